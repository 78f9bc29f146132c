package dev.cutaway.kernel;

/// A text that could not be understood: which one, where in it, and what was expected there.
///
/// Thrown by everything that reads what a person wrote, and caught at the edge, where it is shown
/// with its place marked. It is never a fault of the program, so it carries no stack trace.
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final int from;
    private final int to;
    private final String expected;

    /// The trouble lies in `text` from character `from` up to, not including, `to`.
    public Trouble(String text, int from, int to, String what, String expected) {
        super(what, null, false, false);
        this.text = text;
        this.from = from;
        this.to = to;
        this.expected = expected;
    }

    /// The whole text is the trouble.
    public static Trouble of(String text, String what, String expected) {
        return new Trouble(text, 0, text.length(), what, expected);
    }

    /// The same trouble seen in a longer text, of which `text()` was the part starting at `offset`.
    public Trouble within(String whole, int offset) {
        return new Trouble(whole, offset + from, offset + to, what(), expected);
    }

    public String text() {
        return text;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /// What is wrong, as a sentence.
    public String what() {
        String said = getMessage();
        return said == null ? "" : said;
    }

    public String expected() {
        return expected;
    }
}
