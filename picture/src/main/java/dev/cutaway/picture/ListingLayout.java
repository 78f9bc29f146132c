package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Listing.Code;
import dev.cutaway.picture.Listing.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Lines in a window that follows the next one; registers at the right or, where it is narrow,
/// below. Two codes stand side by side, row by row as they answer to each other, or one under the
/// other.
final class ListingLayout extends FigureLayout {
    private static final double HEAD = 24;
    private static final double GUTTER = 28;
    private static final double BESIDE = 28;
    private static final double BELOW = 12;
    private static final double BETWEEN = 12;

    /// Two codes side by side are this wide at least, each.
    private static final double HALF = 240;

    /// So many rows stay, however short the room: with the two handles, and something between.
    private static final int ROWS_LEAST = 5;

    private final Frame frame;
    private final Changes changes;
    private final Listing listing;
    private final Registers registers;
    private Sheet sheet = Sheet.blank("");

    ListingLayout(Frame frame, Listing listing) {
        this.frame = frame;
        changes = frame.changes();
        this.listing = listing;
        registers = new Registers(changes, listing.registers());
    }

    @Override
    double least() {
        return 320;
    }

    private boolean compared() {
        return listing.codes().size() == 2;
    }

    private boolean sideBySide(double width) {
        return compared() && (width - GUTTER) / 2 >= HALF;
    }

    /// The registers stand at the right where every column of the code still has its room.
    private boolean beside(double width) {
        if (compared() || listing.registers().isEmpty()) return false;
        double code = CodeRows.narrow(listing.codes().getFirst());
        return width >= code + BESIDE + registers.width();
    }

    private double belowHeight(double width) {
        if (listing.registers().isEmpty() || beside(width)) return 0;
        return BELOW + registers.height(width);
    }

    private double high(double width, int rowsMost) {
        double head = compared() ? HEAD : 0;
        double high = 0;
        if (compared() && !sideBySide(width)) {
            for (Code code : listing.codes())
                high += head + Math.min(rowsMost, code.lines().size()) * CodeRows.ROW;
            high += BETWEEN;
        } else {
            high = head + Math.min(rowsMost, rows(0).size()) * CodeRows.ROW;
        }
        if (beside(width)) high = Math.max(high, registers.height(registers.width()));
        return high + belowHeight(width) + 1;
    }

    @Override
    double height(double width) {
        return high(width, Integer.MAX_VALUE);
    }

    @Override
    double low(double width) {
        return high(width, ROWS_LEAST);
    }

    /// The lines of one code by row: its own, or both codes' where they are paired.
    private List<Integer> rows(int which) {
        List<Integer> rows = new ArrayList<>();
        Code code = listing.codes().get(which);
        if (compared())
            for (Pair pair : listing.pairs())
                rows.add(code.at(which == 0 ? pair.left() : pair.right()));
        else for (int i = 0; i < code.lines().size(); i++) rows.add(i);
        return rows;
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        double room = height - belowHeight(width) - 1;
        if (sideBySide(width)) sideBySide(width, room);
        else if (compared()) stacked(width, room);
        else single(width, room);
        double y = height - belowHeight(width) - 1 + BELOW;
        double own = registers.width();
        if (beside(width)) registers.draw(sheet.moved(width - own, 0), own);
        else if (!listing.registers().isEmpty()) registers.draw(sheet.moved(0, y), width);
    }

    private void single(double width, double room) {
        double wide = beside(width) ? width - registers.width() - BESIDE : width;
        List<Integer> rows = rows(0);
        Window window = window(listing.id(), rows.size(), room, focus(0, rows));
        code(sheet, 0, rows, window, 0, wide);
    }

    /// The window's rows, and at its two ends what takes the reader on.
    private void code(
            Sheet on, int which, List<Integer> rows, Window window, double top, double width) {
        double y = top + (window.whole() ? 0 : CodeRows.ROW);
        Code code = listing.codes().get(which);
        new CodeRows(changes, code, rows, window).draw(on.moved(0, y), width);
        Handles.ofRows(on, window, top, y + window.shown() * CodeRows.ROW, width);
    }

    private Window window(String id, int total, double room, int focus) {
        int fit = (int) Whole.floor((room + 0.01) / CodeRows.ROW);
        OptionalInt asked = frame.view().first(id);
        return Window.on(total, fit >= total ? fit : fit - 2, asked, focus);
    }

    private int focus(int which, List<Integer> rows) {
        Code code = listing.codes().get(which);
        return Math.max(0, rows.indexOf(code.at(code.next())));
    }

    /// The wedge that moved in this step leads; else the first.
    private int focus() {
        boolean second =
                changes.isChanged(listing.codes().getLast().part().id())
                        && !changes.isChanged(listing.codes().getFirst().part().id());
        return second ? focus(1, rows(1)) : focus(0, rows(0));
    }

    private void sideBySide(double width, double room) {
        double half = (width - GUTTER) / 2;
        Window window = window(listing.id(), listing.pairs().size(), room - HEAD, focus());
        double y = HEAD + (window.whole() ? 0 : CodeRows.ROW);
        for (int row = window.from(); row < window.end(); row++)
            pair(listing.pairs().get(row), y + (row - window.from()) * CodeRows.ROW, half);
        for (int which = 0; which < 2; which++) {
            double x = which * (half + GUTTER);
            Sheet side = sheet.moved(x, 0);
            head(side, which, 0, half);
            double top = HEAD + (window.whole() ? 0 : CodeRows.ROW);
            new CodeRows(changes, listing.codes().get(which), rows(which), window)
                    .draw(side.moved(0, top), half);
        }
        Handles.ofRows(sheet, window, HEAD, y + window.shown() * CodeRows.ROW, width);
    }

    private void head(Sheet on, int which, double y, double width) {
        Part part = listing.codes().get(which).part();
        String text = Pen.STRONG.fit(part.name(), width - 4);
        on.words("head." + part.id(), part.id(), Pen.STRONG.role(), 2, y + 15, text);
        on.line("head.rule." + part.id(), "", Role.of("axis"), 0, y + 21.5, width, y + 21.5);
        on.selection("head." + part.id(), part.id(), 3, y + 3, width - 6, 15);
    }

    /// Between two lines how they differ: a ground under both, and a sign.
    private void pair(Pair pair, double y, double half) {
        if (pair.same()) return;
        String key = "pair." + pair.left() + "." + pair.right();
        double inset = 1;
        double high = CodeRows.ROW - 2 * inset;
        Role there = Role.of("differs");
        Role missing = Role.of("gap");
        boolean left = !pair.left().isEmpty();
        boolean right = !pair.right().isEmpty();
        sheet.box(key + ".left", pair.left(), left ? there : missing, 0, y + inset, half, high);
        double x = half + GUTTER;
        sheet.box(key + ".right", pair.right(), right ? there : missing, x, y + inset, half, high);
        String sign = sign(pair);
        double middle = y + CodeRows.ROW / 2 + Pen.VALUE.drop();
        sheet.words(key + ".sign", "", Pen.VALUE.role().middle(), half + GUTTER / 2, middle, sign);
    }

    /// What the fonts have: a tilde, and the side on which the line stands alone.
    private static String sign(Pair pair) {
        if (pair.isChanged()) return "~";
        return pair.right().isEmpty() ? "<" : ">";
    }

    /// One under the other: each scrolls by itself, and the ground tells what the other lacks.
    private void stacked(double width, double room) {
        int first = listing.codes().getFirst().lines().size();
        int all = Math.max(1, first + listing.codes().getLast().lines().size());
        double rooms = room - 2 * HEAD - BETWEEN;
        double share = Whole.floor(rooms * first / all / CodeRows.ROW + 0.01) * CodeRows.ROW;
        double least = Math.min(3, first) * CodeRows.ROW;
        double upper = Math.max(share, least);
        double y = 0;
        for (int which = 0; which < 2; which++) {
            double mine = which == 0 ? upper : rooms - upper;
            stacked(which, y, width, mine);
            y += HEAD + mine + BETWEEN;
        }
    }

    private void stacked(int which, double y, double width, double room) {
        Code code = listing.codes().get(which);
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < code.lines().size(); i++) rows.add(i);
        String id = listing.id() + (which == 0 ? ".left" : ".right");
        Sheet side = sheet.corner(id, 0, y);
        head(side, which, 0, width);
        Window window = window(id, rows.size(), room, focus(which, rows));
        double top = HEAD + (window.whole() ? 0 : CodeRows.ROW);
        for (int row = window.from(); row < window.end(); row++)
            ground(side, which, code, row, top + (row - window.from()) * CodeRows.ROW, width);
        code(side, which, rows, window, HEAD, width - GUTTER);
    }

    private void ground(Sheet on, int which, Code code, int row, double y, double width) {
        String line = code.lines().get(row).part().id();
        for (Pair pair : listing.pairs()) {
            if (pair.same() || !line.equals(which == 0 ? pair.left() : pair.right())) continue;
            double wide = width - GUTTER;
            on.box("differs." + line, line, Role.of("differs"), 0, y + 1, wide, CodeRows.ROW - 2);
            double middle = y + CodeRows.ROW / 2 + Pen.VALUE.drop();
            double x = width - GUTTER / 2;
            on.words("sign." + line, "", Pen.VALUE.role().middle(), x, middle, sign(pair));
        }
    }
}
