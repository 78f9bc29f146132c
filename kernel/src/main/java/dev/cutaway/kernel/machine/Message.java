package dev.cutaway.kernel.machine;

/// What machines send each other: an immutable record.
public interface Message {
    /// A word or two for the picture and the story.
    String words();

    /// How many bytes it has on the wire, where bandwidth matters.
    default int bytes() {
        return 0;
    }
}
