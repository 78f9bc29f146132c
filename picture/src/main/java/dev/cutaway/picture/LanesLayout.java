package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Lanes.Lane;
import dev.cutaway.picture.Lanes.Moment;
import dev.cutaway.picture.Lanes.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lanes side by side. What has happened keeps its place; what happens next is added below, and the
/// window follows it.
final class LanesLayout extends FigureLayout {
    /// Two events of one lane stand at least so far apart, so that both have room for a label.
    static final double ROW = 16;

    /// Room for the times at the left, which no label enters.
    static final double AXIS = 42;

    private static final double HEAD = 30;
    private static final double FOOT = 12;
    private static final double TOP = 10;
    private static final double IDLE_ROWS = 5;
    private static final double BAR = 8;

    private final Frame frame;
    private final Changes changes;
    private final Lanes lanes;
    private final Stamp stamp;
    private final Warp warp;
    private final Map<String, Double> lefts = new LinkedHashMap<>();
    private Sheet sheet = Sheet.blank("");
    private Strip strip = new Strip(0, 0, 0);
    private double right;

    LanesLayout(Frame frame, Lanes lanes) {
        this.frame = frame;
        changes = frame.changes();
        this.lanes = lanes;
        stamp = Stamp.of(lanes.ticks(), lanes.row());
        warp = new Warp(ROW / Math.max(1, lanes.row()), IDLE_ROWS * ROW, 8);
        warp();
    }

    /// An instant, and the lanes on which something stands at it.
    private record Instant(long time, String lane) {}

    private void warp() {
        List<Instant> instants = new ArrayList<>();
        for (Message message : lanes.messages()) {
            if (!isSeen(message)) continue;
            instants.add(new Instant(message.departs(), message.from()));
            long end = message.until(lanes.now());
            if (message.hasArrived(lanes.now())) instants.add(new Instant(end, message.to()));
            else if (message.isLost(lanes.now())) instants.add(new Instant(end, ""));
        }
        for (Moment moment : lanes.moments())
            if (isSeen(moment.lane())) instants.add(new Instant(moment.at(), moment.lane()));
        for (Span span : lanes.spans()) {
            if (!isSeen(span.lane())) continue;
            instants.add(new Instant(span.from(), span.lane()));
            if (span.to() != Span.OPEN) instants.add(new Instant(span.to(), span.lane()));
        }
        instants.add(new Instant(lanes.now(), ""));
        instants.sort(Comparator.comparingLong(Instant::time));
        Map<String, Double> last = new LinkedHashMap<>();
        int from = 0;
        while (from < instants.size()) {
            int to = from;
            double least = from == 0 ? TOP : 0;
            long time = instants.get(from).time();
            while (to < instants.size() && instants.get(to).time() == time) {
                least = Math.max(least, last.getOrDefault(instants.get(to).lane(), -ROW) + ROW);
                to++;
            }
            double place = warp.add(time, least, true);
            for (Instant instant : instants.subList(from, to))
                if (!instant.lane().isEmpty()) last.put(instant.lane(), place);
            from = to;
        }
    }

    private boolean isSeen(String lane) {
        return !frame.view().hides(lane)
                && lanes.lanes().stream().anyMatch(it -> it.part().id().equals(lane));
    }

    private boolean isSeen(Message message) {
        return isSeen(message.from()) && isSeen(message.to());
    }

    @Override
    double least() {
        return 316;
    }

    /// The same at every event: what is more than fits is scrolled.
    @Override
    double height(double width) {
        return frame.alone() ? 480 : 316;
    }

    @Override
    double low(double width) {
        return 180;
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        right = width;
        List<Lane> seen = lanes.lanes().stream().filter(it -> isSeen(it.part().id())).toList();
        double slot = (width - AXIS) / Math.max(1, seen.size());
        for (int i = 0; i < seen.size(); i++)
            lefts.put(seen.get(i).part().id(), AXIS + slot * (i + 0.5));
        window(width, height);
        for (Lane lane : seen) lane(lane, slot);
        for (Span span : lanes.spans()) if (isSeen(span.lane())) span(span);
        axis();
        LaneMessages letters = new LaneMessages(sheet, changes, lanes, warp, lefts, strip);
        letters.lines();
        for (Warp.Cut cut : warp.cuts()) cut(cut);
        letters.heads();
        letters.labels(width, warp.length() + FOOT);
    }

    /// What is seen of the time, in rows.
    private void window(double width, double height) {
        int total = (int) Whole.floor((warp.length() + FOOT) / ROW) + 1;
        int fit = (int) Whole.floor((height - HEAD) / ROW);
        double all = height - HEAD - 2 * Handles.ROW;
        int room = fit >= total ? fit : (int) Whole.floor(all / ROW);
        Window window = Window.on(total, room, frame.view().first(lanes.id()), total - 1);
        double top = window.whole() ? HEAD : HEAD + Handles.ROW;
        strip = new Strip(top, top + window.shown() * ROW, window.from() * ROW);
        double end = top + window.shown() * ROW;
        if (window.before() > 0)
            Handles.row(sheet, "back", earlier(), HEAD, width, window.page(-1), -1);
        if (window.after() > 0) Handles.row(sheet, "on", later(), end, width, window.page(1), 1);
    }

    private String earlier() {
        long from = 0;
        for (long time : warp.times())
            if (!strip.shows(warp.at(time))) from = time;
            else break;
        return "up to " + stamp.text(from);
    }

    private String later() {
        for (long time : warp.times())
            if (strip.isBeyond(warp.at(time))) return "from " + stamp.text(time);
        return "later";
    }

    private void lane(Lane lane, double slot) {
        String part = lane.part().id();
        double x = lefts.getOrDefault(part, 0.0);
        boolean changed = changes.isTouched(part);
        String label = Pen.STRONG.fit(lane.label(), slot - 8);
        Role role = Pen.STRONG.role().changedIf(changed).middle();
        sheet.words(part + ".label", part, role, x, 14, label);
        double half = Pen.STRONG.width(label) / 2;
        if (lane.hue() > 0)
            sheet.box(
                    part + ".band",
                    part,
                    Role.of("band").of(lane.hue()),
                    x - half,
                    19,
                    2 * half,
                    4);
        double end = strip.within(warp.length());
        sheet.line(part, part, Role.of("way"), x, strip.start(), x, Math.max(strip.start(), end));
        sheet.selection(part, part, x - half - 3, 4, 2 * half + 6, 20);
        if (sheet.isSelected(part))
            sheet.box(
                    "selected.line." + part,
                    part,
                    Role.of("selection"),
                    x - 7,
                    strip.start(),
                    14,
                    end - strip.start());
    }

    private void span(Span span) {
        double from = warp.at(span.from());
        double to = warp.at(span.end(lanes.now()));
        if (!strip.crosses(from, to)) return;
        double x = lefts.getOrDefault(span.lane(), 0.0);
        double y = strip.within(from);
        double high = strip.within(to) - y;
        String part = span.part().id();
        State state = span.state();
        Role role = Role.of("part").in(state).changedIf(changes.isBorn(part));
        sheet.box(part, part, role, x - BAR / 2, y, BAR, high);
        if (span.hue() > 0 && state != State.DEAD)
            sheet.box(part + ".band", part, Role.of("band").of(span.hue()), x - 2, y, 4, high);
        if (state == State.DEAD && strip.shows(from))
            sheet.cross(part + ".cross", part, Role.of("cross"), x, y, 6);
        sheet.selection(part, part, x - BAR / 2, y, BAR, high);
    }

    /// The time of events, where two do not run into each other; the time of now always.
    private void axis() {
        sheet.words("unit", "", Pen.FINE.role().end(), AXIS - 6, 14, stamp.unit());
        double now = strip.within(warp.length());
        double last = -ROW;
        String written = "";
        for (long time : warp.times()) {
            double place = warp.at(time);
            double y = strip.within(place);
            String text = stamp.number(time);
            boolean isNow = time == lanes.now();
            boolean crowded = y - last < ROW || y > now - ROW || text.equals(written);
            if (!strip.holds(place, 7) || (!isNow && crowded)) continue;
            tick("time." + time, isNow, y, text);
            last = y;
            written = text;
        }
    }

    private void tick(String key, boolean isNow, double y, String text) {
        String name = isNow ? "now" : key;
        double end = isNow ? right : AXIS;
        sheet.line(name, "", Role.of(isNow ? "limit" : "hair"), AXIS - 5, y, end, y);
        Role role = isNow ? Pen.SMALL.role() : Pen.SMALL.role().in(State.PENDING);
        sheet.words(
                name + ".text",
                "",
                role.end(),
                AXIS - 8,
                y + Pen.SMALL.drop(),
                Pen.SMALL.fit(text, AXIS - 10));
    }

    private void cut(Warp.Cut cut) {
        if (!strip.shows(cut.from()) || !strip.shows(cut.to())) return;
        double y = strip.within(cut.from());
        String key = "cut." + Pixels.text(cut.from());
        sheet.box(key, "", Role.of("ground"), AXIS - 12, y, right - AXIS + 12, Warp.BAND);
        sheet.line(key + ".from", "", Role.of("cut-edge"), AXIS - 12, y, right, y);
        sheet.line(
                key + ".to",
                "",
                Role.of("cut-edge"),
                AXIS - 12,
                y + Warp.BAND,
                right,
                y + Warp.BAND);
        sheet.words(
                key + ".text",
                "",
                Pen.FINE.role().middle(),
                (AXIS + right) / 2,
                y + Warp.BAND / 2 + Pen.FINE.drop(),
                stamp.text(cut.idle()) + " cut out");
    }
}
