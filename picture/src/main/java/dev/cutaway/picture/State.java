package dev.cutaway.picture;

/// How a thing stands, as its model says. That it changed, or is selected, is never said: it is
/// seen.
public enum State {
    IDLE(""),
    /// At work, leading, committed: what the eye should find first.
    ACTIVE("st-active"),
    /// On its way, not flushed, not yet certain.
    PENDING("st-pending"),
    /// Gone, and known to be gone.
    DEAD("st-dead"),
    /// Gone although it should not be: lost data, a broken promise.
    LOST("st-lost");

    private final String style;

    State(String style) {
        this.style = style;
    }

    /// The class by which it is painted.
    String style() {
        return style;
    }

    /// How it is said in words; nothing for what stands idle.
    String word() {
        return switch (this) {
            case IDLE -> "";
            case ACTIVE -> "active";
            case PENDING -> "pending";
            case DEAD -> "dead";
            case LOST -> "lost";
        };
    }
}
