package dev.cutaway.kernel;

import java.util.List;

/// The unit in which an exhibit counts its time, and how times are written and read.
public enum Ticks {
    /// No time at all: events have numbers, and a pull is an event.
    NONE(List.of()),
    /// For hardware.
    NANOS(
            List.of(
                    new Unit("ns", 1),
                    new Unit("us", 1_000),
                    new Unit("ms", 1_000_000),
                    new Unit("s", 1_000_000_000))),
    /// For distributed systems.
    MICROS(List.of(new Unit("us", 1), new Unit("ms", 1_000), new Unit("s", 1_000_000)));

    /// The largest time that can be written: ten years of microseconds.
    private static final long MOST = 315_360_000_000_000L;

    /// Longer than any time that can be written.
    private static final int LENGTH_MAX = 20;

    private record Unit(String name, long ticks) {}

    @SuppressWarnings("ImmutableEnumChecker") // An immutable list of immutable records.
    private final List<Unit> units;

    Ticks(List<Unit> units) {
        this.units = units;
    }

    /// The shortest text that is exact: 1.2s, 350ms, 17us.
    public String text(long ticks) {
        if (ticks == 0) return "0" + units.getLast().name();
        for (int i = units.size() - 1; i > 0; i--) {
            long unit = units.get(i).ticks();
            if (ticks < unit) continue;
            return Whole.divide(ticks, unit)
                    + fraction(ticks - Whole.divide(ticks, unit) * unit, unit)
                    + units.get(i).name();
        }
        return ticks + units.getFirst().name();
    }

    private static String fraction(long rest, long unit) {
        if (rest == 0) return "";
        StringBuilder digits = new StringBuilder(".");
        long left = rest;
        for (long place = unit / 10; left > 0; place /= 10) {
            digits.append(Whole.divide(left, place));
            left -= Whole.divide(left, place) * place;
        }
        return digits.toString();
    }

    /// Reads a time as [#text] writes it. Throws [Trouble].
    public long read(String text) {
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (!text.endsWith(unit.name())) continue;
            return number(text, text.length() - unit.name().length(), unit);
        }
        throw Trouble.of(text, "no unit of time", "a time such as 1.2s, 350ms or 17us");
    }

    private static long number(String text, int end, Unit unit) {
        long whole = 0;
        long place = -1;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.' && place < 0 && i > 0 && i < end - 1) {
                place = unit.ticks();
            } else if (c < '0' || c > '9') {
                throw new Trouble(
                        text, i, i + 1, "“" + c + "” is not a digit", "a time such as 1.2s");
            } else if (place < 0) {
                whole = whole * 10 + (c - '0') * unit.ticks();
            } else {
                place /= 10;
                if (place == 0)
                    throw new Trouble(text, i, end, "finer than one tick", "fewer decimals");
                whole += (c - '0') * place;
            }
            if (i >= LENGTH_MAX || whole > MOST)
                throw Trouble.of(text, "too long ago to come", "less than ten years");
        }
        if (end == 0) throw Trouble.of(text, "no number before the unit", "a time such as 1.2s");
        return whole;
    }
}
