package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Plane.Bounds;
import dev.cutaway.picture.Plane.Point;
import dev.cutaway.picture.Plane.Region;
import dev.cutaway.picture.Plane.Segment;
import dev.cutaway.picture.Plane.Shape;
import dev.cutaway.picture.Plane.Spot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The model's own geometry: regions below segments below points, and a label where one finds room.
final class PlaneLayout extends FigureLayout {
    private static final double AIR = 8;
    private static final double FOOT = 22;

    /// The outline of a selected region stands outside it.
    private static final double EDGE = 5;

    private static final double TALLEST = 380;
    private static final double PLOT_LEAST = 130;
    private static final double TICK_APART = 34;
    private static final double SMALL = 3.5;
    private static final double LARGE = 6.5;

    private final Changes changes;
    private final Plane plane;
    private Sheet sheet = Sheet.blank("");
    private double unit;
    private double left;
    private double top;
    private double right;
    private double bottom;

    PlaneLayout(Frame frame, Plane plane) {
        changes = frame.changes();
        this.plane = plane;
    }

    @Override
    double least() {
        return 300;
    }

    private boolean ticked() {
        return !plane.unit().isEmpty();
    }

    private Axis across() {
        return new Axis("", plane.unit(), plane.bounds().left(), plane.bounds().right());
    }

    private Axis up() {
        return new Axis("", plane.unit(), plane.bounds().bottom(), plane.bounds().top());
    }

    private double gutter() {
        return ticked() ? up().widest(Pen.SMALL) + AIR : 0;
    }

    private double foot() {
        return ticked() ? FOOT : 0;
    }

    private double wide() {
        return (double) plane.bounds().right() - plane.bounds().left();
    }

    private double high() {
        return (double) plane.bounds().top() - plane.bounds().bottom();
    }

    @Override
    double height(double width) {
        double plot = (width - gutter() - 2 * EDGE) / wide() * high();
        return Math.min(plot, TALLEST) + foot() + AIR + EDGE;
    }

    @Override
    double low(double width) {
        return Math.min(height(width), PLOT_LEAST + foot() + AIR + 2);
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        double room = width - gutter() - 2 * EDGE;
        unit = Math.min(room / wide(), (height - foot() - AIR - EDGE) / high());
        left = gutter() + EDGE + (room - wide() * unit) / 2;
        right = left + wide() * unit;
        top = AIR + 1;
        bottom = top + high() * unit;
        sheet.box("frame", "", Role.of("axis"), left, top, right - left, bottom - top);
        if (ticked()) ticks(width);
        for (Region region : plane.regions()) region(region);
        for (Segment segment : plane.segments()) segment(segment);
        for (Point point : plane.points()) trail(point);
        for (Point point : plane.points()) if (!point.main()) point(point);
        for (Point point : plane.points()) if (point.main()) point(point);
        labels();
    }

    private double x(Spot spot) {
        return left + (spot.x() - plane.bounds().left()) * unit;
    }

    private double y(Spot spot) {
        return bottom - (spot.y() - plane.bounds().bottom()) * unit;
    }

    private void ticks(double width) {
        Bounds bounds = plane.bounds();
        double wide = across().widest(Pen.SMALL) + TICK_APART;
        int most = (int) Math.max(1, Whole.floor((right - left) / wide));
        double unitFrom = Math.min(width, right + 1) - Pen.FINE.width(plane.unit());
        double baseline = bottom + 18;
        sheet.words("unit", "", Pen.FINE.role(), unitFrom, baseline, plane.unit());
        for (long tick : across().ticks(most)) {
            double at = x(new Spot(tick, bounds.bottom()));
            sheet.line("across." + tick, "", Role.of("axis"), at, bottom, at, bottom + 4);
            String text = Long.toString(tick);
            double half = Pen.SMALL.width(text) / 2;
            if (at + half > unitFrom - AIR) continue;
            Role role = Pen.SMALL.role().middle();
            sheet.words("across.text." + tick, "", role, at, baseline, text);
        }
        int rows = (int) Math.max(1, Whole.floor((bottom - top) / (TICK_APART + 16)));
        for (long tick : up().ticks(rows)) {
            double at = y(new Spot(bounds.left(), tick));
            sheet.line("up." + tick, "", Role.of("axis"), left - 4, at, left, at);
            double line = at + Pen.SMALL.drop();
            String text = Long.toString(tick);
            sheet.words("up.text." + tick, "", Pen.SMALL.role().end(), left - AIR, line, text);
        }
    }

    private void region(Region region) {
        String part = region.part().id();
        if (region.corners().size() < 3) return;
        Trace trace = new Trace();
        boolean first = true;
        for (Spot corner : region.corners()) {
            if (first) trace.move(x(corner), y(corner));
            else trace.line(x(corner), y(corner));
            first = false;
        }
        Trace way = trace.close();
        boolean changed = changes.isTouched(part);
        casing(part, way);
        Role role = Role.of("region").in(region.state()).changedIf(changed).of(region.hue());
        sheet.path("region." + part, part, role, way);
    }

    private void casing(String part, Trace way) {
        if (!sheet.isSelected(part)) return;
        sheet.path("selected." + part, part, Role.of("casing"), way);
        sheet.path("selected.in." + part, part, Role.of("casing-in"), way);
    }

    private void segment(Segment segment) {
        String part = segment.part().id();
        double x1 = x(segment.from());
        double y1 = y(segment.from());
        double x2 = x(segment.to());
        double y2 = y(segment.to());
        Trace way = new Trace().move(x1, y1).line(x2, y2);
        casing(part, way);
        boolean changed = changes.isChanged(part);
        Role role = Role.of("segment").in(segment.state()).changedIf(changed).of(segment.hue());
        sheet.path("segment." + part, part, role, way);
        if (segment.state() == State.DEAD)
            sheet.cross("cross." + part, part, Role.of("cross"), (x1 + x2) / 2, (y1 + y2) / 2);
    }

    /// Where it was, stop by stop.
    private void trail(Point point) {
        if (point.trail().isEmpty()) return;
        String part = point.part().id();
        Trace trace = new Trace();
        boolean first = true;
        for (Spot spot : point.trail()) {
            if (first) trace.move(x(spot), y(spot));
            else trace.line(x(spot), y(spot));
            first = false;
        }
        Trace way = trace.line(x(point.at()), y(point.at()));
        sheet.path("trail." + part, part, Role.of("trail").of(point.hue()), way);
        for (int i = 0; i < point.trail().size(); i++) {
            Spot spot = point.trail().get(i);
            Role role = Role.of("band").of(point.hue());
            sheet.dot("trail." + part + "." + i, part, role, x(spot), y(spot), 2);
        }
    }

    private static double size(Point point) {
        return point.main() ? LARGE : SMALL;
    }

    private void point(Point point) {
        String part = point.part().id();
        double x = x(point.at());
        double y = y(point.at());
        double size = size(point);
        Role role = Role.of(point.main() ? "spot main" : "spot").in(point.state()).of(point.hue());
        if (changes.isTouched(part))
            sheet.dot("ring." + part, part, Role.of("ring").changedIf(true), x, y, size + 2.5);
        sheet.path("point." + part, part, role, shape(point.shape(), x, y, size));
        if (point.state() == State.DEAD)
            sheet.cross("cross." + part, part, Role.of("cross"), x, y, size + 1);
        if (point.state() == State.LOST)
            sheet.line(
                    "strike." + part,
                    part,
                    Role.of("strike").in(State.LOST),
                    x - size - 2,
                    y + size + 2,
                    x + size + 2,
                    y - size - 2);
        if (sheet.isSelected(part))
            sheet.dot("selected." + part, part, Role.of("selection"), x, y, size + 4.5);
    }

    /// Four shapes of about the same weight.
    private static Trace shape(Shape shape, double x, double y, double r) {
        return switch (shape) {
            case DOT -> {
                Trace half = new Trace().move(x - r, y).round(r, false, true, x + r, y);
                yield half.round(r, false, true, x - r, y).close();
            }
            case SQUARE -> {
                double a = r * 0.9;
                Trace trace = new Trace().move(x - a, y - a).line(x + a, y - a);
                yield trace.line(x + a, y + a).line(x - a, y + a).close();
            }
            case TRIANGLE -> {
                double a = r * 1.2;
                Trace trace = new Trace().move(x, y - a).line(x + a, y + a * 0.8);
                yield trace.line(x - a, y + a * 0.8).close();
            }
            case CROSS -> plus(x, y, r * 1.1, r * 0.4);
        };
    }

    private static Trace plus(double x, double y, double a, double b) {
        Trace upper = new Trace().move(x - b, y - a).line(x + b, y - a).line(x + b, y - b);
        Trace side = upper.line(x + a, y - b).line(x + a, y + b).line(x + b, y + b);
        Trace lower = side.line(x + b, y + a).line(x - b, y + a).line(x - b, y + b);
        return lower.line(x - a, y + b).line(x - a, y - b).line(x - b, y - b).close();
    }

    /// The selected first, then main points, other points, segments and regions.
    private void labels() {
        Labels labels = new Labels(left + 2, top, right - 2, bottom);
        List<Point> order = new ArrayList<>(plane.points());
        for (Point point : order) {
            double r = size(point);
            if (point.main()) labels.take(x(point.at()) - r, y(point.at()) - r, 2 * r, 2 * r);
            else labels.shun(x(point.at()), y(point.at()));
        }
        order.sort(
                Comparator.comparing((Point point) -> !sheet.isSelected(point.part().id()))
                        .thenComparing(point -> !point.main()));
        for (Point point : order) {
            Pen pen = point.main() ? Pen.STRONG : Pen.FINE;
            label(labels, point.part().id(), pen, point.at(), size(point), point.label());
        }
        for (Segment segment : plane.segments()) {
            long x = segment.from().x() + (segment.to().x() - segment.from().x()) / 2;
            long y = segment.from().y() + (segment.to().y() - segment.from().y()) / 2;
            label(labels, segment.part().id(), Pen.FINE, new Spot(x, y), 1, segment.label());
        }
        for (Region region : plane.regions()) name(labels, region);
    }

    private void label(Labels labels, String part, Pen pen, Spot at, double size, String text) {
        if (text.isEmpty()) return;
        Labels.Place place = new Labels.Place(x(at), y(at), size, size);
        String fitted = pen.fit(text, (right - left) / 2);
        Role role = pen.over().changedIf(changes.isTouched(part));
        labels.beside(sheet, "label." + part, part, pen, role, place, fitted);
    }

    /// In the upper left of the region, where boxes are named on maps.
    private void name(Labels labels, Region region) {
        if (region.label().isEmpty() || region.corners().isEmpty()) return;
        String part = region.part().id();
        double x = Double.MAX_VALUE;
        double y = Double.MAX_VALUE;
        double end = 0;
        for (Spot corner : region.corners()) {
            x = Math.min(x, x(corner));
            y = Math.min(y, y(corner));
            end = Math.max(end, x(corner));
        }
        String text = Pen.FINE.fit(region.label(), end - x - 8);
        double wide = Pen.FINE.width(text);
        boolean told = text.equals(region.label()) || text.length() > 3;
        if (!told || !labels.fits(x + 4, y + 9, wide)) return;
        Role role = Pen.FINE.over().changedIf(changes.isTouched(part));
        sheet.words("label." + part, part, role, x + 4, y + 9 + Pen.FINE.drop(), text);
    }
}
