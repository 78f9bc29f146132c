package dev.cutaway.site;

import java.util.List;

/// A part of the museum with a subject of its own.
record Wing(String id, String name, String motto) {
    /// In the order in which they are walked.
    static final List<Wing> ALL =
            List.of(
                    new Wing("wire", "Wire", "how packets actually travel"),
                    new Wing("storage", "Storage", "persistence, in order"),
                    new Wing("databases", "Databases", "the systems people run"),
                    new Wing("runtimes", "Runtimes", "how work gets scheduled"),
                    new Wing("machine", "Machine", "the operating system and the hardware"),
                    new Wing("scale", "Scale", "when one box is not enough"),
                    new Wing("trust", "Trust", "who you are, and how we know"),
                    new Wing("platform", "Platform", "the plumbing under the apps"),
                    new Wing("theory", "Theory", "the underlying moves"),
                    new Wing("llm", "LLM", "the modern stack"),
                    new Wing("design", "Design", "the interview room"));

    static Wing of(String id) {
        return ALL.stream()
                .filter(wing -> wing.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no wing " + id + "."));
    }
}
