package dev.cutaway.picture;

/// From the numbers of an axis to pixels.
record Scale(double from, double to, boolean log, double start, double end) {
    static Scale of(Axis axis, long top, double start, double end) {
        double from = axis.log() ? Logarithm.of((double) axis.from()) : (double) axis.from();
        double to = axis.log() ? Logarithm.of((double) top) : (double) top;
        return new Scale(from, to, axis.log(), start, end);
    }

    /// What lies outside is held at the edge.
    double at(long value) {
        double place = log ? Logarithm.of(Math.max((double) value, 0.5)) : (double) value;
        double part = (place - from) / (to - from);
        return start + Math.max(0, Math.min(1, part)) * (end - start);
    }
}
