package dev.cutaway.tidy.planted;

final class Floats {
    double half(int whole) {
        float part = whole * 0.5f;
        return part;
    }
}
