package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows and columns with names, and in each cell a magnitude as a level of ink, its number where it
/// fits, and how the cell stands.
///
/// @param cells row by row
/// @param widest the widest text of a cell, told beforehand so that nothing moves
/// @param at where the model is at work
/// @param keys what a state of a cell means here
/// @param line one line in words below it, or nothing
public record Matrix(
        String id,
        String name,
        List<Line> rows,
        List<Line> columns,
        List<Cell> cells,
        String widest,
        Optional<Spot> at,
        List<Key> keys,
        String line)
        implements Figure {
    /// More cells than this are told row by row, and their numbers are not shown.
    static final int NUMBERS_MAX = 1024;

    /// Levels of ink, from none to full.
    public static final int LEVELS = 16;

    /// A row or a column, and the short name at its head.
    public record Line(Part part, String head) {}

    /// What is written in a cell, and how much ink it has, from 0 to 15.
    public record Cell(String text, int level, State state) {
        public Cell {
            if (level < 0 || level >= LEVELS)
                throw new IllegalArgumentException("no level " + level);
        }
    }

    /// One cell, or a whole row or column, where the other is -1.
    public record Spot(int row, int column) {}

    /// What a state is called in this figure.
    public record Key(State state, String text) {}

    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
        keys = List.copyOf(keys);
        if (cells.size() != rows.size() * columns.size())
            throw new IllegalArgumentException(id + " does not fill its rows");
    }

    Cell cell(int row, int column) {
        return cells.get(row * columns.size() + column);
    }

    /// Small enough for each cell to be a part with its own values.
    boolean numbered() {
        return cells.size() <= NUMBERS_MAX;
    }

    /// The part of a cell, where each cell is one; of a row, where not.
    String part(int row, int column) {
        return numbered() ? id + "." + row + "." + column : rows.get(row).part().id();
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        rows.forEach(row -> parts.add(row.part()));
        columns.forEach(column -> parts.add(column.part()));
        for (int row = 0; numbered() && row < rows.size(); row++)
            for (int column = 0; column < columns.size(); column++) {
                String of = rows.get(row).part().name() + ", " + columns.get(column).part().name();
                parts.add(new Part(part(row, column), of, "A cell of " + name + "."));
            }
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (!numbered()) {
                values.add(new Value(rows.get(row).part().id(), "levels", levels(row)));
                continue;
            }
            for (int column = 0; column < columns.size(); column++) {
                Cell cell = cell(row, column);
                String part = part(row, column);
                values.add(new Value(part, "value", cell.text()));
                if (cell.state() != State.ACTIVE)
                    values.add(new Value(part, "state", word(cell.state())));
                values.add(new Value(part, "ink", cell.level() + " of " + (LEVELS - 1)));
            }
        }
        return values;
    }

    private String word(State state) {
        for (Key key : keys) if (key.state() == state) return key.text();
        return state.word();
    }

    /// The levels of a row as digits from `0` to `f`.
    String levels(int row) {
        StringBuilder out = new StringBuilder(columns.size());
        for (int column = 0; column < columns.size(); column++)
            out.append(Character.forDigit(cell(row, column).level(), LEVELS));
        return out.toString();
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new MatrixLayout(frame, this);
    }

    @Override
    public List<String> letters() {
        if (!numbered()) {
            List<String> lines = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) lines.add(shades(row));
            lines.add(line);
            return lines;
        }
        List<List<String>> table = new ArrayList<>();
        List<String> heads = new ArrayList<>(List.of(""));
        columns.forEach(column -> heads.add(column.head()));
        table.add(heads);
        for (int row = 0; row < rows.size(); row++) {
            boolean here = at.isPresent() && at.get().row() == row;
            List<String> cells =
                    new ArrayList<>(List.of((here ? "> " : "  ") + rows.get(row).head()));
            for (int column = 0; column < columns.size(); column++)
                cells.add(letters(cell(row, column)));
            table.add(cells);
        }
        List<String> lines = new ArrayList<>(Letters.columns(table));
        lines.add(line);
        return lines;
    }

    private String shades(int row) {
        String ink = " .:-=+ox*%#&$8@M";
        StringBuilder out = new StringBuilder();
        for (int column = 0; column < columns.size(); column++)
            out.append(ink.charAt(cell(row, column).level()));
        return out.toString();
    }

    private static String letters(Cell cell) {
        return switch (cell.state()) {
            case IDLE -> cell.text();
            case ACTIVE -> "[" + cell.text() + "]";
            case PENDING -> cell.text().isEmpty() ? "?" : cell.text() + "?";
            case DEAD -> cell.text().isEmpty() ? "x" : cell.text() + "x";
            case LOST -> cell.text() + "!";
        };
    }
}
