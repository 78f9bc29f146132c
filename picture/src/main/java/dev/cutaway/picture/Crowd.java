package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands on a sheet already, so that a text finds a place beside it.
///
/// The first seat that is free is taken. A text is shortened only where no seat has room for all of
/// it, and left out only where not even a few letters fit: the inspector then names the thing.
final class Crowd {
    /// Where a text may stand: from here on, round here, or up to here.
    record Seat(double x, double middle, int anchor) {
        static Seat from(double x, double middle) {
            return new Seat(x, middle, -1);
        }

        static Seat round(double x, double middle) {
            return new Seat(x, middle, 0);
        }

        static Seat upTo(double x, double middle) {
            return new Seat(x, middle, 1);
        }

        double left(double width) {
            return anchor < 0 ? x : anchor == 0 ? x - width / 2 : x - width;
        }
    }

    private record Spot(double x, double y, double w, double h) {
        boolean touches(Spot other) {
            return x < other.x + other.w
                    && other.x < x + w
                    && y < other.y + other.h
                    && other.y < y + h;
        }
    }

    static final double LINE = 15;
    private static final double AIR = 2;

    /// Fewer letters than these say nothing.
    private static final int LETTERS_LEAST = 6;

    /// How much of a text is tried, in hundredths of its width.
    private static final List<Integer> SHARES = List.of(100, 75, 50);

    private final List<Spot> taken = new ArrayList<>();
    private final double top;
    private final double width;
    private final double height;

    Crowd(double top, double width, double height) {
        this.top = top;
        this.width = width;
        this.height = height;
    }

    void take(double x, double y, double w, double h) {
        taken.add(new Spot(x, y, w, h));
    }

    boolean isFree(double x, double y, double w, double h) {
        Spot spot = new Spot(x, y, w, h);
        boolean inside = x >= 0 && x + w <= width && y >= top && y + h <= height;
        return inside && taken.stream().noneMatch(spot::touches);
    }

    /// A free block of these sizes beside a seat, so that its middle is the seat's, taken.
    boolean block(Seat seat, double w, double h) {
        double x = seat.left(w);
        double y = seat.middle() - h / 2;
        if (!isFree(x, y, w, h)) return false;
        take(x, y, w, h);
        return true;
    }

    /// A text that found its place: where it begins, and the middle of its line.
    record Written(double x, double middle, String text) {}

    /// The first seat that has room for a text, which is then taken.
    Optional<Written> find(Pen pen, String text, List<Seat> seats) {
        if (text.isEmpty()) return Optional.empty();
        double whole = pen.width(text);
        for (int share : SHARES) {
            String fitted = pen.fit(text, whole * share / 100 + 0.01);
            if (fitted.length() < Math.min(LETTERS_LEAST, text.length())) break;
            double room = pen.width(fitted);
            for (Seat seat : seats) {
                double x = seat.left(room);
                double y = seat.middle() - LINE / 2;
                if (!isFree(x - AIR, y, room + 2 * AIR, LINE)) continue;
                take(x - AIR, y, room + 2 * AIR, LINE);
                return Optional.of(new Written(x, seat.middle(), fitted));
            }
        }
        return Optional.empty();
    }

    /// Writes a text at the first seat that has room for it. False where none has.
    boolean write(
            Sheet sheet,
            String key,
            String part,
            Pen pen,
            Role role,
            String text,
            List<Seat> seats) {
        Optional<Written> found = find(pen, text, seats);
        found.ifPresent(
                it -> sheet.words(key, part, role, it.x(), it.middle() + pen.drop(), it.text()));
        return found.isPresent();
    }
}
