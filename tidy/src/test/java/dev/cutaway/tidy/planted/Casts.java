package dev.cutaway.tidy.planted;

final class Casts {
    long micros(double seconds) {
        return (long) (seconds * 1e6);
    }
}
