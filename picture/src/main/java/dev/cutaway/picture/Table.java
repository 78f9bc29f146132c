package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Rows of values under named columns. Only rows are ruled, and only a leaf is marked as changed.
public record Table(String id, String name, List<Column> columns, List<Row> rows)
        implements Figure {
    /// The widest value that the column must hold is told beforehand, so that it never moves.
    ///
    /// A column of the step itself (what was gained in it) is not compared with the step before.
    public record Column(String name, boolean number, String widest, boolean ofStep) {}

    /// One row: whose it is, its identity hue, how it stands, and a text for each column.
    public record Row(Part part, int hue, State state, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public Row(Part part, int hue, List<String> cells) {
            this(part, hue, State.IDLE, cells);
        }
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(row.part().id() + " does not fill its columns");
            }
        }
    }

    @Override
    public List<Part> parts() {
        return rows.stream().map(Row::part).toList();
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Row row : rows) {
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).ofStep()) continue;
                values.add(new Value(row.part().id(), columns.get(i).name(), row.cells().get(i)));
            }
            if (row.state() != State.IDLE)
                values.add(new Value(row.part().id(), "state", row.state().word()));
        }
        return values;
    }

    @Override
    public List<String> letters() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(Column::name).toList());
        for (Row row : rows) {
            List<String> line = new ArrayList<>(row.cells());
            line.add(row.state().word());
            lines.add(line);
        }
        return Letters.columns(lines);
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new TableLayout(frame, this);
    }
}
