package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Whole;
import dev.cutaway.kernel.World;

/// A machine's own clock: it may be set wrong, and run fast or slow.
public final class Clock {
    private static final long MILLION = 1_000_000;

    /// No clock may stand still or run backwards.
    static final int DRIFT_LEAST = -900_000;

    private final World world;
    private long shown;
    private long at;
    private int drift;

    Clock(World world) {
        this.world = world;
    }

    /// What it shows now.
    public long reads() {
        long gone = world.now() - at;
        return shown + gone + Whole.divide(gone * drift, MILLION);
    }

    public int driftPpm() {
        return drift;
    }

    /// How far it is ahead of the world; less than nothing if behind.
    public long offset() {
        return reads() - world.now();
    }

    /// Sets it ahead, or back.
    void step(long ticks) {
        shown = reads() + ticks;
        at = world.now();
    }

    /// Lets it run fast by so many millionths, or slow.
    void drift(int ppm) {
        shown = reads();
        at = world.now();
        drift = Math.max(DRIFT_LEAST, ppm);
    }

    /// How long so many of its ticks really take, rounded up.
    long real(long ticks) {
        if (drift == 0) return ticks;
        long rate = MILLION + drift;
        return Whole.divide(ticks * MILLION + rate - 1, rate);
    }
}
