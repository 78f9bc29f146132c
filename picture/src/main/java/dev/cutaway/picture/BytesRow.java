package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Bytes.Dump;
import dev.cutaway.picture.Bytes.Field;
import dev.cutaway.picture.Bytes.Nested;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One row of bytes: each field outlined, also over the end of the row, and its name under it.
final class BytesRow {
    static final double BOX = 30;
    static final double NAMES = 18;
    static final double LEVEL = 18;
    static final double AIR = 10;
    static final double PAIR = 4;

    private static final double NOTCH = 6;

    private final Sheet sheet;
    private final Frame frame;
    private final Changes changes;
    private final int columns;
    private final double cell;

    /// The part of a field that lies in one row.
    private record Segment(Nested nested, int from, int end, boolean before, boolean after) {
        Field field() {
            return nested.field();
        }

        int length() {
            return end - from;
        }
    }

    BytesRow(Sheet sheet, Frame frame, int columns, double cell) {
        this.columns = columns;
        this.sheet = sheet;
        this.frame = frame;
        changes = frame.changes();
        this.cell = cell;
    }

    private static List<Segment> segments(Dump dump, int from, int end) {
        List<Segment> segments = new ArrayList<>();
        for (Nested nested : Bytes.nested(dump)) {
            Field field = nested.field();
            if (field.end() <= from || field.from() >= end) continue;
            boolean before = field.from() < from;
            boolean after = field.end() > end;
            int first = Math.max(from, field.from());
            int last = Math.min(end, field.end());
            segments.add(new Segment(nested, first, last, before, after));
        }
        return segments;
    }

    /// What opens is marked where its name stands, since there it is pushed.
    void boxes(Dump dump, int from, int end, double left, double y, boolean text, boolean named) {
        List<Segment> segments = segments(dump, from, end);
        boolean[] owned = new boolean[end - from];
        for (Segment segment : segments) {
            if (!segment.field().isLeaf()) continue;
            double x = left + (segment.from() - from) * cell + 0.5;
            box(segment, x, y);
            if (named && !segment.field().bits().isEmpty() && !segment.after())
                notch(segment.field().part().id(), x + segment.length() * cell - 1, y + BOX);
            for (int i = segment.from(); i < segment.end(); i++) {
                owned[i - from] = true;
                octet(dump, segment.field(), i, left + (i - from + 0.5) * cell, y, text);
            }
        }
        for (int i = from; i < end; i++) {
            double middle = left + (i - from + 0.5) * cell;
            if (!owned[i - from])
                letters(dump, i, dump.part().id(), Pen.VALUE.role(), middle, y, text);
        }
        for (Segment segment : segments) {
            String part = segment.field().part().id();
            double x = left + (segment.from() - from) * cell + 0.5;
            String key = part + "." + segment.from();
            sheet.selection(key, part, x, y, segment.length() * cell - 1, BOX);
        }
    }

    private void box(Segment segment, double x, double y) {
        Field field = segment.field();
        String part = field.part().id();
        String key = segment.before() ? part + "." + segment.from() : part;
        double w = segment.length() * cell - 1;
        Role role = Role.of("field").in(field.state()).changedIf(isAmber(field));
        if (segment.before() || segment.after()) {
            sheet.path(key, part, role, open(segment, x, y, w));
        } else {
            sheet.box(key, part, role, x, y, w, BOX);
        }
        if (field.state() == State.DEAD && !segment.nested().inDead() && !segment.after())
            sheet.cross(key + ".cross", part, Role.of("cross"), x + w - 1, y + 1);
    }

    /// What died or was lost in this step shows it by itself; amber would say that it is still
    /// read.
    private boolean isAmber(Field field) {
        boolean gone = field.state() == State.DEAD || field.state() == State.LOST;
        return !gone && changes.isTouched(field.part().id());
    }

    /// An outline without the side on which the field goes on in another row.
    private static Trace open(Segment segment, double x, double y, double w) {
        double right = x + w + (segment.after() ? 1 : 0);
        double left = x - (segment.before() ? 1 : 0);
        if (!segment.after())
            return new Trace()
                    .move(left, y)
                    .line(right, y)
                    .line(right, y + BOX)
                    .line(left, y + BOX);
        if (!segment.before())
            return new Trace()
                    .move(right, y)
                    .line(left, y)
                    .line(left, y + BOX)
                    .line(right, y + BOX);
        return new Trace().move(left, y).line(right, y).move(left, y + BOX).line(right, y + BOX);
    }

    /// The corner that says: this can be opened.
    private void notch(String part, double right, double bottom) {
        Trace corner =
                new Trace()
                        .move(right, bottom - NOTCH)
                        .line(right, bottom)
                        .line(right - NOTCH, bottom)
                        .close();
        sheet.path("notch." + part, part, Role.of("wedge"), corner);
    }

    private void octet(Dump dump, Field field, int at, double x, double y, boolean text) {
        String part = field.part().id();
        Optional<String> old = changes.before(part, "bytes");
        boolean lined = field.state() == State.DEAD;
        boolean differs = !lined && Octets.differs(old, dump, field, at);
        State shown = differs && field.state() != State.LOST ? State.IDLE : field.state();
        if (differs) {
            String key = "wash." + dump.part().id() + "." + at;
            sheet.box(key, part, Role.of("wash"), x - cell / 2 + 2, y + 1, cell - 4, BOX - 2);
        }
        Role role = (lined ? Pen.VALUE.over() : Pen.VALUE.role()).in(shown);
        letters(dump, at, part, role, x, y, text);
    }

    private void letters(
            Dump dump, int at, String part, Role role, double x, double y, boolean text) {
        String letters = text ? Octets.letter(dump, at) : Octets.hex(dump, at);
        double baseline = y + BOX / 2 + Pen.VALUE.drop();
        sheet.words(dump.part().id() + "." + at, part, role.middle(), x, baseline, letters);
    }

    /// Under the boxes the names of the fields, under these a bracket for each field that they lie
    /// in.
    void names(Dump dump, int from, int end, double left, double y, int levels) {
        for (Segment segment : segments(dump, from, end)) {
            double x = left + (segment.from() - from) * cell;
            double w = segment.length() * cell;
            if (segment.field().isLeaf()) name(dump, segment, x, y + BOX, w);
            else bracket(segment, x, y + BOX + NAMES + levels * LEVEL, w);
        }
    }

    private void name(Dump dump, Segment segment, double x, double y, double w) {
        Field field = segment.field();
        String part = field.part().id();
        boolean openable = !field.bits().isEmpty() || frame.view().opens(part);
        if (openable && !segment.after()) handle(field, x, y, w);
        if (!isWidest(segment)) return;
        String text = shortened(dump, field, w - 6);
        if (text.isEmpty()) return;
        Role role = Pen.FINE.over();
        if (field.state() == State.LOST || field.state() == State.DEAD) role = role.in(State.DEAD);
        role = role.changedIf(isAmber(field));
        String key = "name." + part;
        sheet.words(key, part, role.middle(), x + w / 2, y + 15, text);
    }

    private void handle(Field field, double x, double y, double w) {
        String part = field.part().id();
        boolean opened = frame.view().opens(part);
        String turn = (opened ? "open-" : "open+") + part;
        String label = (opened ? "close " : "open ") + field.part().name();
        sheet.handle("open." + part, x, y - 2, w, 24, turn, label);
    }

    /// A field is named where it has most room, and there only: in its first row or in its second.
    private boolean isWidest(Segment segment) {
        Field field = segment.field();
        int before = Whole.remainderUnsigned(field.from(), columns);
        int first = Math.min(field.length(), columns - before);
        int second = Math.min(columns, field.length() - first);
        return segment.from() == (first >= second ? field.from() : field.from() + first);
    }

    /// Name and meaning, one of both, or the number of the field among all.
    static String shortened(Dump dump, Field field, double room) {
        String name = field.part().name();
        for (String text :
                List.of(name + " " + field.meaning(), field.brief() + " " + field.meaning()))
            if (!field.meaning().isEmpty() && Pen.FINE.width(text) <= room) return text;
        for (String text : List.of(name, field.brief()))
            if (!text.isEmpty() && Pen.FINE.width(text) <= room) return text;
        int number = 1;
        for (Nested nested : Bytes.nested(dump)) {
            if (nested.field().part().equals(field.part())) break;
            if (nested.field().isLeaf()) number++;
        }
        return Integer.toString(number);
    }

    /// The deepest bracket lies nearest to the names.
    private void bracket(Segment segment, double x, double bottom, double w) {
        Field field = segment.field();
        String part = field.part().id();
        double y = bottom - segment.nested().depth() * LEVEL - LEVEL / 2 + 2;
        double left = x + (segment.before() ? 0 : 2);
        double right = x + w - (segment.after() ? 0 : 2);
        Trace trace = new Trace();
        if (segment.before()) trace.move(left, y);
        else trace.move(left, y - 5).line(left, y);
        trace.line(right, y);
        if (!segment.after()) trace.line(right, y - 5);
        boolean changed = isAmber(field);
        String key = part + "." + segment.from();
        Role line = Role.of("hair").in(field.state()).changedIf(changed);
        sheet.path("bracket." + key, part, line, trace);
        String text = Pen.FINE.fit(shortName(field, w - 16), w - 16);
        Role role = Pen.FINE.over().changedIf(changed).middle();
        double baseline = y + Pen.FINE.drop();
        if (field.state() == State.DEAD && !segment.nested().inDead() && !segment.after())
            sheet.cross("bracket." + key + ".cross", part, Role.of("cross"), right - 1, y - 5);
        if (w >= 24) sheet.words("bracket." + key + ".name", part, role, x + w / 2, baseline, text);
    }

    private static String shortName(Field field, double room) {
        String name = field.part().name();
        return Pen.FINE.width(name) <= room ? name : field.brief();
    }
}
