package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Where each instant stands along an axis on which idle time is cut out.
///
/// Instants are added in their order, and none that was added moves for those that come after it.
final class Warp {
    /// A piece of the axis where time is left out, and how much.
    record Cut(double from, double to, long idle) {}

    /// How wide the gap between the two edges of a cut is.
    static final double BAND = 18;

    private final double perTick;
    private final double longest;
    private final double air;
    private final List<Long> times = new ArrayList<>();
    private final List<Double> places = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();

    /// A stretch without instants that would be longer than `longest` is cut; so much air stays on
    /// both sides of the cut.
    Warp(double perTick, double longest, double air) {
        this.perTick = perTick;
        this.longest = longest;
        this.air = air;
    }

    /// Adds an instant that stands nowhere before `least`. The stretch up to it is cut only where
    /// it is idle.
    double add(long time, double least, boolean idle) {
        if (times.isEmpty()) return put(time, Math.max(0, least));
        double last = places.getLast();
        long gap = time - times.getLast();
        if (gap <= 0) return last;
        double length = gap * perTick;
        if (!idle || length <= longest) return put(time, Math.max(last + length, least));
        double from = Math.max(last + air, least - air - BAND);
        cuts.add(new Cut(from, from + BAND, gap));
        return put(time, from + BAND + air);
    }

    private double put(long time, double place) {
        times.add(time);
        places.add(place);
        return place;
    }

    List<Cut> cuts() {
        return cuts;
    }

    List<Long> times() {
        return times;
    }

    double length() {
        return places.isEmpty() ? 0 : places.getLast();
    }

    /// Where an instant stands: that of an added one, or between the two round it.
    double at(long time) {
        if (times.isEmpty()) return 0;
        int after = after(time);
        if (after == 0) return places.getFirst();
        if (after == times.size()) return places.getLast();
        long from = times.get(after - 1);
        double part = (double) (time - from) / (times.get(after) - from);
        return places.get(after - 1) + part * (places.get(after) - places.get(after - 1));
    }

    /// The number of instants that are not after a time.
    private int after(long time) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (times.get(middle) <= time) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
