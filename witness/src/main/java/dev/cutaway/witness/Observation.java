package dev.cutaway.witness;

/// What a witness answers.
public sealed interface Observation {

    /// It looked, and this is what it saw.
    ///
    /// @param value the value with its unit, as a claim writes it: `0 differences`
    /// @param system what was looked at: `Guava`, `RFC 7748`; empty when it is our own model
    /// @param version the version of it, read from the system itself where it can say it
    /// @param evidence the raw text that was read; may have several lines
    record Seen(String value, String system, String version, String evidence)
            implements Observation {}

    /// What it wanted to look at is not on this machine.
    ///
    /// @param system what is missing
    /// @param remedy how to get it: a sentence for whoever runs the check
    record Absent(String system, String remedy) implements Observation {}

    static Seen seen(String value) {
        return new Seen(value, "", "", "");
    }

    static Seen seen(String value, String system, String version, String evidence) {
        return new Seen(value, system, version, evidence);
    }

    static Absent absent(String system, String remedy) {
        return new Absent(system, remedy);
    }
}
