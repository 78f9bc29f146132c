package dev.cutaway.tidy.planted;

final class Recursion {
    int even(int n) {
        return n == 0 ? 1 : odd(n - 1);
    }

    int odd(int n) {
        return n == 0 ? 0 : even(n - 1);
    }
}
