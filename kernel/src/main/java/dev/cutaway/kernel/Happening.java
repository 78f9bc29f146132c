package dev.cutaway.kernel;

/// Something that events happen to: a link that delivers, an alarm clock that rings, a thread that
/// takes a step.
public interface Happening {
    /// What is planned with nothing in hand.
    Object NOTHING = new Object();

    /// Does it, with what was planned and its number. False where it came to nothing after all,
    /// such as an alarm that was turned off: then it was no event.
    boolean happen(Object with, int tag);

    /// A small number that tells this target from others, for the fingerprint.
    default int mark() {
        return 0;
    }
}
