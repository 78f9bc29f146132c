package dev.cutaway.picture;

/// The piece of a long axis that a window shows: from where to where on the sheet, and how much of
/// the axis lies before it.
record Strip(double top, double bottom, double before) {
    /// Where a place of the axis stands on the sheet, no further than the edges.
    double y(double place) {
        return Math.max(top, Math.min(bottom, at(place)));
    }

    /// The same, beyond the edges too.
    double at(double place) {
        return top + place - before;
    }

    boolean shows(double place) {
        return at(place) >= top - 0.01 && at(place) <= bottom + 0.01;
    }

    boolean isBelow(double place) {
        return at(place) > bottom;
    }

    boolean crosses(double from, double to) {
        return at(to) >= top && at(from) <= bottom;
    }

    /// There is room for a line of text round this place.
    boolean holds(double place, double half) {
        return at(place) - half >= top && at(place) + half <= bottom;
    }
}
