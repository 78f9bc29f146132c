package dev.cutaway.tidy.planted;

final class StaticState {
    static int count;

    private StaticState() {}
}
