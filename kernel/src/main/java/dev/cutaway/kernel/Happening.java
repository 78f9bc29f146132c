package dev.cutaway.kernel;

/// Something that events happen to: a link that delivers, an alarm clock that rings, a thread that
/// takes a step.
///
/// A class and not an interface, with its mark in a field, because the world asks it for both once
/// an event: by interface that costs several nanoseconds.
public abstract class Happening {
    /// What is planned with nothing in hand.
    public static final Object NOTHING = new Object();

    private final int mark;

    protected Happening() {
        this(0);
    }

    /// A small number tells this target from others, for the fingerprint.
    protected Happening(int mark) {
        this.mark = mark;
    }

    /// Does it, with what was planned and its number. False where it came to nothing after all,
    /// such as an alarm that was turned off: then it was no event.
    public abstract boolean happen(Object with, int tag);

    /// What an event that happens to it with this in hand is called in the story.
    protected Story.Kind kind(Object with) {
        return Story.Kind.OTHER;
    }

    final int mark() {
        return mark;
    }
}
