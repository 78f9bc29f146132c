package dev.cutaway.picture;

/// Anything in a figure that can be named, selected and explained. The same id is the same thing,
/// in every figure and at every event.
public record Part(String id, String name, String sentence) {}
