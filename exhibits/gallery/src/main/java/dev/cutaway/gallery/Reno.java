package dev.cutaway.gallery;

import dev.cutaway.kernel.Whole;

/// The congestion window of RFC 5681, in thousandths of a full-sized segment.
///
/// Below `ssthresh` each acknowledgement adds a segment (slow start); above it each adds a part, so
/// that a whole window of them adds one (congestion avoidance). Three duplicates halve the window;
/// a timeout sets it back to one segment.
final class Reno {
    static final long SEGMENT = 1000;

    /// RFC 5681 lets the first threshold be as high as the window that the receiver offers.
    private static final long OFFERED = 40 * SEGMENT;

    private long window = 2 * SEGMENT;
    private long threshold = OFFERED;

    /// How many whole segments may be under way.
    int flight() {
        return (int) (window / SEGMENT);
    }

    long window() {
        return window;
    }

    long threshold() {
        return threshold;
    }

    boolean isSlowStart() {
        return window < threshold;
    }

    /// One acknowledgement of new data.
    void acknowledged() {
        if (isSlowStart()) window += SEGMENT;
        else window += Math.max(1, Whole.divide(SEGMENT * SEGMENT, window));
    }

    /// A third duplicate: half of what was under way, and on from there (fast recovery, at its
    /// end).
    void duplicates() {
        halve();
        window = threshold;
    }

    /// Nothing came back in time.
    void timeout() {
        halve();
        window = SEGMENT;
    }

    private void halve() {
        threshold = Math.max(flight() * SEGMENT / 2, 2 * SEGMENT);
    }

    /// The window after so many round trips from now on, if nothing is lost.
    long ahead(int trips) {
        Reno copy = new Reno();
        copy.window = window;
        copy.threshold = threshold;
        for (int trip = 0; trip < trips; trip++) {
            int flight = copy.flight();
            for (int i = 0; i < flight; i++) copy.acknowledged();
        }
        return copy.window;
    }
}
