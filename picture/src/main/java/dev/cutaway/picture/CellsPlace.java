package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import java.util.ArrayList;
import java.util.List;

/// Where cells lie: in rows of so many, of which a window is seen.
record CellsPlace(int columns, double left, double top, double cell, double pitch, Window window) {
    /// The cells of a range that lie in one row, and whether the range begins or ends there.
    record Stretch(int row, double x, double y, double w, boolean begins, boolean ends) {
        /// Draws round it, open at the side where the range goes on in another row.
        void around(Trace trace, double h) {
            trace.move(x, y).line(x + w, y);
            if (ends) trace.line(x + w, y + h);
            else trace.move(x + w, y + h);
            trace.line(x, y + h);
            if (begins) trace.line(x, y);
        }
    }

    double x(int column) {
        return left + column * cell;
    }

    double y(int row) {
        return top + (row - window.from()) * pitch;
    }

    int row(int cell) {
        return (int) Whole.divide(cell, columns);
    }

    int column(int cell) {
        return cell - row(cell) * columns;
    }

    /// The middle of a cell.
    double across(int cell) {
        return x(column(cell)) + this.cell / 2;
    }

    /// What is seen of a range, row by row.
    List<Stretch> stretches(int from, int end) {
        List<Stretch> stretches = new ArrayList<>();
        for (int row = row(from); row <= row(end - 1); row++) {
            if (!window.shows(row)) continue;
            int first = Math.max(from, row * columns);
            int last = Math.min(end, (row + 1) * columns);
            double x = x(first - row * columns);
            double w = (last - first) * cell;
            stretches.add(new Stretch(row, x, y(row), w, first == from, last == end));
        }
        return stretches;
    }
}
