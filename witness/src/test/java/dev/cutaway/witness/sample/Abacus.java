package dev.cutaway.witness.sample;

final class Abacus {
    private Abacus() {}

    static int three() {
        return 3;
    }
}
