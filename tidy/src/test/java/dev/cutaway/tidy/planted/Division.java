package dev.cutaway.tidy.planted;

final class Division {
    int share(int total, int heads) {
        return total / heads;
    }
}
