package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Bytes.Dump;
import dev.cutaway.picture.Bytes.Field;
import dev.cutaway.picture.Bytes.Nested;
import java.util.ArrayList;
import java.util.List;

/// Rows of four, eight or sixteen bytes. Several dumps stand side by side, or row under row where
/// it is narrow. What the reader opened stands under the row that it belongs to.
final class BytesLayout extends FigureLayout {
    private static final double RULER = 24;
    private static final double TITLE = 18;
    private static final double CELL_LEAST = 28;
    private static final double CELL_MOST = 38;
    private static final double BETWEEN = 20;
    private static final double AFTER_OFFSET = 8;
    private static final int DIGITS = 4;

    /// Of a field that fills so many rows and more, the middle is cut out.
    private static final int CUT_FROM = 5;

    private static final int LINES_LEAST = 2;

    /// One row of bytes, or, if a field is cut, so many of its rows at once.
    private record Line(int from, int rows, boolean cut) {}

    /// How the bytes stand at a width.
    private record Grid(int row, double left, double cell, boolean beside) {
        double width() {
            return row * cell;
        }
    }

    private final Frame frame;
    private final Bytes bytes;
    private final List<Nested> fields;
    private Sheet sheet = Sheet.blank("");
    private Grid grid = new Grid(8, 0, CELL_LEAST, false);

    BytesLayout(Frame frame, Bytes bytes) {
        this.frame = frame;
        this.bytes = bytes;
        fields = bytes.dumps().isEmpty() ? List.of() : Bytes.nested(bytes.dumps().getFirst());
    }

    /// How many brackets stand above each other under a line.
    private int levels(Line line, int row) {
        int deepest = 0;
        for (Nested nested : fields) {
            Field field = nested.field();
            boolean here = field.from() < line.from() + row && field.end() > line.from();
            if (here && !field.isLeaf() && !line.cut())
                deepest = Math.max(deepest, nested.depth() + 1);
        }
        return deepest;
    }

    @Override
    double least() {
        return margin(false) + 8 * CELL_LEAST;
    }

    private double margin(boolean beside) {
        double widest = Pen.SMALL.width(Octets.offset(lastOffset(), DIGITS));
        if (!beside && isCompared())
            for (Dump dump : bytes.dumps())
                widest = Math.max(widest, Pen.FINE.width(dump.part().name()));
        return Math.min(72, widest) + AFTER_OFFSET;
    }

    private int lastOffset() {
        int last = 0;
        for (Dump dump : bytes.dumps()) last = Math.max(last, dump.offset() + dump.size());
        return last;
    }

    private boolean isCompared() {
        return bytes.dumps().size() > 1;
    }

    private Grid grid(double width) {
        int dumps = Math.max(1, bytes.dumps().size());
        double narrow = margin(true);
        double gaps = (dumps - 1) * BETWEEN;
        if (isCompared() && narrow + gaps + dumps * 8 * CELL_LEAST <= width)
            return new Grid(8, narrow, cell((width - narrow - gaps) / (dumps * 8)), true);
        double left = margin(false);
        int row = width - left < 8 * CELL_LEAST ? 4 : width - left < 16 * CELL_LEAST ? 8 : 16;
        return new Grid(row, left, cell((width - left) / row), false);
    }

    private static double cell(double room) {
        return Math.min(CELL_MOST, room);
    }

    private List<Line> lines(int row) {
        int size = bytes.dumps().isEmpty() ? 0 : bytes.dumps().getFirst().size();
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < size) {
            int cut = cutRows(from, row);
            lines.add(new Line(from, Math.max(1, cut), cut > 0));
            from += row * Math.max(1, cut);
        }
        return lines;
    }

    /// How many whole rows from here on are the middle of a long field that nobody opened.
    private int cutRows(int from, int row) {
        for (Nested nested : fields) {
            Field field = nested.field();
            if (!isLong(field, row) || frame.view().opens(field.part().id())) continue;
            long first = Whole.divide(field.from() + row - 1, row) + 1;
            long end = Whole.divide(field.end(), row) - 1;
            if (Whole.divide(from, row) == first && end - first >= 2) return (int) (end - first);
        }
        return 0;
    }

    private static boolean isLong(Field field, int row) {
        return field.isLeaf() && field.bits().isEmpty() && field.length() >= CUT_FROM * row;
    }

    private double lineHeight(Line line, Grid at) {
        double boxes = BytesRow.BOX;
        if (!at.beside()) boxes += (bytes.dumps().size() - 1) * (BytesRow.BOX + BytesRow.PAIR);
        int levels = levels(line, at.row());
        return boxes + BytesRow.NAMES + levels * BytesRow.LEVEL + BytesRow.AIR;
    }

    private double high(List<Line> lines, Grid at) {
        double all = 0;
        for (Line line : lines) all += lineHeight(line, at);
        return all;
    }

    private double highest(List<Line> lines, Grid at) {
        double highest = 1;
        for (Line line : lines) highest = Math.max(highest, lineHeight(line, at));
        return highest;
    }

    private double head(Grid at) {
        return RULER + (at.beside() ? TITLE : 0);
    }

    private BytesNotes notes() {
        return new BytesNotes(frame, bytes);
    }

    private double opened(double width) {
        double all = 0;
        for (Dump dump : bytes.dumps())
            for (Nested nested : Bytes.nested(dump))
                if (opensBits(nested.field())) all += BitsBlock.height(nested.field(), width);
        return all;
    }

    private boolean opensBits(Field field) {
        return !field.bits().isEmpty() && frame.view().opens(field.part().id());
    }

    @Override
    double height(double width) {
        Grid at = grid(width);
        return head(at) + high(lines(at.row()), at) + opened(width) + notes().height();
    }

    @Override
    double low(double width) {
        Grid at = grid(width);
        List<Line> lines = lines(at.row());
        double rows = LINES_LEAST * highest(lines, at) + 2 * Handles.ROW;
        return head(at) + Math.min(rows, high(lines, at)) + opened(width) + notes().height();
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        grid = grid(width);
        ruler();
        List<Line> lines = lines(grid.row());
        double top = head(grid);
        double room = height - top - opened(width) - notes().height();
        int fit = lines.size();
        if (high(lines, grid) > room + 0.5)
            fit = (int) Whole.floor((room - 2 * Handles.ROW) / highest(lines, grid) + 0.001);
        Window window = Window.on(lines.size(), fit, frame.view().first(bytes.id()), focus(lines));
        double y = top + (window.whole() ? 0 : Handles.ROW);
        for (Line line : lines.subList(window.from(), window.end())) y = line(line, y, width);
        Handles.ofRows(sheet, window, top, y, width);
        if (!window.whole()) y += Handles.ROW;
        notes().draw(sheet, y, width);
    }

    /// The line of the first field that changed.
    private int focus(List<Line> lines) {
        for (Dump dump : bytes.dumps())
            for (Nested nested : Bytes.nested(dump)) {
                if (!frame.changes().isTouched(nested.field().part().id())) continue;
                for (int i = lines.size() - 1; i > 0; i--)
                    if (lines.get(i).from() <= nested.field().from()) return i;
            }
        return 0;
    }

    private double left(int dump) {
        return grid.left() + (grid.beside() ? dump * (grid.width() + BETWEEN) : 0);
    }

    private void ruler() {
        double y = grid.beside() ? TITLE : 0;
        for (int dump = 0; dump < (grid.beside() ? bytes.dumps().size() : 1); dump++) {
            for (int i = 0; i < grid.row(); i++) {
                double x = left(dump) + (i + 0.5) * grid.cell();
                Role role = Pen.SMALL.role().middle();
                String digit = Integer.toHexString(i);
                sheet.words("column." + dump + "." + i, "", role, x, y + 16, digit);
            }
            if (grid.beside()) title(bytes.dumps().get(dump), dump);
        }
    }

    private void title(Dump dump, int place) {
        String part = dump.part().id();
        String name = Pen.STRONG.fit(dump.part().name(), grid.width());
        Role role = Pen.STRONG.role();
        sheet.words("title." + part, part, role, left(place), 13, name);
        sheet.selection(part, part, left(place), 1, Pen.STRONG.width(name), TITLE - 2);
    }

    private double line(Line line, double y, double width) {
        BytesRow row = new BytesRow(sheet, frame, grid.row(), grid.cell());
        boolean text = frame.view().opens(BytesNotes.textOf(bytes));
        double at = y;
        for (int i = 0; i < bytes.dumps().size(); i++) {
            Dump dump = bytes.dumps().get(i);
            boolean named = grid.beside() || i == bytes.dumps().size() - 1;
            if (i == 0 || !grid.beside()) margin(dump, line, at, named);
            int end = Math.min(dump.size(), line.from() + grid.row());
            if (line.cut()) cut(dump, line, left(i), at);
            else row.boxes(dump, line.from(), end, left(i), at, text, named);
            if (!line.cut() && named)
                row.names(dump, line.from(), end, left(i), at, levels(line, grid.row()));
            if (!grid.beside() && i < bytes.dumps().size() - 1) at += BytesRow.BOX + BytesRow.PAIR;
        }
        double below = y + lineHeight(line, grid);
        return line.cut() ? below : blocks(line, at, below, width);
    }

    private void margin(Dump dump, Line line, double y, boolean last) {
        String part = dump.part().id();
        double middle = y + BytesRow.BOX / 2;
        double right = grid.left() - AFTER_OFFSET;
        String offset = Octets.offset(dump.offset() + line.from(), DIGITS);
        boolean named = isCompared() && !grid.beside();
        Pen pen = named ? Pen.FINE : Pen.SMALL;
        String text = named ? pen.fit(dump.part().name(), right) : offset;
        String key = "offset." + part + "." + line.from();
        sheet.words(key, part, pen.role().end(), right, middle + pen.drop(), text);
        if (named && last) {
            double baseline = y + BytesRow.BOX + 16;
            sheet.words(key + ".at", part, Pen.SMALL.role().end(), right, baseline, offset);
        }
    }

    /// Rows that are left out, with how many bytes they are and the place to push for them.
    private void cut(Dump dump, Line line, double left, double y) {
        for (Nested nested : Bytes.nested(dump)) {
            Field field = nested.field();
            if (field.from() > line.from() || field.end() <= line.from() || !field.isLeaf())
                continue;
            String part = field.part().id();
            double middle = y + BytesRow.BOX / 2;
            for (double edge : new double[] {left, left + grid.width()}) {
                String side = edge == left ? ".left" : ".right";
                Role role = Role.of("torn");
                double end = y + lineHeight(line, grid) - 4;
                sheet.line("cut." + part + side, part, role, edge, y - 4, edge, end);
            }
            String words = line.rows() * grid.row() + " bytes more";
            sheet.path(
                    "cut." + part, part, Role.of("wedge"), Handles.wedge(left + 14, middle, 0, 1));
            double baseline = middle + Pen.FINE.drop();
            sheet.words("cut." + part + ".text", part, Pen.FINE.role(), left + 24, baseline, words);
            String label = "show all bytes of " + field.part().name();
            sheet.handle(
                    "open." + part, left, middle - 12, grid.width(), 24, "open+" + part, label);
        }
    }

    /// The bits of what is opened and ends in this line.
    private double blocks(Line line, double boxes, double top, double width) {
        double y = top;
        for (int i = 0; i < bytes.dumps().size(); i++) {
            Dump dump = bytes.dumps().get(i);
            for (Nested nested : Bytes.nested(dump)) {
                Field field = nested.field();
                int last = field.end() - 1;
                boolean here = last >= line.from() && last < line.from() + grid.row();
                if (!here || !opensBits(field)) continue;
                double stem = left(i) + Math.max(0, field.from() - line.from()) * grid.cell() + 0.5;
                String name = field.part().name();
                if (isCompared()) name = dump.part().name() + ": " + name;
                boolean first = y == top && (grid.beside() || i == bytes.dumps().size() - 1);
                new BitsBlock(sheet, frame.changes(), dump, field, name)
                        .draw(stem, boxes + BytesRow.BOX, y, width, first);
                y += BitsBlock.height(field, width);
            }
        }
        return y;
    }
}
