package dev.cutaway.picture;

/// Where the cells of a matrix lie, and which of them are seen.
record MatrixPlace(double left, double top, double wide, double high, Window rows, Window columns) {
    static final MatrixPlace NOWHERE =
            new MatrixPlace(0, 0, 0, 0, new Window(0, 1, 1), new Window(0, 1, 1));

    double x(int column) {
        return left + (column - columns.from()) * wide;
    }

    double y(int row) {
        return top + (row - rows.from()) * high;
    }

    double right() {
        return x(columns.end());
    }

    double bottom() {
        return y(rows.end());
    }

    boolean shows(Matrix.Spot spot) {
        return (spot.row() < 0 || rows.shows(spot.row()))
                && (spot.column() < 0 || columns.shows(spot.column()));
    }
}
