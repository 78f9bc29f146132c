package dev.cutaway.cli;

/// Something that a person can mend, said to them. It is no fault of the program and has no trace.
final class Sentence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    Sentence(int exitCode, String text) {
        super(text, null, false, false);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
