package dev.cutaway.picture;

import dev.cutaway.picture.Screen.Area;
import dev.cutaway.picture.Screen.Block;
import dev.cutaway.picture.Screen.Kind;
import java.util.Optional;

/// The page's own geometry at the scale that the room allows. Letters do not shrink with it: a text
/// shows its beginning, and lines for the rest.
final class ScreenLayout extends FigureLayout {
    private static final double BAR = 36;
    private static final double EDGE = 1.5;
    private static final double PAD = 4;
    private static final double WORDS = 16;
    private static final double PAGE_LEAST = 150;

    /// So far apart are the lines of a text on the page.
    private static final double LEADING = 24;

    private final Changes changes;
    private final Screen screen;
    private Sheet sheet = Sheet.blank("");
    private double unit;
    private double width;
    private double bottom;

    /// Arrows of boxes that moved together stand side by side, so many in a row.
    private static final int ARROWS = 4;

    private static final double ARROW_APART = 10;

    /// A rectangle on the sheet, cut at the edges of the window.
    private record Cut(double x, double y, double w, double h) {
        boolean isEmpty() {
            return w <= 0 || h <= 0;
        }

        double right() {
            return x + w;
        }

        double end() {
            return y + h;
        }
    }

    ScreenLayout(Frame frame, Screen screen) {
        changes = frame.changes();
        this.screen = screen;
    }

    @Override
    double least() {
        return 300;
    }

    @Override
    double height(double room) {
        return BAR + (room - 2 * EDGE) / screen.port().width() * screen.port().height() + EDGE;
    }

    @Override
    double low(double room) {
        return Math.min(height(room), BAR + PAGE_LEAST + EDGE);
    }

    @Override
    void draw(Sheet on, double room, double height) {
        sheet = on;
        double across = (room - 2 * EDGE) / screen.port().width();
        unit = Math.min(across, (height - BAR - EDGE) / screen.port().height());
        width = Math.max(240, unit * screen.port().width() + 2 * EDGE);
        bottom = BAR + unit * screen.port().height();
        for (Block block : screen.blocks()) ghost(block);
        for (Block block : screen.blocks()) block(block);
        words();
        int place = 0;
        for (Block block : screen.blocks()) moved(block, place++);
        thumb();
        bar();
    }

    private void bar() {
        String part = screen.window().id();
        double high = bottom + EDGE / 2 - 0.75;
        sheet.box("frame", part, Role.of("machine"), 0.75, 0.75, width - 1.5, high);
        sheet.line("bar", "", Role.of("axis"), 1.5, BAR - 0.5, width - 1.5, BAR - 0.5);
        double percent = Pen.SMALL.width("100 %");
        double field = width - 3 * 8 - percent;
        sheet.box("field", part, Role.of("part"), 8.5, 7.5, field, 22);
        boolean went = changes.before(part, "address").isPresent();
        Role role = Pen.SMALL.role().changedIf(went);
        double middle = 18.5 + Pen.SMALL.drop();
        sheet.words("address", part, role, 16, middle, Pen.SMALL.fit(screen.address(), field - 14));
        boolean more = changes.before(part, "loaded").isPresent();
        Role number = Pen.SMALL.role().changedIf(more).end();
        sheet.words("loaded", part, number, width - 8, middle, screen.loaded() + " %");
        if (screen.loaded() < 100 && screen.loaded() > 0) {
            double end = EDGE + (width - 2 * EDGE) * screen.loaded() / 100;
            Role line = Role.of("progress").changedIf(more);
            sheet.line("progress", part, line, EDGE, BAR - 1.5, end, BAR - 1.5);
        }
        sheet.selection("field", part, 8.5, 7.5, field, 22);
    }

    /// How far down the window stands on the page, and how much there is.
    private void thumb() {
        int end = screen.port().height();
        for (Block block : screen.blocks()) end = Math.max(end, block.area().bottom());
        if (end <= screen.port().height()) return;
        double track = bottom - BAR;
        double from = BAR + track * screen.port().from() / end;
        double high = track * screen.port().height() / end;
        sheet.box(
                "thumb", screen.window().id(), Role.of("thumb"), width - 6, from + 2, 3, high - 4);
    }

    private Cut cut(Area area) {
        double left = Math.max(0, area.x()) * unit + EDGE;
        double right = Math.min(screen.port().width(), area.x() + area.width()) * unit + EDGE;
        double top = BAR + (area.y() - screen.port().from()) * unit;
        double end = Math.min(bottom, top + area.height() * unit);
        double from = Math.max(BAR, top);
        return new Cut(left, from, right - left, end - from);
    }

    /// Where it was one event ago.
    private Optional<Area> before(Block block) {
        String part = block.part().id();
        Optional<String> left = changes.before(part, "left");
        Optional<String> top = changes.before(part, "top");
        if (left.isEmpty() && top.isEmpty()) return Optional.empty();
        int x = left.map(Integer::parseInt).orElse(block.area().x());
        int y = top.map(Integer::parseInt).orElse(block.area().y());
        return Optional.of(new Area(x, y, block.area().width(), block.area().height()));
    }

    private void ghost(Block block) {
        Cut old = before(block).map(this::cut).orElse(new Cut(0, 0, 0, 0));
        if (old.isEmpty()) return;
        String part = block.part().id();
        sheet.box("ghost." + part, part, Role.of("gap"), old.x(), old.y(), old.w(), old.h());
    }

    private void block(Block block) {
        Cut cut = cut(block.area());
        if (cut.isEmpty()) return;
        String part = block.part().id();
        boolean changed = changes.isTouched(part);
        boolean bare = block.kind() == Kind.TEXT || block.kind() == Kind.HEADING;
        if (bare && block.state() == State.IDLE) {
            Role role = Role.of(changed ? "wash" : "ground");
            sheet.box("block." + part, part, role, cut.x(), cut.y(), cut.w(), cut.h());
            if (block.hue() > 0) band(block, cut);
            sheet.selection(part, part, cut.x(), cut.y(), cut.w(), cut.h());
        } else {
            new Slot("block." + part, part, block.state(), changed, block.hue())
                    .draw(sheet, cut.x(), cut.y(), cut.w(), cut.h());
        }
        if (block.kind() == Kind.IMAGE && block.state() == State.IDLE) picture(block, cut);
        if (block.kind() == Kind.TEXT && block.state() == State.IDLE) lines(block, cut);
    }

    private void band(Block block, Cut cut) {
        String part = block.part().id();
        sheet.box(
                "band." + part,
                part,
                Role.of("band").of(block.hue()),
                cut.x(),
                cut.y(),
                4,
                cut.h());
    }

    /// A picture is a box with its diagonals, as on every plan of a page.
    private void picture(Block block, Cut cut) {
        String part = block.part().id();
        Area area = block.area();
        double top = BAR + (area.y() - screen.port().from()) * unit;
        double high = area.height() * unit;
        if (top < BAR || top + high > bottom) {
            double first = Math.max(0, BAR - top) / high;
            double last = Math.min(1, (bottom - top) / high);
            diagonals(part, cut, first, last);
        } else {
            diagonals(part, cut, 0, 1);
        }
    }

    /// Both diagonals of a picture of which only this stretch of its height is seen.
    private void diagonals(String part, Cut cut, double from, double to) {
        Trace trace =
                new Trace()
                        .move(cut.x() + cut.w() * from, cut.y())
                        .line(cut.x() + cut.w() * to, cut.end())
                        .move(cut.right() - cut.w() * from, cut.y())
                        .line(cut.right() - cut.w() * to, cut.end());
        sheet.path("diagonals." + part, part, Role.of("rule"), trace);
    }

    /// The lines of a text below the one that can be read.
    private void lines(Block block, Cut cut) {
        String part = block.part().id();
        double pitch = LEADING * unit;
        double first = cut.h() >= WORDS ? cut.y() + WORDS + pitch / 2 : cut.y() + pitch / 2;
        Trace trace = new Trace();
        boolean any = false;
        for (double y = first; y < cut.end() - 2; y += pitch) {
            boolean last = y + pitch >= cut.end() - 2;
            trace.move(cut.x() + PAD, y);
            trace.line(cut.x() + (last ? cut.w() * 0.6 : cut.w() - PAD), y);
            any = true;
        }
        if (any) sheet.path("lines." + part, part, Role.of("greek"), trace);
    }

    /// From front to back: what lies behind is written only where it can be seen.
    private void words() {
        Labels labels = new Labels(EDGE, BAR, width - EDGE, bottom);
        for (int i = screen.blocks().size() - 1; i >= 0; i--) {
            Block block = screen.blocks().get(i);
            Cut cut = cut(block.area());
            if (cut.isEmpty()) continue;
            if (cut.h() >= WORDS - 1) write(block, cut, labels);
            if (block.kind() != Kind.BOX) labels.take(cut.x(), cut.y(), cut.w(), cut.h());
        }
    }

    private void write(Block block, Cut cut, Labels labels) {
        if (block.text().isEmpty()) return;
        Pen pen = block.kind() == Kind.HEADING ? Pen.STRONG : Pen.FINE;
        boolean centred = block.kind() == Kind.IMAGE || block.kind() == Kind.BUTTON;
        double inset = block.hue() > 0 ? PAD + 4 : PAD;
        String text = pen.fit(block.text(), cut.w() - inset - PAD - 12);
        double wide = pen.width(text);
        double x = centred ? cut.x() + (cut.w() - wide) / 2 : cut.x() + inset;
        boolean tall = block.kind() == Kind.BOX && cut.h() > 2 * WORDS;
        boolean onTop = block.kind() == Kind.TEXT || tall;
        double middle = onTop ? cut.y() + WORDS / 2 : cut.y() + cut.h() / 2;
        if (!labels.fits(x, middle, wide)) return;
        String part = block.part().id();
        Role role = ink(pen, block);
        sheet.words("text." + part, part, role, x, middle + pen.drop(), text);
    }

    /// The box of what failed is struck through already.
    private static Role ink(Pen pen, Block block) {
        return switch (block.state()) {
            case IDLE, ACTIVE -> block.kind() == Kind.IMAGE ? pen.over() : pen.role();
            case PENDING -> pen.role().in(State.PENDING);
            case DEAD -> pen.over().in(State.DEAD);
            case LOST -> pen.failed();
        };
    }

    /// An arrow from where it was to where it is.
    private void moved(Block block, int place) {
        Optional<Area> before = before(block);
        Cut now = cut(block.area());
        if (before.isEmpty() || now.isEmpty()) return;
        Cut old = cut(before.get());
        if (old.isEmpty() || Math.abs(now.y() - old.y()) < 8) return;
        String part = block.part().id();
        double x = now.right() - 12 - place % ARROWS * ARROW_APART;
        int way = now.y() > old.y() ? 1 : -1;
        Role role = Role.of("jump").changedIf(true);
        sheet.line("moved." + part, part, role, x, old.y(), x, now.y() - way * 4);
        Role head = Role.of("arrow").changedIf(true);
        sheet.path("moved.head." + part, part, head, Handles.wedge(x, now.y() - way * 4, 0, way));
    }
}
