package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Cells.Block;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Rows of cells after their addresses. What changed is amber, what lies on several cells is
/// outlined over them, and a pointer goes between the rows to where it points.
final class CellsLayout extends FigureLayout {
    private static final double EDGE = 4;
    private static final double RULER = 22;
    private static final double RULER_GAP = 8;
    private static final double CELL_LEAST = 11;
    private static final double CELL_MOST = 18;
    private static final double ROW = 16;
    private static final double GAP = 6;
    private static final double GAP_WITH_POINTERS = 14;
    private static final double LINE = 22;
    private static final int GROUP = 8;
    private static final int ROWS_MOST = 16;
    private static final int ROWS_LEAST = 3;

    private record Free(double x, double y, double w) {}

    private final Frame frame;
    private final Cells cells;
    private final boolean[] changed;
    private final int[] owner;
    private final boolean[] leaves;
    private Sheet sheet = Sheet.blank("");
    private CellsPlace at = new CellsPlace(1, 0, 0, 0, 0, new Window(0, 1, 1));

    CellsLayout(Frame frame, Cells cells) {
        this.frame = frame;
        this.cells = cells;
        changed = changed(frame.changes(), cells);
        owner = owner(cells);
        leaves = new boolean[cells.cells().size()];
        for (Cells.Pointer pointer : cells.pointers()) leaves[pointer.from()] = true;
    }

    /// A cell changed if it stands otherwise than before, or what lies on it was touched.
    static boolean[] changed(Changes changes, Cells cells) {
        boolean[] changed = new boolean[cells.cells().size()];
        Optional<String> before = changes.before(cells.id(), "cells");
        String now = cells.signs();
        for (int i = 0; before.isPresent() && i < changed.length; i++)
            changed[i] = i >= before.get().length() || before.get().charAt(i) != now.charAt(i);
        for (Block block : cells.blocks())
            if (changes.isTouched(block.part().id()))
                for (int i = block.from(); i < block.end(); i++) changed[i] = true;
        return changed;
    }

    /// Which block lies on each cell, by its index, or none: -1.
    private static int[] owner(Cells cells) {
        int[] owner = new int[cells.cells().size()];
        Arrays.fill(owner, -1);
        for (int b = 0; b < cells.blocks().size(); b++) {
            Block block = cells.blocks().get(b);
            for (int i = block.from(); i < block.end(); i++) owner[i] = b;
        }
        return owner;
    }

    @Override
    double least() {
        return 280;
    }

    @Override
    double height(double width) {
        int rows = rows(columns(width));
        return frameHeight(width) + Math.min(rows, ROWS_MOST) * pitch() + over(rows, ROWS_MOST);
    }

    @Override
    double low(double width) {
        int rows = rows(columns(width));
        return frameHeight(width) + Math.min(rows, ROWS_LEAST) * pitch() + over(rows, ROWS_LEAST);
    }

    private static double over(int rows, int most) {
        return rows > most ? 2 * Handles.ROW : 0;
    }

    /// All but the rows.
    private double frameHeight(double width) {
        return top() + keys(width).height() + (cells.line().isEmpty() ? 0 : LINE) + EDGE;
    }

    /// Pointers into the first row pass under the ruler.
    private double top() {
        return RULER + (cells.pointers().isEmpty() ? 0 : RULER_GAP);
    }

    private KeyLine keys(double width) {
        return new KeyLine(cells.keys().stream().map(Cells.Key::text).toList(), width - 2 * EDGE);
    }

    private double pitch() {
        return ROW + (cells.pointers().isEmpty() ? GAP : GAP_WITH_POINTERS);
    }

    private double left() {
        return Pen.SMALL.width(cells.ruler().address(cells.cells().size())) + 10;
    }

    /// As many as the model likes, or the most groups of eight that fit.
    private int columns(double width) {
        double room = width - left() - EDGE;
        int across = cells.ruler().across();
        int fit = (int) Whole.floor(room / CELL_LEAST);
        return fit >= across ? across : Math.max(GROUP, fit / GROUP * GROUP);
    }

    private int rows(int columns) {
        return (int) Whole.divide(cells.cells().size() + columns - 1, columns);
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        int columns = columns(width);
        double wide = Math.min(CELL_MOST, (width - left() - EDGE) / columns);
        Window window = window(columns, height - frameHeight(width));
        double top = top() + (window.whole() ? 0 : Handles.ROW);
        at = new CellsPlace(columns, left(), top, wide, pitch(), window);
        ruler();
        Handles.ofRows(sheet, window, RULER - 4, top + window.shown() * pitch(), width);
        for (int row = window.from(); row < window.end(); row++) row(row);
        for (Block block : cells.blocks()) outline(block);
        CellsPointers ways = new CellsPointers(sheet, frame.changes(), at, cells.pointers());
        ways.draw();
        for (Block block : cells.blocks()) label(block, ways);
        for (Block block : cells.blocks()) selection(block);
        double y = top + window.shown() * pitch() + (window.whole() ? 0 : Handles.ROW);
        foot(y, width);
    }

    private Window window(int columns, double room) {
        int rows = rows(columns);
        int fit = (int) Whole.floor((room + 0.01) / pitch());
        int some = (int) Whole.floor((room - 2 * Handles.ROW + 0.01) / pitch());
        int focus = (int) Whole.divide(focus(), columns);
        return Window.on(rows, fit >= rows ? rows : some, frame.view().first(cells.id()), focus);
    }

    private int focus() {
        for (int i = 0; i < changed.length; i++) if (changed[i]) return i;
        return 0;
    }

    /// How far each eighth cell of a row lies from the row's address.
    private void ruler() {
        for (int column = 0; column < at.columns(); column += GROUP) {
            double x = at.x(column);
            String text = "+" + offset(column);
            sheet.line("ruler." + column, "", Role.of("axis"), x, RULER - 6, x, RULER - 2);
            sheet.words("ruler.text." + column, "", Pen.FINE.role(), x, RULER - 9, text);
        }
    }

    private String offset(int column) {
        long far = (long) column * cells.ruler().each();
        return cells.ruler().hex() ? Long.toHexString(far) : Long.toString(far);
    }

    private void row(int row) {
        int first = row * at.columns();
        int end = Math.min(cells.cells().size(), first + at.columns());
        double y = at.y(row);
        String address = cells.ruler().address(first);
        double baseline = y + ROW / 2 + Pen.SMALL.drop();
        sheet.words("row." + row, "", Pen.SMALL.role(), 0, baseline, address);
        int from = first;
        for (int i = first + 1; i <= end; i++) {
            if (i < end && alike(from, i)) continue;
            stretch(from, i, y);
            from = i;
        }
    }

    private boolean alike(int one, int other) {
        return owner[one] == owner[other]
                && changed[one] == changed[other]
                && cells.cells().get(one) == cells.cells().get(other);
    }

    /// Neighbours that stand alike are one box, and lines between the cells.
    private void stretch(int from, int end, double y) {
        State state = cells.cells().get(from);
        String part = owner[from] < 0 ? "" : cells.blocks().get(owner[from]).part().id();
        int column = at.column(from);
        double x = at.x(column);
        double w = (end - from) * at.cell();
        Role role = Role.of("word").in(state).changedIf(changed[from]);
        sheet.box("cell." + from, part, role, x, y, w, ROW);
        if (end - from < 2) return;
        Trace lines = new Trace();
        for (int i = 1; i < end - from; i++) {
            double across = x + i * at.cell();
            boolean label = owner[from] >= 0 && underLabel(cells.blocks().get(owner[from]), across);
            lines.move(across, label ? y + ROW - 3 : y).line(across, y + ROW);
        }
        sheet.path("between." + from, part, Role.of("between").changedIf(changed[from]), lines);
    }

    private void outline(Block block) {
        String part = block.part().id();
        boolean touched = frame.changes().isTouched(part);
        List<CellsPlace.Stretch> stretches = at.stretches(block.from(), block.end());
        if (stretches.isEmpty()) return;
        if (block.hue() > 0)
            for (CellsPlace.Stretch on : stretches)
                sheet.box(
                        "band." + part + "." + on.row(),
                        part,
                        Role.of("band").of(block.hue()),
                        on.x(),
                        on.y(),
                        on.w(),
                        4);
        if (block.state() == State.IDLE && !touched) return;
        Trace around = new Trace();
        for (CellsPlace.Stretch on : stretches) on.around(around, ROW);
        sheet.path("object." + part, part, role(block), around);
        CellsPlace.Stretch first = stretches.getFirst();
        if (block.state() == State.LOST)
            sheet.line(
                    "strike." + part,
                    part,
                    Role.of("strike").in(State.LOST),
                    first.x(),
                    first.y() + ROW,
                    first.x() + first.w(),
                    first.y());
    }

    private Role role(Block block) {
        boolean touched = frame.changes().isTouched(block.part().id());
        return Role.of("object").in(block.state()).changedIf(touched);
    }

    /// Where the label of a block stands: on the longest row of its cells that no pointer leaves,
    /// if it fits there.
    private Optional<Free> home(Block block) {
        if (block.label().isEmpty()) return Optional.empty();
        Free best = new Free(0, 0, 0);
        for (CellsPlace.Stretch on : at.stretches(block.from(), block.end())) {
            int first = on.row() * at.columns();
            double from = on.x();
            for (int column = 0; column < at.columns(); column++) {
                double x = at.x(column);
                if (x < on.x() || x > on.x() + on.w() - 1 || !leaves[first + column]) continue;
                if (x - from > best.w()) best = new Free(from, on.y(), x - from);
                from = x + at.cell();
            }
            double rest = on.x() + on.w() - from;
            if (rest > best.w()) best = new Free(from, on.y(), rest);
        }
        double room = Pen.SMALL.width(block.label()) + 4;
        return best.w() < room ? Optional.empty() : Optional.of(best);
    }

    private boolean underLabel(Block block, double x) {
        Optional<Free> home = home(block);
        if (home.isEmpty()) return false;
        double middle = home.get().x() + home.get().w() / 2;
        return Math.abs(x - middle) < Pen.SMALL.width(block.label()) / 2 + 2;
    }

    private void label(Block block, CellsPointers ways) {
        Optional<Free> home = home(block);
        if (home.isEmpty()) return;
        double x = home.get().x() + home.get().w() / 2;
        double y = home.get().y();
        double half = Pen.SMALL.width(block.label()) / 2;
        boolean over = block.state() == State.DEAD || ways.cross(x - half, x + half, y, y + ROW);
        Role role =
                (over || block.state() == State.LOST ? Pen.SMALL.over() : Pen.SMALL.role())
                        .in(block.state());
        String part = block.part().id();
        double baseline = y + ROW / 2 - 0.5 + Pen.SMALL.drop();
        sheet.words("label." + part, part, role.middle(), x, baseline, block.label());
    }

    private void selection(Block block) {
        String part = block.part().id();
        for (CellsPlace.Stretch on : at.stretches(block.from(), block.end()))
            sheet.selection(part + "." + on.row(), part, on.x(), on.y(), on.w(), ROW);
    }

    private void foot(double top, double width) {
        KeyLine keys = keys(width);
        keys.draw(
                sheet,
                1,
                top,
                (i, x, y, w, h) -> {
                    State state = cells.keys().get(i).state();
                    sheet.box("sample." + i, "", Role.of("word").in(state), x, y, w, h);
                    Trace box = new Trace().move(x, y).line(x + w, y).line(x + w, y + h);
                    if (state != State.IDLE)
                        sheet.path(
                                "sample.object." + i,
                                "",
                                Role.of("object").in(state),
                                box.line(x, y + h).close());
                });
        if (cells.line().isEmpty()) return;
        double baseline = top + keys.height() + LINE / 2 + Pen.FINE.drop();
        String text = Pen.FINE.fit(cells.line(), width - 2);
        sheet.words("line", "", Pen.FINE.role(), 1, baseline, text);
    }
}
