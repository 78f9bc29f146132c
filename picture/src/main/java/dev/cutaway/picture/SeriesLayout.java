package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Series.Curve;
import dev.cutaway.picture.Series.Event;
import dev.cutaway.picture.Series.Point;
import dev.cutaway.picture.Series.Stroke;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Three rules and no grid; names and values at the cursor, where the curves end.
final class SeriesLayout extends FigureLayout {
    private static final double TITLE = 22;
    private static final double FOOT = 24;
    private static final double PLOT_LEAST = 104;
    private static final double PLOT_MOST = 168;
    private static final double LABEL = 16;
    private static final double AIR = 8;
    private static final double TICK_APART = 28;
    private static final double DOT = 4.5;
    private static final double MARKER_APART = 26;

    /// Names take this much of the width at most.
    private static final double NAMES_SHARE = 0.34;

    private final Changes changes;
    private final Series series;
    private Sheet sheet = Sheet.blank("");
    private Scale x = new Scale(0, 1, false, 0, 1);
    private Scale y = x;
    private double left;
    private double right;
    private double bottom;
    private double width;

    SeriesLayout(Frame frame, Series series) {
        changes = frame.changes();
        this.series = series;
    }

    @Override
    double least() {
        return 300;
    }

    @Override
    double height(double room) {
        return TITLE + plot(room) + FOOT;
    }

    private static double plot(double room) {
        return Math.max(PLOT_LEAST, Math.min(PLOT_MOST, room * 0.28));
    }

    @Override
    void draw(Sheet on, double room, double height) {
        sheet = on;
        width = room;
        left = series.up().widest(Pen.SMALL, series.up().rules()) + AIR;
        right = room - AIR - DOT - valueRoom() - nameRoom();
        bottom = TITLE + plot(room);
        x = Scale.of(series.across(), series.across().to(), left, right);
        y = Scale.of(series.up(), series.up().top(), bottom, TITLE + 0.5);
        rules();
        ticks();
        for (Curve curve : series.curves()) curve(curve);
        for (Event event : series.events()) event(event);
        cursor();
        Labels labels = new Labels(left, TITLE - 6, room, bottom - 2);
        ends(labels);
        for (Curve curve : series.curves()) new Thinned(x, y, false).shy(labels, curve.points());
        for (Event event : series.events()) name(event, labels);
    }

    private double valueRoom() {
        return series.up().widest(Pen.VALUE);
    }

    /// One curve needs no name: the title names it.
    private double nameRoom() {
        if (series.curves().size() < 2) return 0;
        double widest = 0;
        for (Curve curve : series.curves())
            widest = Math.max(widest, Pen.STRONG.width(curve.part().name()));
        return Math.min(widest + 6, width * NAMES_SHARE);
    }

    private void rules() {
        String title = Pen.FINE.fit(series.up().title(), width);
        sheet.words("title", "", Pen.FINE.role(), 0, 12, title);
        List<Long> rules = series.up().rules();
        for (long rule : rules) {
            double at = y.at(rule);
            Role role = Role.of(at >= bottom - 0.5 ? "axis" : "rule");
            sheet.line("rule." + rule, "", role, left, at, right, at);
            double baseline = at + Pen.SMALL.drop();
            String text = series.up().round(rule, rules);
            sheet.words("up." + rule, "", Pen.SMALL.role().end(), left - AIR, baseline, text);
        }
    }

    /// Round numbers below, as many as have room, and at their end the unit.
    private void ticks() {
        Axis axis = series.across();
        double wide = axis.widest(Pen.SMALL);
        int most = (int) Math.max(1, Whole.floor((right - left) / (wide + TICK_APART)));
        String unit = axis.unit().isEmpty() ? axis.name() : axis.unit();
        double unitAt = Math.min(width, right + Pen.FINE.width(unit) + wide / 2 + AIR);
        double unitFrom = unitAt - Pen.FINE.width(unit) - AIR;
        double baseline = bottom + 18;
        sheet.words("unit", "", Pen.FINE.role().end(), unitAt, baseline, unit);
        List<Long> ticks = axis.ticks(most);
        for (long tick : ticks) {
            double at = x.at(tick);
            sheet.line("tick." + tick, "", Role.of("axis"), at, bottom, at, bottom + 4);
            String text = axis.round(tick, ticks);
            double half = Pen.SMALL.width(text) / 2;
            if (at + half > unitFrom || at - half < 0) continue;
            sheet.words("across." + tick, "", Pen.SMALL.role().middle(), at, baseline, text);
        }
    }

    private void curve(Curve curve) {
        String part = curve.part().id();
        if (curve.points().isEmpty()) return;
        Trace way = new Thinned(x, y, curve.stairs()).way(curve.points());
        if (sheet.isSelected(part)) {
            sheet.path("selected." + part, part, Role.of("casing"), way);
            sheet.path("selected.in." + part, part, Role.of("casing-in"), way);
        }
        Role role = Role.of("curve" + kind(curve.stroke())).in(curve.state()).of(curve.hue());
        sheet.path("curve." + part, part, role, way);
        if (curve.stroke() == Stroke.MARKED) markers(curve);
        if (!curve.forecast().isEmpty()) {
            List<Point> ahead = new ArrayList<>(List.of(curve.points().getLast()));
            ahead.addAll(curve.forecast());
            Trace dashed = new Thinned(x, y, curve.stairs()).way(ahead);
            sheet.path("forecast." + part, part, Role.of("forecast").of(curve.hue()), dashed);
        }
        Point end = curve.points().getLast();
        if (curve.state() == State.DEAD || curve.state() == State.LOST)
            sheet.cross(
                    "end." + part, part, cross(curve.state()), x.at(end.at()), y.at(end.value()));
    }

    private static String kind(Stroke stroke) {
        return switch (stroke) {
            case SOLID, MARKED -> "";
            case DASHED -> " long";
            case DOTTED -> " dotted";
        };
    }

    private static Role cross(State state) {
        return Role.of(state == State.LOST ? "cross st-broken" : "cross");
    }

    /// Small squares on the curve, some way apart.
    private void markers(Curve curve) {
        double last = -MARKER_APART;
        for (int i = 0; i < curve.points().size(); i++) {
            Point point = curve.points().get(i);
            double at = x.at(point.at());
            if (at - last < MARKER_APART) continue;
            last = at;
            String part = curve.part().id();
            Role role = Role.of("band").of(curve.hue());
            double high = y.at(point.value());
            sheet.box("marker." + part + "." + point.at(), part, role, at - 3, high - 3, 6, 6);
        }
    }

    private void event(Event event) {
        String part = event.part().id();
        double at = x.at(event.point().at());
        double high = y.at(event.point().value());
        boolean fresh = changes.isTouched(part);
        if (event.state() == State.DEAD || event.state() == State.LOST)
            sheet.cross("event." + part, part, cross(event.state()).changedIf(fresh), at, high);
        else {
            Role role = Role.of("point").in(event.state()).changedIf(fresh);
            sheet.dot("event." + part, part, role, at, high, DOT - 1);
        }
        sheet.selection("event." + part, part, at - 4, high - 4, 8, 8);
    }

    private void name(Event event, Labels labels) {
        String part = event.part().id();
        Role role = Pen.FINE.over().changedIf(changes.isTouched(part));
        double at = x.at(event.point().at());
        Labels.Place place = new Labels.Place(at, y.at(event.point().value()), 4, 4);
        String text = Pen.FINE.fit(event.text(), (right - left) / 2);
        labels.beside(sheet, "event.name." + part, part, Pen.FINE, role, place, text);
    }

    private void cursor() {
        double at = x.at(series.now());
        sheet.line("cursor", "", Role.of("cursor"), at, TITLE - 4, at, bottom + 5);
    }

    /// The dots at the cursor, and beside them the names and the values, pushed apart where they
    /// would run into each other.
    private void ends(Labels labels) {
        List<Curve> alive = new ArrayList<>(series.curves());
        alive.removeIf(curve -> curve.points().isEmpty());
        alive.sort(Comparator.comparingDouble(this::high));
        double[] middles = new double[alive.size()];
        for (int i = 0; i < middles.length; i++) {
            double free = i == 0 ? TITLE + 2 : middles[i - 1] + LABEL;
            middles[i] = Math.max(free, high(alive.get(i)));
        }
        double most = bottom - LABEL / 2;
        for (int i = middles.length - 1; i >= 0; i--) {
            middles[i] = Math.min(middles[i], most);
            most = middles[i] - LABEL;
        }
        for (int i = 0; i < middles.length; i++) end(alive.get(i), middles[i], labels);
    }

    private double high(Curve curve) {
        return y.at(tip(curve).value());
    }

    /// Where the drawn curve ends: with its forecast, if it has one.
    private static Point tip(Curve curve) {
        return curve.forecast().isEmpty() ? curve.points().getLast() : curve.forecast().getLast();
    }

    private void end(Curve curve, double middle, Labels labels) {
        String part = curve.part().id();
        boolean changed = changes.isTouched(part);
        Point now = curve.points().getLast();
        double at = x.at(now.at());
        double high = y.at(now.value());
        sheet.dot("now." + part, part, Role.of("point").changedIf(changed), at, high, DOT);
        double from = x.at(tip(curve).at()) + DOT + 5;
        double next = from;
        if (nameRoom() > 0) {
            String name = Pen.STRONG.fit(curve.part().name(), nameRoom() - 6);
            Role role = Pen.STRONG.over().of(curve.hue());
            sheet.words("name." + part, part, role, from, middle + Pen.STRONG.drop(), name);
            next = from + Pen.STRONG.width(name) + 6;
        }
        Role role = Pen.VALUE.over().changedIf(changed);
        String value = series.last(curve);
        sheet.words("value." + part, part, role, next, middle + Pen.VALUE.drop(), value);
        labels.takeWords(from, middle, next + Pen.VALUE.width(value) - from);
        labels.take(at - DOT, high - DOT, 2 * DOT, 2 * DOT);
    }
}
