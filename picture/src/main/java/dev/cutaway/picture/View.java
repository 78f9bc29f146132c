package dev.cutaway.picture;

/// What the reader is looking at: the selected part, and one figure alone, or all (both may be
/// empty).
public record View(String selected, String figure) {
    public static final View ALL = new View("", "");
}
