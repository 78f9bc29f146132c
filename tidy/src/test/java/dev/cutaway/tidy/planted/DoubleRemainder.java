package dev.cutaway.tidy.planted;

final class DoubleRemainder {
    double angle(double turns) {
        return turns % 1.0;
    }
}
