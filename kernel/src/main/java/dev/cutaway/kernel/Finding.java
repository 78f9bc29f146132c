package dev.cutaway.kernel;

/// A run in which a promise broke.
public record Finding(Run run, Player.Violation violation) {}
