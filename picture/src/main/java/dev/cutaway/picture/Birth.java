package dev.cutaway.picture;

/// A mark that was not there one event ago, and the place of what caused it: it appears there and
/// then goes to its own.
public record Birth(String key, int x, int y) {}
