package dev.cutaway.picture;

/// The way of a mark that travels: along a path, from one instant to another. Between two events a
/// painter may show it where it is; the drawing itself has it where it is at its own event.
public record Trip(String key, String d, long departs, long arrives) {}
