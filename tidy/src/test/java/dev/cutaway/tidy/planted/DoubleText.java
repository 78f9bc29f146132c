package dev.cutaway.tidy.planted;

final class DoubleText {
    String text(double share) {
        return "share " + share;
    }
}
