package dev.cutaway.picture;

/// The piece of a long axis that a window shows: from where to where on the sheet, and how much of
/// the axis lies before it.
record Strip(double start, double end, double before) {
    /// Where a place of the axis stands on the sheet, no further than the edges.
    double within(double place) {
        return Math.max(start, Math.min(end, at(place)));
    }

    /// The same, beyond the edges too.
    double at(double place) {
        return start + place - before;
    }

    boolean shows(double place) {
        return at(place) >= start - 0.01 && at(place) <= end + 0.01;
    }

    boolean isBeyond(double place) {
        return at(place) > end;
    }

    boolean crosses(double from, double to) {
        return at(to) >= start && at(from) <= end;
    }

    /// There is room for a line of text round this place.
    boolean holds(double place, double half) {
        return at(place) - half >= start && at(place) + half <= end;
    }
}
