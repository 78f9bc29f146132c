package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import java.util.OptionalInt;

/// What is seen of a long row of things: from one of them, so many, of how many in all.
///
/// Where the reader did not scroll, the window holds what the model points at, and moves by half
/// its size when that leaves it, so that it stands still most of the time.
record Window(int from, int shown, int total) {
    static Window on(int total, int room, OptionalInt asked, int focus) {
        int shown = Math.max(1, Math.min(total, room));
        if (shown >= total) return new Window(0, total, total);
        int last = total - shown;
        if (asked.isPresent()) return new Window(clamp(asked.getAsInt(), last), shown, total);
        int step = Math.max(1, shown / 2);
        int from = focus < shown ? 0 : (int) Whole.divide(focus - shown, step) * step + step;
        return new Window(clamp(from, last), shown, total);
    }

    private static int clamp(int from, int last) {
        return Math.max(0, Math.min(from, last));
    }

    int end() {
        return from + shown;
    }

    boolean whole() {
        return shown == total;
    }

    boolean shows(int index) {
        return index >= from && index < end();
    }

    int before() {
        return from;
    }

    int after() {
        return total - end();
    }

    /// Where the window stands after a page back or on.
    int page(int direction) {
        return clamp(from + direction * shown, total - shown);
    }
}
