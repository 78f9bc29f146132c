package dev.cutaway.picture;

import dev.cutaway.picture.Listing.Code;
import dev.cutaway.picture.Listing.Column;
import dev.cutaway.picture.Listing.Jump;
import dev.cutaway.picture.Listing.Line;
import java.util.List;
import java.util.Optional;

/// The lines of one code, one under another, in a window: the wedge stands before the next one.
///
/// @param rows which line stands in each row; -1 where the other code has one and this has none
record CodeRows(Changes changes, Code code, List<Integer> rows, Window window) {
    static final double ROW = 24;

    private static final double INSET = 2;
    private static final double STOP = 16;
    private static final double WEDGE = 18;
    private static final double GAP = 10;
    private static final double LANE = 9;
    private static final double LANES_EDGE = 8;

    /// How narrow the code can be with every column at its widest.
    static double least(Code code) {
        double least = bare(code);
        for (Column column : code.columns()) least += width(column) + GAP;
        return least;
    }

    /// Without its second address: raw words are the first thing to go where it is narrow.
    static double narrow(Code code) {
        double least = bare(code);
        for (int i = 0; i < code.columns().size(); i++)
            if (!spare(code, i)) least += width(code.columns().get(i)) + GAP;
        return least;
    }

    private static double bare(Code code) {
        return inset(code) + lanes(code) + noteRoom(code) + GAP;
    }

    private static boolean spare(Code code, int column) {
        return column > 0 && code.columns().get(column).address();
    }

    private static double inset(Code code) {
        return (code.lines().stream().anyMatch(Line::stop) ? STOP : 0) + WEDGE;
    }

    private static double lanes(Code code) {
        int count = JumpLanes.of(code).count();
        return count == 0 ? 0 : LANES_EDGE + count * LANE;
    }

    private static double noteRoom(Code code) {
        double widest = 0;
        for (Jump jump : code.jumps()) widest = Math.max(widest, Pen.FINE.width(jump.widest()));
        return widest;
    }

    private static double width(Column column) {
        return (column.address() ? Pen.SMALL : Pen.VALUE).width(column.widest());
    }

    /// Which row a line stands in, or -1.
    private int row(String line) {
        int at = code.at(line);
        return at < 0 ? -1 : rows.indexOf(at);
    }

    void draw(Sheet sheet, double width) {
        double boxes = width - lanes(code);
        for (int row = window.from(); row < window.end(); row++) {
            int line = rows.get(row);
            double y = (row - window.from()) * ROW;
            if (line >= 0) line(sheet, code.lines().get(line), y, boxes);
        }
        JumpLanes lanes = JumpLanes.of(code);
        for (int i = 0; i < code.jumps().size(); i++)
            jump(sheet, code.jumps().get(i), boxes, boxes + LANES_EDGE + lanes.of(i) * LANE);
        if (window.shows(row(code.next()))) wedge(sheet, (row(code.next()) - window.from()) * ROW);
    }

    private double left() {
        return inset(code) - WEDGE;
    }

    private void line(Sheet sheet, Line line, double y, double right) {
        String part = line.part().id();
        double left = left();
        double w = right - left;
        boolean born = changes.isBorn(part);
        // A strike across so long a box would run through its letters, which are struck themselves.
        if (line.state() == State.LOST) {
            Role lost = Role.of("part").in(State.LOST);
            sheet.box("line." + part, part, lost, left + 0.5, y + INSET, w - 1, ROW - 2 * INSET);
        } else if (line.state() != State.IDLE)
            new Slot("line." + part, part, line.state(), false, 0)
                    .draw(sheet, left + 0.5, y + INSET, w - 1, ROW - 2 * INSET);
        else sheet.box("ground." + part, part, Role.of("blank"), left, y, w, ROW);
        if (born) sheet.box("wash." + part, part, Role.of("wash"), left + 1, y + 2, w - 2, ROW - 4);
        if (line.hue() > 0)
            sheet.box(
                    "band." + part, part, Role.of("band").of(line.hue()), left, y + 2, 4, ROW - 4);
        if (line.stop())
            sheet.dot("stop." + part, part, Role.of("stop"), STOP / 2 - 1, y + ROW / 2, 4.5);
        boolean all = right + lanes(code) >= least(code);
        cells(sheet, line, y + ROW / 2, right, all);
        if (line.state() == State.IDLE || line.state() == State.LOST)
            sheet.selection(part, part, left + 3.5, y + 4, w - 7, ROW - 8);
    }

    private void cells(Sheet sheet, Line line, double middle, double right, boolean all) {
        double x = inset(code);
        double notes = notes(line) ? noteRoom(code) + GAP : 0;
        for (int i = 0; i < line.cells().size(); i++) {
            if (!all && spare(code, i)) continue;
            Column column = code.columns().get(i);
            boolean last = i == line.cells().size() - 1;
            double room = last ? right - 4 - notes - x : width(column);
            cell(sheet, line, i, x, middle, room);
            x += room + GAP;
        }
    }

    private boolean notes(Line line) {
        return code.jumps().stream().anyMatch(jump -> jump.from().equals(line.part().id()));
    }

    private void cell(Sheet sheet, Line line, int i, double x, double middle, double room) {
        Column column = code.columns().get(i);
        String part = line.part().id();
        String key = "cell." + part + "." + column.name();
        String text = kept(line.cells().get(i));
        Optional<String> old = changes.before(part, column.name());
        boolean dead = line.state() == State.DEAD;
        if (old.isPresent() && !column.address() && !dead && line.state() != State.LOST) {
            new Leaf(sheet, part, key).draw(x, middle, room, old.map(CodeRows::kept), text);
            return;
        }
        Pen pen = column.address() ? Pen.SMALL : Pen.VALUE;
        Role role = (dead ? pen.over() : pen.role()).in(inked(line.state()));
        if (column.address()) role = pen.quiet(dead).end();
        double at = column.address() ? x + room : x;
        sheet.words(key, part, role, at, middle + pen.drop(), pen.fit(text, room));
    }

    /// Only what is gone or not yet sure is lettered otherwise.
    private static State inked(State state) {
        return state == State.ACTIVE ? State.IDLE : state;
    }

    /// Spaces that a painter must not run together: they are part of the code.
    private static String kept(String text) {
        return text.replace(' ', '\u00A0');
    }

    private void wedge(Sheet sheet, double y) {
        double x = left() + 6;
        double middle = y + ROW / 2;
        Trace trace =
                new Trace().move(x, middle - 6).line(x + 8, middle).line(x, middle + 6).close();
        sheet.path("next." + code.part().id(), code.next(), Role.of("wedge"), trace);
    }

    private void jump(Sheet sheet, Jump jump, double edge, double lane) {
        int from = row(jump.from());
        int to = row(jump.to());
        if (from < 0 || to < 0) return;
        String part = jump.part().id();
        boolean taken = changes.isChanged(part);
        Role role = Role.of("jump").in(jump.state()).changedIf(taken);
        double start = middle(from);
        double end = middle(to);
        boolean seen = Math.max(from, to) >= window.from() && Math.min(from, to) < window.end();
        if (seen) {
            Trace trace = new Trace();
            if (window.shows(from)) trace.move(edge + 2, start).line(lane, start);
            else trace.move(lane, start);
            trace.line(lane, end);
            if (window.shows(to)) trace.line(edge + 6, end);
            sheet.path("jump." + part, part, role, trace);
            Role head = Role.of("arrow").changedIf(taken);
            Trace tip =
                    window.shows(to)
                            ? Handles.wedge(edge + 5, end, -1, 0)
                            : Handles.wedge(lane, end, 0, to > from ? 1 : -1);
            sheet.path("jump." + part + ".head", part, head, tip);
            if (sheet.isSelected(part)) {
                double top = Math.min(start, end);
                double high = Math.abs(end - start);
                sheet.selection("jump." + part, part, edge + 6, top, lane - edge - 6, high);
            }
        }
        if (window.shows(from)) note(sheet, jump, edge, start, taken);
    }

    private void note(Sheet sheet, Jump jump, double edge, double middle, boolean taken) {
        if (jump.note().isEmpty()) return;
        String part = jump.part().id();
        Role role = Pen.FINE.over().changedIf(taken).end();
        sheet.words("note." + part, part, role, edge - 6, middle + Pen.FINE.drop(), jump.note());
    }

    /// The middle of a row, held at the ends of the window.
    private double middle(int row) {
        if (row < window.from()) return 6;
        if (row >= window.end()) return window.shown() * ROW - 6;
        return (row - window.from()) * ROW + ROW / 2;
    }
}
