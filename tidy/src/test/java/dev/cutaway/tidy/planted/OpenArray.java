package dev.cutaway.tidy.planted;

final class OpenArray {
    @SuppressWarnings("MutablePublicArray")
    static final int[] TABLE = {1, 2, 3};

    private OpenArray() {}
}
