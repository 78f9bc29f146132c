package dev.cutaway.gallery;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Plane.Bounds;
import dev.cutaway.picture.Plane.Spot;
import java.util.ArrayList;
import java.util.List;

/// The places that are nearer to one centre than to any other: the plane, cut for each other centre
/// along the line half-way (Sutherland and Hodgman, 1974).
final class VoronoiCell {
    private record Corner(double x, double y) {}

    private VoronoiCell() {}

    static List<Spot> of(int centre, List<Spot> centres, Bounds bounds) {
        List<Corner> cell = new ArrayList<>();
        cell.add(new Corner(bounds.left(), bounds.bottom()));
        cell.add(new Corner(bounds.right(), bounds.bottom()));
        cell.add(new Corner(bounds.right(), bounds.top()));
        cell.add(new Corner(bounds.left(), bounds.top()));
        for (int other = 0; other < centres.size(); other++)
            if (!centres.get(other).equals(centres.get(centre)))
                cell = cut(cell, centres.get(centre), centres.get(other));
        List<Spot> corners = new ArrayList<>();
        for (Corner corner : cell)
            corners.add(new Spot(Whole.nearest(corner.x()), Whole.nearest(corner.y())));
        return corners;
    }

    private static List<Corner> cut(List<Corner> cell, Spot mine, Spot other) {
        List<Corner> kept = new ArrayList<>();
        for (int i = 0; i < cell.size(); i++) {
            Corner from = cell.get(i);
            Corner to = i + 1 < cell.size() ? cell.get(i + 1) : cell.getFirst();
            double before = beyond(from, mine, other);
            double after = beyond(to, mine, other);
            if (before <= 0) kept.add(from);
            if ((before < 0 && after > 0) || (before > 0 && after < 0)) {
                double part = before / (before - after);
                double x = from.x() + part * (to.x() - from.x());
                kept.add(new Corner(x, from.y() + part * (to.y() - from.y())));
            }
        }
        return kept;
    }

    /// Above zero where the other centre is nearer.
    private static double beyond(Corner at, Spot mine, Spot other) {
        double dx = (double) other.x() - mine.x();
        double dy = (double) other.y() - mine.y();
        double x = at.x() - (other.x() + mine.x()) / 2.0;
        double y = at.y() - (other.y() + mine.y()) / 2.0;
        return x * dx + y * dy;
    }
}
