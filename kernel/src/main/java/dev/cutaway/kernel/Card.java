package dev.cutaway.kernel;

/// What an exhibit is called, where it hangs, and the question that its page starts from.
///
/// The id is the folder, the URL and the name on the command line: a promise. The version changes
/// whenever a run of the exhibit would play differently.
public record Card(
        String id,
        String wing,
        int plate,
        int version,
        Standing standing,
        String title,
        String question) {
    /// How much of the exhibit contract holds.
    public enum Standing {
        /// It runs, but less than the contract calls open.
        SKETCH,
        /// Its model runs, breaks and teaches.
        OPEN,
        /// The whole contract holds.
        COMPLETE
    }

    public Card {
        if (version < 1)
            throw new IllegalArgumentException("a version starts at 1, not " + version);
    }
}
