package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Table.Column;
import dev.cutaway.picture.Table.Row;
import java.util.List;
import java.util.Optional;

/// Rows under ruled heads. Numbers stand at the right of their column; the first column takes the
/// rest.
final class TableLayout extends FigureLayout {
    private static final double HEAD = 22;
    private static final double ROW = 24;
    private static final double BAND = 4;
    private static final double GAP = 14;
    private static final double EDGE = 4;
    private static final double NAME_LEAST = 28;

    /// So many rows stay, however short the room: with the two handles, and something between.
    private static final int ROWS_LEAST = 5;

    private final Frame frame;
    private final Changes changes;
    private final Table table;
    private Sheet sheet = Sheet.blank("");

    TableLayout(Frame frame, Table table) {
        this.frame = frame;
        changes = frame.changes();
        this.table = table;
    }

    @Override
    double least() {
        return 320;
    }

    @Override
    double height(double width) {
        return HEAD + shown().size() * ROW + 1;
    }

    @Override
    double low(double width) {
        return HEAD + Math.min(shown().size(), ROWS_LEAST) * ROW + 1;
    }

    private List<Row> shown() {
        return table.rows().stream().filter(row -> !frame.view().hides(row.part().id())).toList();
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        List<Row> rows = shown();
        double[] lefts = lefts(width);
        heads(lefts, width);
        int fit = (int) Whole.floor((height - HEAD) / ROW);
        int room = fit >= rows.size() ? fit : fit - 2;
        Window window = Window.on(rows.size(), room, frame.view().first(table.id()), focus(rows));
        double y = HEAD + (window.whole() ? 0 : ROW);
        Handles.ofRows(sheet, window, HEAD, y + window.shown() * ROW, width);
        for (Row row : rows.subList(window.from(), window.end())) {
            row(row, y, lefts, width);
            y += ROW;
        }
    }

    /// The first row in which something changed.
    private int focus(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++)
            if (changes.isTouched(rows.get(i).part().id())) return i;
        return 0;
    }

    /// Where each column begins, and after the last one where it ends. Where an old value beside a
    /// new one would take the room of the names, columns are as wide as one value.
    private double[] lefts(double width) {
        double[] roomy = lefts(width, true);
        return roomy[1] - GAP >= nameRoom() ? roomy : lefts(width, false);
    }

    private double[] lefts(double width, boolean roomy) {
        int count = table.columns().size();
        double[] lefts = new double[count + 1];
        lefts[count] = width + GAP - EDGE;
        for (int i = count - 1; i >= 1; i--)
            lefts[i] = lefts[i + 1] - GAP - least(table.columns().get(i), roomy);
        return lefts;
    }

    private static double least(Column column, boolean roomy) {
        boolean one = column.ofStep() || !roomy;
        double value = one ? Pen.VALUE.width(column.widest()) : Leaf.room(column.widest());
        return Math.max(value, Pen.FINE.width(column.name())) + 4;
    }

    /// What the first column needs before it is cut: its head, and the widest name it expects.
    private double nameRoom() {
        Column first = table.columns().getFirst();
        double name = Math.max(NAME_LEAST, Pen.STRONG.width(first.widest()));
        return BAND + 8 + Math.max(name, Pen.FINE.width(first.name()));
    }

    private void heads(double[] lefts, double width) {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            boolean right = column.number();
            double x = right ? lefts[i + 1] - GAP - 2 : lefts[i] + (i == 0 ? BAND + 8 : 0);
            Role role = right ? Pen.FINE.role().end() : Pen.FINE.role();
            sheet.words("head." + column.name(), "", role, x, 14, column.name());
        }
        sheet.line("head.rule", "", Role.of("axis"), 0, HEAD - 0.5, width, HEAD - 0.5);
    }

    private void row(Row row, double y, double[] lefts, double width) {
        String part = row.part().id();
        boolean born = changes.isBorn(part);
        if (born) sheet.box("wash." + part, part, Role.of("wash"), 0, y + 2, width, ROW - 4);
        if (row.state() != State.IDLE)
            new Slot("state." + part, part, row.state(), false, 0)
                    .outline(sheet, 0, y + 2, width, ROW - 5);
        if (row.hue() > 0)
            sheet.box("band." + part, part, Role.of("band").of(row.hue()), 0, y + 4, BAND, ROW - 8);
        for (int i = 0; i < row.cells().size(); i++) {
            cell(row, i, y + ROW / 2, lefts[i] + (i == 0 ? BAND + 8 : 0), lefts[i + 1] - GAP - 2);
        }
        sheet.line("rule." + part, "", Role.of("rule"), 0, y + ROW - 0.5, width, y + ROW - 0.5);
        sheet.selection(part, part, 1, y + 5, width - 2, ROW - 10);
    }

    private void cell(Row row, int i, double middle, double left, double right) {
        Column column = table.columns().get(i);
        String part = row.part().id();
        String key = "cell." + part + "." + column.name();
        String text = row.cells().get(i);
        Optional<String> old =
                column.ofStep() ? Optional.empty() : changes.before(part, column.name());
        if (i == 0) {
            String name = Pen.STRONG.fit(text, right - left);
            Role role =
                    (row.state() == State.DEAD ? Pen.STRONG.over() : Pen.STRONG.role())
                            .in(row.state());
            sheet.words(key, part, role, left, middle + Pen.STRONG.drop(), name);
        } else {
            Leaf leaf = new Leaf(sheet, part, key, row.state());
            if (column.number()) leaf.drawToRight(right, middle, right - left, old, text);
            else leaf.draw(left, middle, right - left, old, text);
        }
    }
}
