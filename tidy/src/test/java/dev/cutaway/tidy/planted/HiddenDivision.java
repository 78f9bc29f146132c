package dev.cutaway.tidy.planted;

final class HiddenDivision {
    int slot(int hash, int slots) {
        return Math.floorMod(hash, slots);
    }
}
