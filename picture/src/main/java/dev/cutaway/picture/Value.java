package dev.cutaway.picture;

/// One readable value of a part. What changed in a step is found by comparing these.
public record Value(String part, String name, String text) {}
