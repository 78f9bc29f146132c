package dev.cutaway.picture;

import java.util.List;

/// A scene laid out: a size in pixels, the size of its letters in percent, what it says in words,
/// marks from back to front, which of them travel, and where newcomers came from.
public record Drawing(
        int width,
        int height,
        int scale,
        String summary,
        List<Mark> marks,
        List<Trip> trips,
        List<Birth> births) {
    public Drawing {
        marks = List.copyOf(marks);
        trips = List.copyOf(trips);
        births = List.copyOf(births);
    }
}
