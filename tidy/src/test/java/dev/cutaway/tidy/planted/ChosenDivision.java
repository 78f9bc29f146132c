package dev.cutaway.tidy.planted;

/// The constant right before the division is not the only divisor.
final class ChosenDivision {
    int share(int total, int heads, boolean alone) {
        return total / (alone ? heads : 2);
    }
}
