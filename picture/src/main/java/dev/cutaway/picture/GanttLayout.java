package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Crowd.Seat;
import dev.cutaway.picture.Gantt.Span;
import dev.cutaway.picture.Gantt.Track;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Tracks under one axis. What has happened keeps its place; the window follows the newest.
final class GanttLayout extends FigureLayout {
    private static final double COLUMN = 24;
    private static final double HEAD = 38;
    private static final double AXIS = 24.5;
    private static final double ROW = 32;
    private static final double BOX = 22;
    private static final double NOTE = 20;
    private static final double NAME_MOST = 72;
    private static final double GAP = 14;

    /// What still lasts stands out beyond now by so much.
    private static final double STUB = 6;

    /// Two instants of one track stand at least so far apart.
    private static final double LEAST = 3;

    private static final double IDLE_COLUMNS = 4;

    private final Frame frame;
    private final Changes changes;
    private final Gantt gantt;
    private final Stamp stamp;
    private final Warp warp;
    private final Map<String, Double> tops = new LinkedHashMap<>();
    private Sheet sheet = Sheet.blank("");
    private Strip strip = new Strip(0, 0, 0);
    private double bottom;

    GanttLayout(Frame frame, Gantt gantt) {
        this.frame = frame;
        changes = frame.changes();
        this.gantt = gantt;
        stamp = Stamp.of(gantt.ticks(), gantt.column());
        warp = new Warp(COLUMN / Math.max(1, gantt.column()), IDLE_COLUMNS * COLUMN, 6);
        double y = HEAD;
        for (Track track : gantt.tracks()) {
            if (frame.view().hides(track.part().id())) continue;
            tops.put(track.part().id(), y);
            y += ROW;
        }
        bottom = y - ROW + BOX + 8;
        warp();
    }

    private List<Span> seen() {
        return gantt.spans().stream().filter(span -> tops.containsKey(span.track())).toList();
    }

    /// Instants in order, each with the tracks on which something begins or ends.
    private void warp() {
        TreeMap<Long, List<String>> instants = new TreeMap<>();
        TreeSet<Long> working = new TreeSet<>();
        instants.put(0L, new ArrayList<>());
        for (Span span : seen()) {
            long end = span.end(gantt.now());
            instants.computeIfAbsent(span.from(), _ -> new ArrayList<>()).add(span.track());
            instants.computeIfAbsent(end, _ -> new ArrayList<>()).add(span.track());
        }
        instants.putIfAbsent(gantt.now(), new ArrayList<>());
        for (Span span : seen())
            if (span.state() == State.ACTIVE)
                for (long time : instants.tailMap(span.from(), false).keySet()) {
                    if (time > span.end(gantt.now())) break;
                    working.add(time);
                }
        Map<String, Double> last = new LinkedHashMap<>();
        for (Map.Entry<Long, List<String>> instant : instants.entrySet()) {
            double least = 0;
            for (String track : instant.getValue())
                least = Math.max(least, last.getOrDefault(track, -LEAST) + LEAST);
            double place = warp.add(instant.getKey(), least, !working.contains(instant.getKey()));
            for (String track : instant.getValue()) last.put(track, place);
        }
    }

    @Override
    double least() {
        return 316;
    }

    @Override
    double height(double width) {
        return bottom + NOTE + Handles.ROW;
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        window(left(), width);
        for (Track track : gantt.tracks())
            if (tops.containsKey(track.part().id())) track(track, width);
        for (Span span : seen()) if (!sheet.isSelected(span.part().id())) span(span);
        // Last, so that no neighbour hides its outline.
        for (Span span : seen()) if (sheet.isSelected(span.part().id())) span(span);
        Crowd crowd = new Crowd(0, width, height);
        for (Warp.Cut cut : warp.cuts()) cut(cut);
        now(crowd);
        axis(crowd);
        for (Warp.Cut cut : warp.cuts()) said(cut, crowd);
        labels(crowd);
    }

    /// As wide as the longest name needs: names do not change in a run.
    private double left() {
        double widest = Pen.FINE.width(stamp.unit());
        for (Track track : gantt.tracks())
            widest = Math.max(widest, Pen.STRONG.width(track.label()) + inset(track));
        return Math.min(NAME_MOST, widest) + GAP;
    }

    private static double inset(Track track) {
        return track.hue() > 0 ? 10 : 0;
    }

    private void window(double left, double width) {
        double room = width - left - 8;
        int total = (int) Whole.floor(warp.length() / COLUMN) + 1;
        int shown = (int) Whole.floor(room / COLUMN);
        Window window = Window.on(total, shown, frame.view().first(gantt.id()), total - 1);
        strip = new Strip(left, left + Math.max(shown, 1) * COLUMN, window.from() * COLUMN);
        double y = bottom + NOTE;
        double middle = y + Handles.ROW / 2;
        double half = (width - left) / 2;
        if (window.before() > 0) {
            String text = "up to " + stamp.text(edge(false));
            sheet.path("back.wedge", "", Role.of("wedge"), Handles.wedge(left + 6, middle, -1, 0));
            sheet.words(
                    "back.text", "", Pen.FINE.role(), left + 16, middle + Pen.FINE.drop(), text);
            sheet.scroll("back", left, y, half, Handles.ROW, window.page(-1), "show " + text);
        }
        if (window.after() > 0) {
            double right = left + 2 * half;
            String text = "from " + stamp.text(edge(true));
            sheet.path("on.wedge", "", Role.of("wedge"), Handles.wedge(right - 6, middle, 1, 0));
            sheet.words(
                    "on.text",
                    "",
                    Pen.FINE.role().end(),
                    right - 16,
                    middle + Pen.FINE.drop(),
                    text);
            sheet.scroll("on", right - half, y, half, Handles.ROW, window.page(1), "show " + text);
        }
    }

    /// The last instant before the window, or the first one after it.
    private long edge(boolean after) {
        long before = 0;
        for (long time : warp.times()) {
            double place = warp.at(time);
            if (after && strip.isBeyond(place)) return time;
            if (!after && strip.at(place) < strip.start()) before = time;
        }
        return before;
    }

    private void track(Track track, double width) {
        String part = track.part().id();
        double y = tops.getOrDefault(part, 0.0);
        boolean changed = changes.isTouched(part);
        double x = inset(track);
        if (track.hue() > 0)
            sheet.box(part + ".band", part, Role.of("band").of(track.hue()), 0, y, 4, BOX);
        String label = Pen.STRONG.fit(track.label(), strip.start() - GAP - x + 0.01);
        Role role = Pen.STRONG.role().in(track.state()).changedIf(changed);
        sheet.words(part + ".label", part, role, x, y + BOX / 2 + Pen.STRONG.drop(), label);
        double rule = y + BOX + 4.5;
        sheet.line(part, part, Role.of("rule"), strip.start(), rule, width, rule);
        sheet.selection(part, part, 3, y + 2, strip.start() - GAP, BOX - 4);
    }

    private void span(Span span) {
        double from = warp.at(span.from());
        double to = warp.at(span.end(gantt.now()));
        if (!strip.crosses(from, to)) return;
        String part = span.part().id();
        double x = strip.within(from);
        double wide = Math.max(1, end(span) - x);
        boolean changed = changes.isTouched(part);
        Slot slot = new Slot(part, part, span.state(), changed, span.hue());
        slot.draw(sheet, x, tops.getOrDefault(span.track(), 0.0), wide, BOX);
    }

    private double end(Span span) {
        double end = strip.within(warp.at(span.end(gantt.now())));
        return span.to() == Span.OPEN && strip.shows(warp.length()) ? end + STUB : end;
    }

    // --- the axis ---

    private void now(Crowd crowd) {
        if (!strip.shows(warp.length())) return;
        double x = strip.within(warp.length());
        sheet.line("now", "", Role.of("way"), x, AXIS - 4, x, bottom);
        String text = stamp.number(gantt.now());
        double half = Pen.SMALL.width(text) / 2;
        crowd.take(x - half - 4, 0, 2 * half + 8, 18);
        crowd.take(x - 1, HEAD, 2, bottom - HEAD);
        sheet.words("now.text", "", Pen.SMALL.role().middle(), x, 14, text);
    }

    /// Round times, where they do not lie in a cut and their numbers do not run into each other.
    private void axis(Crowd crowd) {
        sheet.words("unit", "", Pen.FINE.role(), 0, 14, stamp.unit());
        double from = strip.start();
        for (Warp.Cut cut : warp.cuts()) {
            double end = strip.within(cut.from());
            if (end > from)
                sheet.line(
                        "axis." + Pixels.text(cut.from()),
                        "",
                        Role.of("hair"),
                        from,
                        AXIS,
                        end,
                        AXIS);
            from = Math.max(from, strip.within(cut.to()));
        }
        double end = strip.within(warp.length());
        if (end > from) sheet.line("axis", "", Role.of("hair"), from, AXIS, end, AXIS);
        long step = 2 * gantt.column();
        for (long time = 0; time <= gantt.now(); time += step) tick(time, crowd);
    }

    private void tick(long time, Crowd crowd) {
        double place = warp.at(time);
        if (!strip.shows(place)) return;
        for (Warp.Cut cut : warp.cuts())
            if (place > cut.from() - 6.01 && place < cut.to() + 6.01) return;
        double x = strip.at(place);
        String text = stamp.number(time);
        double wide = Pen.SMALL.width(text) + 6;
        if (!crowd.block(Seat.round(x, 9), wide, 16)) return;
        sheet.line("tick." + time, "", Role.of("hair"), x, AXIS - 4, x, AXIS);
        Role role = Pen.SMALL.role().in(State.PENDING).middle();
        sheet.words("tick.text." + time, "", role, x, 14, text);
    }

    // --- idle time ---

    private void cut(Warp.Cut cut) {
        double from = strip.within(cut.from());
        double to = strip.within(cut.to());
        if (to - from < 1) return;
        String key = "cut." + Pixels.text(cut.from());
        sheet.box(key, "", Role.of("ground"), from, AXIS - 4, to - from, bottom - AXIS + 5);
        if (strip.shows(cut.from()))
            sheet.line(key + ".from", "", Role.of("cut-edge"), from, AXIS - 4, from, bottom);
        if (strip.shows(cut.to()))
            sheet.line(key + ".to", "", Role.of("cut-edge"), to, AXIS - 4, to, bottom);
    }

    private void said(Warp.Cut cut, Crowd crowd) {
        crowd.take(
                strip.within(cut.from()),
                AXIS,
                strip.within(cut.to()) - strip.within(cut.from()),
                bottom - AXIS);
        if (!strip.shows(cut.from()) || !strip.shows(cut.to())) return;
        double x = strip.at((cut.from() + cut.to()) / 2);
        double y = bottom + NOTE / 2;
        String text = stamp.text(cut.idle());
        String key = "cut." + Pixels.text(cut.from()) + ".text";
        Role role = Pen.FINE.role();
        double room = Pen.FINE.width(text + " idle") / 2;
        List<Seat> seats = List.of(Seat.round(x, y), Seat.from(x - 12, y), Seat.upTo(x + 12, y));
        if (!crowd.write(sheet, key, "", Pen.FINE, role, text + " idle", seats) && room > 0)
            crowd.write(sheet, key, "", Pen.FINE, role, text, seats);
    }

    // --- what the spans say ---

    private void labels(Crowd crowd) {
        crowd.take(0, HEAD, strip.start(), bottom - HEAD);
        for (Span span : seen()) {
            double from = warp.at(span.from());
            double to = warp.at(span.end(gantt.now()));
            if (!strip.crosses(from, to)) continue;
            double y = tops.getOrDefault(span.track(), 0.0);
            crowd.take(strip.within(from), y, end(span) - strip.within(from), BOX);
        }
        for (Span span : seen()) label(span, crowd);
    }

    /// Inside if there is room for all of it, else beside, else the inspector says it.
    private void label(Span span, Crowd crowd) {
        double from = strip.within(warp.at(span.from()));
        double to = end(span);
        if (span.label().isEmpty() || to - from < 1) return;
        String part = span.part().id();
        boolean changed = changes.isTouched(part);
        double y = tops.getOrDefault(span.track(), 0.0);
        double room = free(from, strip.within(warp.at(span.end(gantt.now())))) - from;
        if (Pen.FINE.width(span.label()) + 6 <= room) {
            Slot slot = new Slot(part, part, span.state(), changed, span.hue());
            slot.words(sheet, Pen.FINE, from, y, room, BOX, span.label());
            return;
        }
        double middle = y + BOX / 2;
        List<Seat> seats = List.of(Seat.from(to + 4, middle), Seat.upTo(from - 4, middle));
        Role role = Pen.FINE.over().changedIf(changed);
        crowd.write(sheet, part + ".text", part, Pen.FINE, role, span.label(), seats);
    }

    /// Up to where a span is to be seen before a cut hides it.
    private double free(double from, double to) {
        for (Warp.Cut cut : warp.cuts()) {
            double edge = strip.within(cut.from());
            if (edge > from && edge < to) return edge;
        }
        return to;
    }
}
