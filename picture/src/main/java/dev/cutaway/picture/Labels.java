package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Where words stand already, and where others may: beside their thing, or else nowhere, because
/// the inspector has them all.
final class Labels {
    private static final double AIR = 2;
    private static final double HIGH = 15;

    private record Spot(double left, double top, double right, double bottom) {
        boolean touches(Spot other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }
    }

    private final List<Spot> taken = new ArrayList<>();
    private final List<Spot> shunned = new ArrayList<>();
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;

    /// All words stay within these edges.
    Labels(double left, double top, double right, double bottom) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    /// Nothing else may stand here.
    void take(double x, double y, double w, double h) {
        taken.add(new Spot(x, y, x + w, y + h));
    }

    /// Words stand elsewhere if they can.
    void shun(double x, double y) {
        shunned.add(new Spot(x - 2, y - 2, x + 2, y + 2));
    }

    /// Words whose middle line is here, from this edge on.
    void takeWords(double x, double middle, double width) {
        taken.add(words(x, middle, width));
    }

    private static Spot words(double x, double middle, double width) {
        return new Spot(x - AIR, middle - HIGH / 2, x + width + AIR, middle + HIGH / 2);
    }

    /// Writes the text beside a thing of this half size: right, left, above or below it, and at its
    /// corners. Says whether there was room.
    boolean beside(
            Sheet sheet, String key, String part, Pen pen, Role role, Place place, String text) {
        double w = pen.width(text);
        double across = place.halfWidth() + 5;
        double down = place.halfHeight() + 9;
        double[][] tries = {
            {place.x() + across, place.y()},
            {place.x() - across - w, place.y()},
            {place.x() - w / 2, place.y() - down},
            {place.x() - w / 2, place.y() + down},
            {place.x() + across, place.y() - down},
            {place.x() + across, place.y() + down},
            {place.x() - across - w, place.y() - down},
            {place.x() - across - w, place.y() + down},
        };
        for (double[] one : tries)
            if (clear(words(one[0], one[1], w)) && free(one[0], one[1], w)) {
                sheet.words(key, part, role, one[0], one[1] + pen.drop(), text);
                return true;
            }
        for (double[] one : tries)
            if (free(one[0], one[1], w)) {
                sheet.words(key, part, role, one[0], one[1] + pen.drop(), text);
                return true;
            }
        return false;
    }

    /// Writes the text over a thing, or not at all.
    void above(Sheet sheet, String key, String part, Pen pen, Role role, Place place, String text) {
        double w = pen.width(text);
        double middle = place.y() - place.halfHeight() - 9;
        double from = place.x() - w / 2;
        if (free(from, middle, w)) sheet.words(key, part, role, from, middle + pen.drop(), text);
    }

    private boolean clear(Spot spot) {
        return shunned.stream().noneMatch(spot::touches);
    }

    /// Takes the spot for words whose middle line is here, if nobody has it.
    boolean fits(double x, double middle, double width) {
        return free(x, middle, width);
    }

    /// Takes the spot if nobody has it.
    private boolean free(double x, double middle, double width) {
        Spot spot = words(x, middle, width);
        if (spot.left < left - AIR || spot.right > right + AIR) return false;
        if (spot.top < top || spot.bottom > bottom) return false;
        if (taken.stream().anyMatch(spot::touches)) return false;
        taken.add(spot);
        return true;
    }

    /// The middle of a thing, and half its size.
    record Place(double x, double y, double halfWidth, double halfHeight) {}
}
