package dev.cutaway.gallery;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.Decimal;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Axis;
import dev.cutaway.picture.Histogram;
import dev.cutaway.picture.Histogram.Bin;
import dev.cutaway.picture.Histogram.Share;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Series;
import dev.cutaway.picture.Series.Curve;
import dev.cutaway.picture.Series.Event;
import dev.cutaway.picture.Series.Point;
import dev.cutaway.picture.Series.Stroke;
import dev.cutaway.picture.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A TCP sender before a narrow link: a window of segments a round trip, losses by chance and where
/// the queue is full.
final class SlowStart extends Piece {
    static final Plate PLATE =
            new Plate(
                    "chart",
                    "Chart",
                    "a TCP sender before a narrow link",
                    "The cursor is the time bar's. Dashed ahead is what comes if nothing is lost. A"
                            + " bar that grew is amber.",
                    19,
                    "window",
                    SlowStart::new);

    private static final int TRIPS = 30;
    private static final int AHEAD = 4;
    private static final long TRIP_MICROS = 40_000;

    /// So many segments fit on the link, and so many more into the queue before it.
    private static final int LINK = 20;

    private static final int QUEUE = 10;

    private static final long SEGMENT_MICROS = TRIP_MICROS / LINK;
    private static final int LOSS_ONE_IN = 70;
    private static final int JITTER_MICROS = 7000;
    private static final int DUPLICATES = 3;

    private static final int BIN_MS = 2;
    private static final int FIRST_MS = 40;
    private static final int BINS = 16;

    private final Reno sender = new Reno();
    private final Chance loss;
    private final Chance jitter;
    private final List<Point> windows = new ArrayList<>();
    private final List<Point> thresholds = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private int trips;

    private SlowStart(World world) {
        super(world);
        loss = world.chance("loss", "link");
        jitter = world.chance("jitter", "link");
        note();
        world.say("sender", "may send two segments.");
        stepAfter(TRIP_MICROS);
    }

    /// A round trip: the window goes out, and its acknowledgements or their absence come back.
    @Override
    void step() {
        int flight = sender.flight();
        int lost = 0;
        for (int i = 0; i < flight; i++) {
            if (i >= LINK + QUEUE || loss.oneIn(LOSS_ONE_IN)) lost++;
            else measure(i);
        }
        trips++;
        if (lost == 0) grow(flight);
        else shrink(flight, lost);
        note();
        world().fold(sender.window());
        world().fold(lost);
        if (trips < TRIPS) stepAfter(TRIP_MICROS + Math.max(0, flight - LINK) * SEGMENT_MICROS);
    }

    /// Whoever stands in the queue waits for those before him.
    private void measure(int place) {
        long queued = Math.max(0, place - LINK + 1) * SEGMENT_MICROS;
        times.add(TRIP_MICROS + queued + jitter.below(JITTER_MICROS) + jitter.below(JITTER_MICROS));
    }

    private void grow(int flight) {
        boolean slow = sender.isSlowStart();
        for (int i = 0; i < flight; i++) sender.acknowledged();
        if (slow) world().say("sender", "doubles its window to {}.", text());
        else world().say("sender", "adds about one segment: {}.", text());
    }

    private String text() {
        return Decimal.text(tenths(sender.window()), 1);
    }

    private void shrink(int flight, int lost) {
        Point point = new Point(trips - 1, flight * 10L);
        boolean timeout = flight - lost < DUPLICATES;
        String word = timeout ? "timeout" : "loss";
        Part part =
                new Part("loss." + trips, word + " in trip " + trips, "Segments were lost here.");
        events.add(new Event(part, timeout ? State.LOST : State.DEAD, point, word));
        if (timeout) sender.timeout();
        else sender.duplicates();
        if (timeout) world().say("sender", "hears nothing and starts anew with one segment.");
        else world().say("sender", "misses {} and halves its window to {}.", lost, text());
    }

    private void note() {
        windows.add(new Point(trips, tenths(sender.window())));
        thresholds.add(new Point(trips, tenths(sender.threshold())));
    }

    private static long tenths(long window) {
        return window * 10 / Reno.SEGMENT;
    }

    @Override
    public Scene draw() {
        String summary =
                "A TCP sender after "
                        + trips
                        + " round trips: window "
                        + sender.flight()
                        + " segments, "
                        + events.size()
                        + " losses.";
        return new Scene(summary, List.of(series(), histogram()));
    }

    private Series series() {
        Axis across = new Axis("round trip", "RTT", 0, TRIPS);
        Axis up = new Axis("congestion window", "segments", 0, 400, 1, false);
        Curve window =
                new Curve(
                        new Part("window", "cwnd", "How much may be under way."),
                        State.IDLE,
                        0,
                        Stroke.SOLID,
                        false,
                        windows,
                        ahead());
        Curve threshold =
                new Curve(
                        new Part("threshold", "ssthresh", "Below it the window doubles."),
                        State.IDLE,
                        1,
                        Stroke.DOTTED,
                        true,
                        thresholds,
                        List.of());
        return new Series(
                "series", "Window", across, up, List.of(window, threshold), events, trips);
    }

    private List<Point> ahead() {
        List<Point> ahead = new ArrayList<>();
        for (int i = 1; i <= Math.min(AHEAD, TRIPS - trips); i++)
            ahead.add(new Point(trips + i, tenths(sender.ahead(i))));
        return ahead;
    }

    private Histogram histogram() {
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            long from = FIRST_MS + (long) i * BIN_MS;
            long to = from + BIN_MS;
            long count = times.stream().filter(time -> holds(time, from, to)).count();
            Part part =
                    new Part(
                            "rtt." + from,
                            from + " to " + to + " ms",
                            "Round trips as long as that.");
            bins.add(new Bin(part, State.IDLE, from, to, count));
        }
        Axis across = new Axis("round trip", "ms", FIRST_MS, FIRST_MS + (long) BINS * BIN_MS);
        return new Histogram("times", "Round trips", across, "segments", 80, false, bins, shares());
    }

    private static boolean holds(long micros, long from, long to) {
        return micros >= from * 1000 && micros < to * 1000;
    }

    private List<Share> shares() {
        if (times.size() < 2) return List.of();
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return List.of(share(sorted, 50), share(sorted, 99));
    }

    /// The smallest time that so many percent do not exceed.
    private static Share share(List<Long> sorted, int percent) {
        int place = (sorted.size() * percent + 99) / 100 - 1;
        Part part = new Part("p" + percent, "p" + percent, percent + " percent were not slower.");
        return new Share(part, "p" + percent, sorted.get(place) / 1000);
    }
}
