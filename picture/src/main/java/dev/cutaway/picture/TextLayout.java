package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Text.Level;
import dev.cutaway.picture.Text.Setting;
import dev.cutaway.picture.Text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Lines of a measured text in a window. A letter stands where it stands, whatever is marked on it.
final class TextLayout extends FigureLayout {
    private static final double ABOVE = 23;
    private static final double LETTERS = 26;
    private static final double BELOW = 15;
    private static final double GAP = 7;
    private static final double PAD = 4;
    private static final double BAND = 4;
    private static final double CELL = 4.2;
    private static final int LINES_LEAST = 2;

    private final Frame frame;
    private final Changes changes;
    private final Text text;
    private final Pen pen;
    private Sheet sheet = Sheet.blank("");

    /// One stretch as far as it lies on one line, and whether it comes from before or goes on.
    private record Piece(
            Span span, int line, double from, double to, boolean before, boolean after) {
        String key() {
            return span.part().id() + "." + line;
        }

        double width() {
            return to - from;
        }
    }

    TextLayout(Frame frame, Text text) {
        this.frame = frame;
        changes = frame.changes();
        this.text = text;
        pen = text.setting() == Setting.PROSE ? Pen.LABEL : Pen.VALUE;
    }

    @Override
    double least() {
        return 300;
    }

    @Override
    double height(double width) {
        return lines(width).lines().size() * row() - GAP + PAD;
    }

    @Override
    double low(double width) {
        int least = Math.min(LINES_LEAST, lines(width).lines().size());
        return Math.min(height(width), least * row() + 2 * Handles.ROW);
    }

    private TextLines lines(double width) {
        return TextLines.of(text.text(), this::wide, width - 2 * PAD);
    }

    private double wide(int letter) {
        return apart() + pen.width(new String(new int[] {letter}, 0, 1));
    }

    /// How much wider than the letter its cell is.
    private double apart() {
        return text.setting() == Setting.CELLS ? CELL : 0;
    }

    private boolean has(Level level) {
        return text.spans().stream().anyMatch(span -> span.level() == level);
    }

    private boolean labelled() {
        return text.spans().stream()
                .anyMatch(span -> span.level() == Level.LETTERS && !span.label().isEmpty());
    }

    private double above() {
        return has(Level.ABOVE) ? ABOVE : 0;
    }

    private double row() {
        return above() + LETTERS + (labelled() ? BELOW : 0) + GAP;
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        TextLines lines = lines(width);
        int total = lines.lines().size();
        int fit = (int) Whole.floor((height + GAP) / row());
        int room = fit;
        if (fit < total) room = (int) Whole.floor((height + GAP - 2 * Handles.ROW) / row());
        Window window = Window.on(total, room, frame.view().first(text.id()), lines.at(focus()));
        double top = window.whole() ? 0 : Handles.ROW;
        for (int line = window.from(); line < window.end(); line++)
            line(sheet.moved(0, top + (line - window.from()) * row()), lines, line, width);
        Handles.ofRows(sheet, window, 0, top + window.shown() * row() - GAP / 2, width);
    }

    /// The caret leads; else the first thing that changed.
    private int focus() {
        if (text.caret() >= 0) return text.caret();
        for (Span span : text.spans()) if (changes.isTouched(span.part().id())) return span.from();
        return 0;
    }

    private double x(TextLines.Line line, int at) {
        return PAD + TextLines.width(text.text(), line.from(), at, this::wide);
    }

    private void line(Sheet on, TextLines lines, int number, double width) {
        TextLines.Line line = lines.lines().get(number);
        List<Piece> pieces = new ArrayList<>();
        for (Span span : text.spans()) {
            int from = Math.max(span.from(), line.from());
            int to = Math.min(span.to(), line.to());
            if (from >= to) continue;
            boolean before = span.from() < line.from();
            boolean after = span.to() > line.to();
            pieces.add(new Piece(span, number, x(line, from), x(line, to), before, after));
        }
        for (Piece piece : pieces)
            if (piece.span().level() == Level.LETTERS) box(on, piece, above());
        words(on, line, above() + LETTERS / 2);
        Labels below = new Labels(0, 0, width, 999);
        Labels over = new Labels(0, 0, width, 999);
        for (Piece piece : pieces) {
            if (piece.span().level() == Level.ABOVE) bracket(on, piece, over);
            else label(on, piece, below, above() + LETTERS + 7);
        }
        boolean here = line.holds(text.caret()) || isEnd(lines, number);
        if (text.caret() >= 0 && here) caret(on, x(line, Math.min(text.caret(), line.to())));
    }

    private boolean isEnd(TextLines lines, int number) {
        return text.caret() == text.text().length() && number == lines.lines().size() - 1;
    }

    private void box(Sheet on, Piece piece, double top) {
        Span span = piece.span();
        String part = span.part().id();
        boolean changed = changes.isTouched(part);
        double left = piece.from() + (piece.before() ? 0 : 0.5);
        double right = piece.to() - (piece.after() ? 0 : 0.5);
        double y = top + 1.5;
        double high = LETTERS - 3;
        Role fill = Role.of("fill").in(span.state()).changedIf(changed);
        on.box("fill." + piece.key(), part, fill, left, y, right - left, high);
        if (span.hue() > 0) {
            Role band = Role.of("band").of(span.hue());
            on.box("band." + piece.key(), part, band, left, y, right - left, BAND);
        }
        Role edge = Role.of("edge").in(span.state()).changedIf(changed);
        on.path("edge." + piece.key(), part, edge, edge(piece, left, right, y, y + high));
        if (span.state() == State.DEAD && !piece.after())
            on.cross("cross." + piece.key(), part, Role.of("cross"), right - 1, y + 1, 3);
        if (span.state() == State.LOST) {
            Role strike = Role.of("strike").in(State.LOST);
            on.line("strike." + piece.key(), part, strike, left, y + high, right, y);
        }
        on.selection("box." + piece.key(), part, left, y, right - left, high);
    }

    /// Open where the stretch comes from the line before or goes on to the next.
    private static Trace edge(Piece piece, double left, double right, double top, double end) {
        if (!piece.before() && !piece.after())
            return new Trace()
                    .move(left, top)
                    .line(right, top)
                    .line(right, end)
                    .line(left, end)
                    .close();
        Trace trace = new Trace();
        if (piece.before() && piece.after())
            return trace.move(left, top).line(right, top).move(right, end).line(left, end);
        double shut = piece.before() ? right : left;
        double open = piece.before() ? left : right;
        return trace.move(open, top).line(shut, top).line(shut, end).line(open, end);
    }

    /// The letters between any two places where something begins or ends.
    private void words(Sheet on, TextLines.Line line, double middle) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(line.from(), line.to()));
        for (Span span : text.spans()) {
            if (span.level() != Level.LETTERS) continue;
            if (line.holds(span.from())) edges.add(span.from());
            if (line.holds(span.to())) edges.add(span.to());
        }
        if (text.setting() == Setting.CELLS)
            for (int at = line.from(); at < line.to(); at++)
                if (!Character.isLowSurrogate(text.text().charAt(at))) edges.add(at);
        int from = -1;
        for (int to : edges) {
            if (from >= 0) run(on, line, from, to, middle);
            from = to;
        }
    }

    private void run(Sheet on, TextLines.Line line, int from, int to, double middle) {
        String letters = text.text().substring(from, to).stripTrailing();
        if (letters.isEmpty()) return;
        Optional<Span> span =
                text.spans().stream()
                        .filter(one -> one.level() == Level.LETTERS)
                        .filter(one -> from >= one.from() && from < one.to())
                        .findFirst();
        String part = span.map(one -> one.part().id()).orElse("");
        Role role = ink(span.map(Span::state).orElse(State.IDLE));
        boolean band = span.map(one -> one.hue() > 0).orElse(false);
        double baseline = middle + pen.drop() + (band ? 1.5 : 0);
        on.words("run." + from, part, role, x(line, from) + apart() / 2, baseline, kept(letters));
    }

    /// Spaces that a painter must not run together.
    private static String kept(String letters) {
        return letters.replace(' ', '\u00A0');
    }

    /// What was lost is struck through behind its letters.
    private Role ink(State state) {
        return switch (state) {
            case IDLE, ACTIVE -> pen.role();
            case PENDING -> pen.role().in(state);
            case DEAD -> pen.over().in(state);
            case LOST -> pen.failed();
        };
    }

    private void label(Sheet on, Piece piece, Labels labels, double middle) {
        String part = piece.span().part().id();
        if (piece.before() || piece.span().label().isEmpty()) return;
        Role role = Pen.FINE.role().changedIf(changes.isTouched(part));
        words(on, "label." + piece.key(), piece, role, labels, middle);
    }

    private void bracket(Sheet on, Piece piece, Labels labels) {
        Span span = piece.span();
        String part = span.part().id();
        boolean changed = changes.isTouched(part);
        double y = ABOVE - 6.5;
        double left = piece.from() + 2;
        double right = piece.to() - 2;
        Trace trace = new Trace();
        if (piece.before()) trace.move(left, y);
        else trace.move(left, y + 4).line(left, y);
        trace.line(right, y);
        if (!piece.after()) trace.line(right, y + 4);
        Role role = Role.of("bracket").in(span.state()).changedIf(changed).of(span.hue());
        on.path("bracket." + piece.key(), part, role, trace);
        on.selection("bracket." + piece.key(), part, left, y - 1, right - left, 4);
        if (piece.before() || span.label().isEmpty()) return;
        Role ink = Pen.FINE.role().changedIf(changed);
        words(on, "label." + piece.key(), piece, ink, labels, 8);
    }

    /// In the middle of its stretch: whole if no other label is in the way, else as much of it as
    /// the stretch has room for.
    private static void words(
            Sheet on, String key, Piece piece, Role role, Labels labels, double middle) {
        String part = piece.span().part().id();
        String whole = piece.span().label();
        double centre = (piece.from() + piece.to()) / 2;
        for (String one : List.of(whole, Pen.FINE.fit(whole, piece.width() - 4))) {
            double wide = Pen.FINE.width(one);
            boolean told = one.equals(whole) || one.length() > 3;
            if (!told || !labels.fits(centre - wide / 2, middle, wide)) continue;
            on.words(key, part, role, centre - wide / 2, middle + Pen.FINE.drop(), one);
            return;
        }
    }

    private void caret(Sheet on, double x) {
        double top = above();
        on.line("caret", "", Role.of("caret"), x, top - 1, x, top + LETTERS + 1);
        on.path("caret.wedge", "", Role.of("wedge"), Handles.wedge(x, top + LETTERS + 4, 0, -1));
    }
}
