package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Series.Point;
import java.util.List;

/// The way of a pen through many points: in each column of pixels the first, the lowest, the
/// highest and the last are kept, so that thousands of points look as they would and cost as little
/// as a few.
record Thinned(Scale x, Scale y, boolean stairs) {
    /// What is seen of the points of one column of pixels.
    private static final class Column {
        final long at;
        final double first;
        double lowest;
        double highest;
        double last;
        boolean lowestFirst;
        double end;
        final double begin;

        Column(long at, double x, double y) {
            this.at = at;
            begin = x;
            end = x;
            first = y;
            lowest = y;
            highest = y;
            last = y;
        }

        void add(double x, double y) {
            if (y > lowest) {
                lowest = y;
                lowestFirst = false;
            }
            if (y < highest) {
                highest = y;
                lowestFirst = true;
            }
            last = y;
            end = x;
        }
    }

    Trace way(List<Point> points) {
        Trace trace = new Trace();
        Column column = null;
        double before = 0;
        for (Point point : points) {
            double across = x.at(point.at());
            double high = y.at(point.value());
            long pixel = Whole.floor(across);
            if (column == null) {
                trace.move(across, high);
                column = new Column(pixel, across, high);
            } else if (pixel == column.at) {
                column.add(across, high);
            } else {
                before = finish(trace, column);
                if (stairs) trace.line(across, before);
                trace.line(across, high);
                column = new Column(pixel, across, high);
            }
        }
        if (column != null) finish(trace, column);
        return trace;
    }

    /// Words keep off the curve where they can.
    void shy(Labels labels, List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            double dx = x.at(to.at()) - x.at(from.at());
            double dy = y.at(to.value()) - y.at(from.value());
            int steps = (int) Math.min(40, Whole.floor(Math.max(dx, Math.abs(dy)) / 5) + 1);
            for (int step = 0; step < steps; step++) {
                double part = (step + 0.5) / steps;
                labels.shun(x.at(from.at()) + part * dx, y.at(from.value()) + part * dy);
            }
        }
    }

    /// The rest of a column whose first point is drawn; says how high it ends.
    private static double finish(Trace trace, Column column) {
        boolean alone = column.begin == column.end && column.first == column.last;
        if (alone && column.lowest == column.highest) return column.last;
        double one = column.lowestFirst ? column.lowest : column.highest;
        double other = column.lowestFirst ? column.highest : column.lowest;
        double middle = (column.begin + column.end) / 2;
        if (one != column.first && one != column.last) trace.line(middle, one);
        if (other != column.last && other != column.first) trace.line(middle, other);
        trace.line(column.end, column.last);
        return column.last;
    }
}
