package dev.cutaway.kernel;

/// Something the system rests on and a reader can break.
public sealed interface Switch {
    String id();

    String name();

    /// What the system believes, in one sentence.
    String sentence();

    /// What an operator sees once it no longer holds.
    String symptom();

    /// A premise about the world that the system cannot check. Breaking it changes the world, never
    /// the code of the mechanism.
    record Assumption(String id, String name, String sentence, String symptom) implements Switch {}

    /// A line of the algorithm. Leaving it out shows why it is there.
    record Rule(String id, String name, String sentence, String symptom) implements Switch {}
}
