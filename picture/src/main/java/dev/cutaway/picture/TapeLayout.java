package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Tape.Cell;
import dev.cutaway.picture.Tape.Ends;
import dev.cutaway.picture.Tape.Row;
import java.util.List;

/// Index above, slots in rows, pointers below. All rows are seen through one window of columns.
final class TapeLayout extends FigureLayout {
    private static final double RULER = 24;
    private static final double SLOT = 32;
    private static final double SLOT_LEAST = 24;
    private static final double GAP = 4;
    private static final double LANE = 34;

    /// Below the slots: the wedges alone, where their names stand at the right.
    private static final double WEDGES = 9;

    private static final double LINE = 15;
    private static final double BESIDE = 8;
    private static final double NOTE = 16;
    private static final double AIR = 6;
    private static final double WRAP = 16;
    private static final double NAMES_MOST = 96;
    private static final double AFTER_NAMES = 14;
    private static final double PITCH_LEAST = 32;
    private static final double PITCH_LIKED = 46;

    /// What the wedges of the window need beside the slots.
    private static final double INSET_LEFT = 10;

    private static final double INSET_RIGHT = 10;

    private static final int SLOTS_LEAST = 4;

    private final Frame frame;
    private final Changes changes;
    private final Tape tape;
    private Sheet sheet = Sheet.blank("");
    private Window window = new Window(0, 1, 1);
    private double left;
    private double pitch;
    private double high = SLOT;
    private boolean isSnug;

    TapeLayout(Frame frame, Tape tape) {
        this.frame = frame;
        changes = frame.changes();
        this.tape = tape;
    }

    /// What is in a dead row is dead with it, and lost in a lost one.
    static State stateOf(State row, State cell) {
        boolean gone = row == State.DEAD || row == State.LOST;
        return gone && cell != State.LOST ? row : cell;
    }

    @Override
    double least() {
        int slots = Math.min(SLOTS_LEAST, tape.ruler().slots());
        return Math.min(320, names() + INSET_LEFT + slots * pitchLeast() + INSET_RIGHT);
    }

    @Override
    double height(double width) {
        return RULER + rows().size() * rowHeight() + rest(width);
    }

    /// With lower slots, and what points into a row named beside it instead of below.
    @Override
    double snug(double width) {
        return RULER + rows().size() * Math.min(rowHeight(), snugHeight()) + rest(width);
    }

    private double rest(double width) {
        return (wraps() ? WRAP : 0) + TapeKey.height(tape.bands(), width);
    }

    private double snugHeight() {
        double names = tape.below().widest().size() * LINE + 3;
        return Math.max(SLOT_LEAST + WEDGES, names) + note();
    }

    private double note() {
        return tape.below().noted() ? NOTE : 0;
    }

    private double rowHeight() {
        return SLOT + Math.max(8, lane() + note()) + AIR;
    }

    private double lane() {
        if (isSnug) return WEDGES - 1;
        return tape.below().widest().isEmpty() ? 0 : LANE;
    }

    private boolean wraps() {
        return tape.ruler().ends() == Ends.WRAPPED;
    }

    private List<Row> rows() {
        return tape.rows().stream().filter(row -> !frame.view().hides(row.part().id())).toList();
    }

    private double names() {
        double widest = Pen.FINE.width(tape.ruler().counts());
        for (Row row : tape.rows())
            widest = Math.max(widest, Pen.STRONG.width(row.part().name()) + 4);
        return Math.min(NAMES_MOST, widest) + AFTER_NAMES;
    }

    private double pitchLeast() {
        int last = tape.ruler().first() + tape.ruler().slots() - 1;
        double number = Pen.SMALL.width(Integer.toString(Math.max(last, tape.ruler().first())));
        double text = Pen.SMALL.width(tape.ruler().widest());
        return GAP + Math.max(PITCH_LEAST - GAP, Math.max(number, text) + 8);
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        double each = rowHeight();
        if (height < height(width) - 0.5) {
            isSnug = true;
            each = (height - RULER - rest(width)) / Math.max(1, rows().size());
            high = Math.max(SLOT_LEAST, Math.min(SLOT, each - WEDGES - note()));
        }
        measure(width);
        ruler();
        double y = RULER;
        for (Row row : rows()) {
            row(row, y, width);
            y += each;
        }
        if (wraps()) {
            wrap(y);
            y += WRAP;
        }
        new TapeKey(sheet).draw(tape.bands(), y, width);
    }

    /// The slots take what room they like; where they are too many, a window shows what fits.
    private void measure(double width) {
        int slots = tape.ruler().slots();
        double room = width - names() - GAP - beside();
        double least = pitchLeast();
        boolean whole = slots * least <= room;
        left = names() + (whole ? 0 : INSET_LEFT);
        if (!whole) room -= INSET_LEFT + INSET_RIGHT;
        int fit = (int) Whole.floor(room / least);
        int focus = tape.ruler().focus() - tape.ruler().first();
        window = Window.on(slots, fit, frame.view().first(tape.id()), focus);
        double most = whole ? Math.max(PITCH_LIKED, least) : room;
        pitch = Math.min(most, room / window.shown());
    }

    /// What the names at the right of a row need.
    private double beside() {
        if (!isSnug || tape.below().widest().isEmpty()) return 0;
        double widest = 0;
        for (String name : tape.below().widest()) widest = Math.max(widest, Pen.FINE.width(name));
        return BESIDE + widest;
    }

    private double right() {
        return left + window.shown() * pitch - GAP;
    }

    private double x(int slot) {
        return left + (slot - tape.ruler().first() - window.from()) * pitch;
    }

    private void ruler() {
        double baseline = 16;
        String counts = Pen.FINE.fit(tape.ruler().counts(), names() - AFTER_NAMES);
        sheet.words("counts", "", Pen.FINE.role(), 0, baseline, counts);
        Role role = Pen.SMALL.role().middle();
        for (int i = window.from(); i < window.end(); i++) {
            int slot = tape.ruler().first() + i;
            String number = Integer.toString(slot);
            sheet.words("number." + slot, "", role, x(slot) + middle(), baseline, number);
        }
        double edge = names() - AFTER_NAMES;
        Sheet beside = sheet.moved(edge, 0);
        Handles.ofColumns(beside, window, 0, RULER, right() + GAP + INSET_RIGHT + 6 - edge);
    }

    private double middle() {
        return (pitch - GAP) / 2;
    }

    private void row(Row row, double y, double width) {
        name(row, y);
        for (int i = window.from(); i < window.end(); i++) {
            int slot = tape.ruler().first() + i;
            String key = "empty." + row.part().id() + "." + slot;
            sheet.box(key, row.part().id(), Role.of("empty"), x(slot), y, pitch - GAP, high);
        }
        if (tape.ruler().ends() == Ends.OPEN) torn(row, y);
        List<Cell> seen =
                row.cells().stream()
                        .filter(cell -> window.shows(cell.slot() - tape.ruler().first()))
                        .toList();
        for (Cell cell : seen) if (!sheet.isSelected(cell.part().id())) cell(row, cell, y);
        for (Cell cell : seen) if (sheet.isSelected(cell.part().id())) cell(row, cell, y);
        TapeLane lane = new TapeLane(sheet, changes, this::x, pitch - GAP, GAP, left, right());
        if (isSnug) lane.drawBeside(row, y, y + high, width - beside() + BESIDE, width, LINE);
        else lane.draw(row, y, y + high, width);
        if (tape.below().noted()) note(row, y, width);
        sheet.selection(row.part().id(), row.part().id(), 1, y + 1, right() + 3, high - 2);
    }

    private void name(Row row, double y) {
        String part = row.part().id();
        double middle = y + high / 2;
        String name = Pen.STRONG.fit(row.part().name(), names() - AFTER_NAMES);
        Role role = Pen.STRONG.role().in(row.state()).changedIf(changes.isChanged(part));
        sheet.words("name." + part, part, role, 0, middle + Pen.STRONG.drop(), name);
        if (row.state() == State.DEAD) {
            double x = Pen.STRONG.width(name) + 7;
            sheet.cross("cross." + part, part, Role.of("cross"), x, middle - 7);
        }
    }

    private void cell(Row row, Cell cell, double y) {
        String part = cell.part().id();
        State state = stateOf(row.state(), cell.state());
        boolean changed = changes.isTouched(part) && state != State.DEAD && state != State.LOST;
        Slot slot = new Slot(part, part, state, changed, cell.hue());
        double x = x(cell.slot());
        if (row.state() == State.DEAD) slot.drawUncrossed(sheet, x, y, pitch - GAP, high);
        else slot.draw(sheet, x, y, pitch - GAP, high);
        slot.words(sheet, Pen.SMALL, x, y, pitch - GAP, high, cell.text());
    }

    /// The tape goes on beyond what is drawn.
    private void torn(Row row, double y) {
        String key = "torn." + row.part().id();
        for (double edge : new double[] {y, y + high}) {
            String side = edge == y ? ".top" : ".bottom";
            Role role = Role.of("torn");
            sheet.line(key + side + ".left", "", role, left - 9, edge, left - 2, edge);
            sheet.line(key + side + ".right", "", role, right() + 2, edge, right() + 9, edge);
        }
    }

    private void note(Row row, double y, double width) {
        String part = row.part().id();
        Role role = Pen.FINE.role().changedIf(changes.before(part, "note").isPresent());
        String text = Pen.FINE.fit(row.note(), width - left);
        if (!text.isEmpty())
            sheet.words("note." + part, part, role, left, y + high + lane() + 12, text);
    }

    /// From behind the last slot back to the first.
    private void wrap(double y) {
        double from = x(tape.ruler().first() + window.end() - 1) + middle();
        double to = x(tape.ruler().first() + window.from()) + middle();
        Trace way = new Trace().move(from, y).line(from, y + 8).line(to, y + 8).line(to, y + 2);
        sheet.path("wrap", "", Role.of("lead"), way);
        sheet.path("wrap.head", "", Role.of("wedge"), Handles.wedge(to, y + 1, 0, -1));
    }
}
