package dev.cutaway.picture;

import dev.cutaway.kernel.Decimal;
import dev.cutaway.kernel.Whole;
import java.util.ArrayList;
import java.util.List;

/// What is measured along one side of a chart, in which unit, and from where to where.
///
/// The range is the model's and stays for the whole run, so that nothing jumps. Numbers are whole;
/// with two decimals 150 reads 1.50.
public record Axis(String name, String unit, long from, long to, int decimals, boolean log) {
    public Axis {
        if (to <= from || (log && from < 1))
            throw new IllegalArgumentException(name + " has no range");
    }

    public Axis(String name, String unit, long from, long to) {
        this(name, unit, from, to, 0, false);
    }

    /// The same, each step as far as the one before times as much.
    public Axis logarithmic() {
        return new Axis(name, unit, from, to, decimals, true);
    }

    /// How a value of this axis is written.
    String text(long value) {
        return Decimal.text(value, decimals);
    }

    /// How a round number at the axis is written: without decimals where none of them needs any.
    String round(long value, List<Long> all) {
        long one = 1;
        for (int i = 0; i < decimals; i++) one *= 10;
        for (long other : all) if (Whole.divide(other, one) * one != other) return text(value);
        return Decimal.text(Whole.divide(value, one), 0);
    }

    /// The name and, behind a comma, the unit.
    String title() {
        return unit.isEmpty() ? name : name + ", " + unit;
    }

    /// The widest value that the axis holds.
    double widest(Pen pen) {
        return Math.max(pen.width(text(from)), pen.width(text(top())));
    }

    /// The widest of these round numbers.
    double widest(Pen pen, List<Long> all) {
        double widest = 0;
        for (long one : all) widest = Math.max(widest, pen.width(round(one, all)));
        return widest;
    }

    /// Where three rules go: the beginning, and two round steps, the second not below the end.
    List<Long> rules() {
        if (log) return decades();
        long step = step(to - from, 2);
        return List.of(from, from + step, from + 2 * step);
    }

    private List<Long> decades() {
        List<Long> powers = new ArrayList<>();
        long power = 1;
        while (power * 10 <= from) power *= 10;
        for (; powers.isEmpty() || powers.getLast() < to; power *= 10) powers.add(power);
        if (powers.size() < 3) return powers;
        return List.of(powers.getFirst(), powers.get(powers.size() / 2), powers.getLast());
    }

    /// The highest rule: what the axis reaches to.
    long top() {
        return rules().getLast();
    }

    /// Round numbers within the range, at most so many steps from one to the next.
    List<Long> ticks(int most) {
        if (log) return decadesWithin();
        long step = step(to - from, Math.max(1, most));
        List<Long> ticks = new ArrayList<>();
        long first = Whole.divide(from, step) * step;
        if (first < from) first += step;
        for (long tick = first; tick <= to; tick += step) ticks.add(tick);
        return ticks;
    }

    private List<Long> decadesWithin() {
        List<Long> ticks = new ArrayList<>();
        for (long power = 1; power <= to; power *= 10) if (power >= from) ticks.add(power);
        return ticks;
    }

    /// The smallest of 1, 2 and 5 times a power of ten that divides the span into so many steps.
    private static long step(long span, int steps) {
        long power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5})
                if (power * factor * steps >= span) return power * factor;
            power *= 10;
        }
    }
}
