package dev.cutaway.picture;

import dev.cutaway.picture.Matrix.Line;

/// The names at the heads of rows and columns. Where they would run together only every second,
/// fourth ... is named; where the model is at work, it is boxed.
final class MatrixHeads {
    private static final double LEAST_APART = 15;
    private static final double TAB = 16;

    private final Sheet sheet;
    private final Matrix matrix;
    private final MatrixPlace at;

    MatrixHeads(Sheet sheet, Matrix matrix, MatrixPlace at) {
        this.sheet = sheet;
        this.matrix = matrix;
        this.at = at;
    }

    void draw() {
        int step = 1;
        while (step * at.high() < LEAST_APART) step *= 2;
        for (int row = at.rows().from(); row < at.rows().end(); row++)
            if ((row & (step - 1)) == 0 && at.y(row) + at.high() / 2 + 7 < at.bottom() + 4)
                row(row);
        step = 1;
        while (step * at.wide() < widest() + 4) step *= 2;
        for (int column = at.columns().from(); column < at.columns().end(); column++)
            if ((column & (step - 1)) == 0) column(column, step);
    }

    private double widest() {
        double widest = 0;
        for (Line column : matrix.columns())
            widest = Math.max(widest, Pen.SMALL.width(column.head()));
        return Math.min(widest, 80);
    }

    private void row(int row) {
        Line line = matrix.rows().get(row);
        double room = at.left() - 8;
        String text = Pen.SMALL.fit(line.head(), room);
        double middle = at.y(row) + at.high() / 2;
        double x = at.left() - 6;
        if (isAt(row, -1)) tab("row", x - Pen.SMALL.width(text) / 2, middle, text);
        double baseline = middle + Pen.SMALL.drop();
        sheet.words("head.row." + row, line.part().id(), Pen.SMALL.role().end(), x, baseline, text);
    }

    private void column(int column, int step) {
        Line line = matrix.columns().get(column);
        String text = Pen.SMALL.fit(line.head(), step * at.wide() - 2);
        double x = at.x(column) + at.wide() / 2;
        double half = Pen.SMALL.width(text) / 2;
        x = Math.max(at.left() + half - 2, Math.min(at.right() - half + 2, x));
        double middle = 10;
        if (isAt(-1, column)) tab("column", x, middle, text);
        double baseline = middle + Pen.SMALL.drop();
        String part = line.part().id();
        sheet.words("head.column." + column, part, Pen.SMALL.role().middle(), x, baseline, text);
    }

    private boolean isAt(int row, int column) {
        return matrix.at().isPresent()
                && (row >= 0
                        ? matrix.at().get().row() == row
                        : matrix.at().get().column() == column);
    }

    private void tab(String key, double x, double middle, String text) {
        double w = Pen.SMALL.width(text) + 8;
        Role role = Role.of("part").active();
        sheet.box("tab." + key, "", role, x - w / 2, middle - TAB / 2, w, TAB);
    }
}
