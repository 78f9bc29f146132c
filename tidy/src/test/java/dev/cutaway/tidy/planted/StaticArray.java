package dev.cutaway.tidy.planted;

final class StaticArray {
    private static final int[] TABLE = {1, 2, 3};

    int at(int index) {
        return TABLE[index];
    }
}
