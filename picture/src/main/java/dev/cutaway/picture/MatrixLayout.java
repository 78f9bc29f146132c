package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Matrix.Cell;
import dev.cutaway.picture.Matrix.Spot;
import java.util.Optional;

/// Names at the heads, magnitudes as ink, all painted as one bitmap. Numbers stand in the cells
/// where they fit; where not, they are one push away, in a window.
final class MatrixLayout extends FigureLayout {
    private static final double EDGE = 4;
    private static final double HEAD = 22;
    private static final double NUMBER_HIGH = 22;
    private static final double NUMBER_LEAST = 22;
    private static final double NUMBER_MOST = 36;
    private static final double PLAIN_MOST = 16;
    private static final double HEAD_MOST = 0.3;
    private static final double LINE = 22;
    private static final double HIGH_MOST = 360;
    private static final double HIGH_LEAST = 88;

    /// Numbers in ink stand on levels up to 5, numbers in paper on levels from 9: between them
    /// neither would be read on both sheets, so a numbered matrix leaves those levels out.
    private static final int LIGHT_MOST = 5;

    private static final int DARK_LEAST = 9;

    private final Frame frame;
    private final Matrix matrix;
    private Sheet sheet = Sheet.blank("");
    private MatrixPlace at = MatrixPlace.NOWHERE;

    MatrixLayout(Frame frame, Matrix matrix) {
        this.frame = frame;
        this.matrix = matrix;
    }

    @Override
    double least() {
        return 280;
    }

    @Override
    double height(double width) {
        return high(width, HIGH_MOST);
    }

    @Override
    double low(double width) {
        return high(width, HIGH_LEAST);
    }

    private double high(double width, double most) {
        double all = matrix.rows().size() * cellHigh(width);
        return frameHeight(width) + (all <= most ? all : most + 2 * Handles.ROW);
    }

    /// All but the rows.
    private double frameHeight(double width) {
        double high = HEAD + 6 + keys(width).height();
        if (opens(width)) high += Handles.ROW;
        return high + (matrix.line().isEmpty() ? 0 : LINE);
    }

    private KeyLine keys(double width) {
        return new KeyLine(matrix.keys().stream().map(Matrix.Key::text).toList(), width - 2);
    }

    private double left(double width) {
        double widest = 0;
        for (Matrix.Line row : matrix.rows())
            widest = Math.max(widest, Pen.SMALL.width(row.head()));
        return Math.min(widest, width * HEAD_MOST) + 12;
    }

    private double room(double width) {
        return width - left(width) - EDGE;
    }

    private double number() {
        double wide = Pen.SMALL.width(matrix.widest()) + 10;
        return Math.max(NUMBER_LEAST, wide);
    }

    private boolean numbersFit(double width) {
        return matrix.numbered() && number() * matrix.columns().size() <= room(width);
    }

    /// The numbers are there, but not at once.
    private boolean opens(double width) {
        return matrix.numbered() && !numbersFit(width) && !matrix.widest().isEmpty();
    }

    private boolean numbers(double width) {
        return numbersFit(width) || (opens(width) && frame.view().opens(matrix.id()));
    }

    private double cellWide(double width) {
        double share = room(width) / matrix.columns().size();
        if (numbersFit(width)) return Math.min(NUMBER_MOST, share);
        if (numbers(width)) return number();
        return Math.max(2, Math.min(PLAIN_MOST, Math.floor(share)));
    }

    private double cellHigh(double width) {
        return numbers(width) ? NUMBER_HIGH : cellWide(width);
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        boolean numbers = numbers(width);
        double wide = cellWide(width);
        double high = cellHigh(width);
        Window columns = columns(width, wide);
        Window rows = rows(height - frameHeight(width) + 0.01, high);
        double left = left(width) + (columns.whole() ? 0 : Handles.SIDE);
        double top = HEAD + (rows.whole() ? 0 : Handles.ROW);
        at = new MatrixPlace(left, top, wide, high, rows, columns);
        Handles.ofRows(sheet, rows, HEAD - 2, at.bottom(), width);
        sideHandles();
        ink(numbers);
        new MatrixHeads(sheet, matrix, at).draw();
        for (int row = rows.from(); row < rows.end(); row++)
            for (int column = columns.from(); column < columns.end(); column++)
                cell(row, column, numbers);
        spot();
        changed(numbers);
        selected();
        foot(at.bottom() + 6 + (rows.whole() ? 0 : Handles.ROW), width);
    }

    private Window columns(double width, double wide) {
        int total = matrix.columns().size();
        double room = room(width) + 0.01;
        int fit = (int) Whole.floor(room / wide);
        if (fit < total) fit = (int) Whole.floor((room - 2 * Handles.SIDE) / wide);
        int focus = focus().map(Spot::column).orElse(0);
        return Window.on(total, fit, frame.view().first(across()), Math.max(0, focus));
    }

    private Window rows(double room, double high) {
        int total = matrix.rows().size();
        int fit = (int) Whole.floor(room / high);
        if (fit < total) fit = (int) Whole.floor((room - 2 * Handles.ROW) / high);
        int focus = focus().map(Spot::row).orElse(0);
        return Window.on(total, fit, frame.view().first(matrix.id()), Math.max(0, focus));
    }

    private Optional<Spot> focus() {
        if (matrix.at().isPresent()) return matrix.at();
        for (int row = 0; row < matrix.rows().size(); row++)
            for (int column = 0; column < matrix.columns().size(); column++)
                if (isChanged(row, column)) return Optional.of(new Spot(row, column));
        return Optional.empty();
    }

    /// The window over columns is a second one of the figure.
    private String across() {
        return matrix.id() + ".across";
    }

    private void sideHandles() {
        Window columns = at.columns();
        double high = at.bottom() - at.top();
        double middle = at.top() + high / 2;
        if (columns.before() > 0) side("before", at.left() - Handles.SIDE, middle, columns, -1);
        if (columns.after() > 0) side("after", at.right(), middle, columns, 1);
    }

    private void side(String key, double x, double middle, Window columns, int way) {
        Trace wedge = Handles.wedge(x + Handles.SIDE / 2, middle, way, 0);
        sheet.path("side." + key + ".wedge", "", Role.of("wedge"), wedge);
        int more = way < 0 ? columns.before() : columns.after();
        String turn = "from." + across() + "=" + columns.page(way);
        String label = "show the " + more + " columns " + key;
        double high = at.bottom() - at.top();
        sheet.handle("side." + key, x, at.top(), Handles.SIDE, high, turn, label);
    }

    private void ink(boolean numbers) {
        Window rows = at.rows();
        Window columns = at.columns();
        StringBuilder levels = new StringBuilder();
        for (int row = rows.from(); row < rows.end(); row++)
            for (int column = columns.from(); column < columns.end(); column++)
                levels.append(Character.forDigit(level(row, column, numbers), Matrix.LEVELS));
        double w = at.right() - at.left();
        double h = at.bottom() - at.top();
        Role role = Role.of("grid");
        sheet.grid("ink", "", role, at.left(), at.top(), w, h, columns.shown(), levels.toString());
        if (numbers) {
            Trace lines = new Trace();
            for (int row = rows.from() + 1; row < rows.end(); row++)
                lines.move(at.left(), at.y(row)).line(at.right(), at.y(row));
            for (int column = columns.from() + 1; column < columns.end(); column++)
                lines.move(at.x(column), at.top()).line(at.x(column), at.bottom());
            sheet.path("lines", "", Role.of("rule"), lines);
        }
        sheet.box("edge", "", Role.of("hair"), at.left(), at.top(), w, h);
    }

    private int level(int row, int column, boolean numbers) {
        int level = matrix.cell(row, column).level();
        if (!numbers || level <= LIGHT_MOST) return level;
        int steps = Matrix.LEVELS - 1 - DARK_LEAST;
        return DARK_LEAST + (level - LIGHT_MOST - 1) * steps / (Matrix.LEVELS - 2 - LIGHT_MOST);
    }

    private void cell(int row, int column, boolean numbers) {
        Cell cell = matrix.cell(row, column);
        String part = matrix.part(row, column);
        String key = row + "." + column;
        double x = at.x(column);
        double y = at.y(row);
        state(key, part, cell.state(), x, y);
        if (!numbers || cell.text().isEmpty()) return;
        Pen pen = Pen.SMALL;
        Role role = cell.state() == State.DEAD ? pen.over() : pen.role();
        boolean dark = level(row, column, true) >= DARK_LEAST && cell.state() != State.DEAD;
        if (dark) role = Role.of("small on-ink");
        String text = pen.fit(cell.text(), at.wide() - 4);
        double baseline = y + at.high() / 2 + pen.drop();
        sheet.words("value." + key, part, role.middle(), x + at.wide() / 2, baseline, text);
    }

    /// Inside the cell, so that the states of neighbours do not run together.
    private void state(String key, String part, State state, double x, double y) {
        if (state == State.IDLE) return;
        double in = state == State.DEAD ? 0 : at.wide() >= 12 ? 2.5 : 1;
        double w = at.wide() - 2 * in;
        double h = at.high() - 2 * in;
        mark("state." + key, part, state, x + in, y + in, w, h);
    }

    private void mark(
            String key, String part, State state, double x, double y, double w, double h) {
        if (state == State.DEAD) {
            sheet.box(key, part, Role.of("word").in(state), x, y, w, h);
            return;
        }
        sheet.path(key, part, Role.of("object").in(state), frame(x, y, w, h));
        if (state == State.LOST)
            sheet.line(key + ".strike", part, Role.of("strike").in(state), x, y + h, x + w, y);
    }

    private static Trace frame(double x, double y, double w, double h) {
        return new Trace().move(x, y).line(x + w, y).line(x + w, y + h).line(x, y + h).close();
    }

    private boolean isChanged(int row, int column) {
        Changes changes = frame.changes();
        if (matrix.numbered()) return changes.isTouched(matrix.part(row, column));
        Optional<String> before = changes.before(matrix.part(row, column), "levels");
        if (before.isEmpty() || column >= before.get().length()) return before.isPresent();
        char now = Character.forDigit(matrix.cell(row, column).level(), Matrix.LEVELS);
        return before.get().charAt(column) != now;
    }

    /// Each cell that changed is outlined; in a large matrix all of them by one path.
    private void changed(boolean numbers) {
        Trace all = new Trace();
        boolean any = false;
        double in = numbers ? 1.25 : 0;
        Role role = numbers ? Role.of("fresh") : Role.of("object").changedIf(true);
        for (int row = at.rows().from(); row < at.rows().end(); row++) {
            for (int column = at.columns().from(); column < at.columns().end(); column++) {
                if (!isChanged(row, column)) continue;
                any = true;
                double x = at.x(column) + in;
                double y = at.y(row) + in;
                double w = at.wide() - 2 * in;
                double h = at.high() - 2 * in;
                String key = "changed." + row + "." + column;
                if (numbers) sheet.path(key, matrix.part(row, column), role, frame(x, y, w, h));
                all.move(x, y).line(x + w, y).line(x + w, y + h).line(x, y + h).close();
            }
        }
        if (any && !numbers) sheet.path("changed", "", role, all);
    }

    /// The cell, row or column at which the model is at work.
    private void spot() {
        if (matrix.at().isEmpty()) return;
        Spot spot = matrix.at().get();
        if (!at.shows(spot)) return;
        boolean row = spot.column() < 0;
        boolean column = spot.row() < 0;
        double x = row ? at.left() : at.x(spot.column());
        double y = column ? at.top() : at.y(spot.row());
        double w = row ? at.right() - at.left() : at.wide();
        double h = column ? at.bottom() - at.top() : at.high();
        sheet.box("at", "", Role.of("machine"), x, y, w, h);
    }

    private void selected() {
        for (int row = at.rows().from(); row < at.rows().end(); row++) {
            String part = matrix.rows().get(row).part().id();
            double w = at.right() - at.left();
            sheet.selection("row." + row, part, at.left(), at.y(row), w, at.high());
            for (int column = at.columns().from(); column < at.columns().end(); column++)
                if (matrix.numbered())
                    sheet.selection(
                            row + "." + column,
                            matrix.part(row, column),
                            at.x(column),
                            at.y(row),
                            at.wide(),
                            at.high());
        }
        for (int column = at.columns().from(); column < at.columns().end(); column++) {
            String part = matrix.columns().get(column).part().id();
            double h = at.bottom() - at.top();
            sheet.selection("column." + column, part, at.x(column), at.top(), at.wide(), h);
        }
    }

    private void foot(double top, double width) {
        KeyLine keys = keys(width);
        keys.draw(
                sheet,
                1,
                top,
                (i, x, y, w, h) ->
                        mark("sample." + i, "", matrix.keys().get(i).state(), x, y, w, h));
        double y = top + keys.height();
        if (opens(width)) {
            toggle(y, width);
            y += Handles.ROW;
        }
        if (matrix.line().isEmpty()) return;
        String text = Pen.FINE.fit(matrix.line(), width - 2);
        sheet.words("line", "", Pen.FINE.role(), 1, y + LINE / 2 + Pen.FINE.drop(), text);
    }

    private void toggle(double y, double width) {
        boolean open = frame.view().opens(matrix.id());
        String text = open ? "the whole" : "the numbers";
        double middle = y + Handles.ROW / 2;
        sheet.path(
                "open.wedge",
                "",
                Role.of("wedge"),
                Handles.wedge(8, middle, open ? 0 : 1, open ? -1 : 0));
        sheet.words("open.text", "", Pen.FINE.role(), 18, middle + Pen.FINE.drop(), text);
        String turn = (open ? "open-" : "open+") + matrix.id();
        sheet.handle("open", 0, y, width, Handles.ROW, turn, "show " + text);
    }
}
