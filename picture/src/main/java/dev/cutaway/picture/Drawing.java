package dev.cutaway.picture;

import java.util.List;

/// A scene laid out: a size in pixels, what it says in words, and marks from back to front.
public record Drawing(int width, int height, String summary, List<Mark> marks) {
    public Drawing {
        marks = List.copyOf(marks);
    }
}
