package dev.cutaway.picture;

import dev.cutaway.kernel.Ticks;
import dev.cutaway.kernel.Whole;
import java.util.List;

/// How times are written beside an axis: in one unit, whole or with one decimal.
record Stamp(String unit, long ticks) {
    private static final List<Stamp> NANOS =
            List.of(
                    new Stamp("s", 1_000_000_000),
                    new Stamp("ms", 1_000_000),
                    new Stamp("µs", 1_000),
                    new Stamp("ns", 1));
    private static final List<Stamp> MICROS =
            List.of(new Stamp("s", 1_000_000), new Stamp("ms", 1_000), new Stamp("µs", 1));
    private static final Stamp STEPS = new Stamp("steps", 1);

    /// The unit in which a step along the axis is at least one.
    static Stamp of(Ticks ticks, long step) {
        List<Stamp> units =
                switch (ticks) {
                    case NONE -> List.of(STEPS);
                    case NANOS -> NANOS;
                    case MICROS -> MICROS;
                };
        for (Stamp unit : units) if (unit.ticks() <= step) return unit;
        return units.getLast();
    }

    /// The number alone, for an axis that names its unit.
    String number(long time) {
        long tenths = Whole.divide(time * 10 + ticks / 2, ticks);
        long whole = tenths / 10;
        long rest = tenths - whole * 10;
        return rest == 0 || whole >= 10
                ? Long.toString(Whole.divide(time + ticks / 2, ticks))
                : whole + "." + rest;
    }

    String text(long time) {
        return number(time) + " " + unit;
    }
}
