package dev.cutaway.picture;

import dev.cutaway.picture.Ring.Arc;
import dev.cutaway.picture.Ring.Point;
import dev.cutaway.picture.Ring.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Zero on top, clockwise. The owner's band lies inside the line, keys lie inside the band, names
/// stand outside.
final class RingLayout extends FigureLayout {
    /// Above this, single points run into each other and the arcs alone are drawn.
    private static final int POINTS_MAX = 96;

    private static final double SMALL = 184;
    private static final double NAME_ROOM = 30;
    private static final double NOTE = 18;
    private static final double BAND = 6;
    private static final double KEY_NEAR = 11;
    private static final double KEY_FAR = 19;
    private static final double KEY_MOVED = 28;
    private static final int NAME_TRIES = 6;

    /// Where along an arc its name may stand, best first.
    private static final List<Double> ALONG = List.of(0.5, 0.3, 0.7, 0.15, 0.85);

    private record Spot(double x, double y, double w, double h) {
        boolean touches(Spot other) {
            return x < other.x + other.w
                    && other.x < x + w
                    && y < other.y + other.h
                    && other.y < y + h;
        }
    }

    private final Frame frame;
    private final Changes changes;
    private final Ring ring;
    private Sheet sheet = Sheet.blank("");
    private boolean ownerSelected;
    private final List<Spot> taken = new ArrayList<>();
    private double centreX;
    private double centreY;
    private double radius;

    RingLayout(Frame frame, Ring ring) {
        this.frame = frame;
        changes = frame.changes();
        this.ring = ring;
    }

    @Override
    double least() {
        return 244;
    }

    @Override
    double height(double width) {
        return circle(width) + (frame.alone() ? 0 : notesHeight(width));
    }

    /// A smaller circle, and no words about its marks: they are the same on every ring.
    @Override
    double snug(double width) {
        return Math.min(circle(width), SMALL);
    }

    private double circle(double width) {
        return Math.min(width, frame.alone() ? 200 : 256);
    }

    @Override
    void draw(Sheet on, double width, double room) {
        sheet = on;
        ownerSelected =
                ring.keys().stream().anyMatch(key -> sheet.isSelected(key.owner()))
                        || ring.arcs().stream().anyMatch(arc -> sheet.isSelected(arc.owner()));
        double height = Math.min(circle(width), room);
        boolean noted = !frame.alone() && room >= height + notesHeight(width);
        centreX = width / 2;
        centreY = height / 2;
        radius = Math.min(width / 2 - NAME_ROOM, height / 2 - 20);
        for (Arc arc : ring.arcs()) band(arc);
        sheet.dot("line", "", Role.of("machine"), centreX, centreY, radius);
        zero();
        for (Ring.Key key : ring.keys()) key(key);
        if (ring.points().size() <= POINTS_MAX) for (Point point : ring.points()) point(point);
        ring.walk().ifPresent(this::walk);
        names(width);
        middle();
        if (noted) notes(height, width);
    }

    private double x(double turn, double distance) {
        return centreX + distance * Angle.sine(turn);
    }

    private double y(double turn, double distance) {
        return centreY - distance * Angle.cosine(turn);
    }

    private static double span(double from, double to) {
        double span = to - from;
        return span > 0 ? span : span + 1;
    }

    private void band(Arc arc) {
        double outer = radius - 1;
        double inner = radius - 1 - BAND;
        double span = span(arc.from(), arc.to());
        String key = "arc." + Pixels.text(arc.from() * 100_000);
        // One owner of the whole circle: an arc from a point to itself would be no arc.
        double to = span > 0.9999 ? arc.from() + 0.9999 : arc.to();
        boolean large = span > 0.5;
        Trace trace =
                new Trace()
                        .move(x(arc.from(), outer), y(arc.from(), outer))
                        .round(outer, large, true, x(to, outer), y(to, outer))
                        .line(x(to, inner), y(to, inner))
                        .round(inner, large, false, x(arc.from(), inner), y(arc.from(), inner))
                        .close();
        sheet.path(key, arc.owner(), Role.of(fade("band", arc.owner())).of(arc.hue()), trace);
        if (sheet.isSelected(arc.owner())) {
            Trace outline =
                    new Trace()
                            .move(x(arc.from(), radius + 4), y(arc.from(), radius + 4))
                            .round(radius + 4, large, true, x(to, radius + 4), y(to, radius + 4));
            sheet.path("selected." + key, arc.owner(), Role.of("selection"), outline);
        }
    }

    private void zero() {
        sheet.line(
                "zero",
                "",
                Role.of("axis"),
                centreX,
                centreY - radius - 6,
                centreX,
                centreY - radius);
        double baseline = centreY - radius - 9;
        sheet.words("zero.name", "", Pen.SMALL.role().middle(), centreX, baseline, "0");
        taken.add(new Spot(centreX - 6, baseline - 10, 12, 20));
    }

    private void key(Ring.Key key) {
        String part = key.part().id();
        boolean moved = changes.isChanged(part);
        spoke(
                "key." + part,
                part,
                Role.of(fade("tick", key.owner())).of(key.hue()),
                key.turn(),
                KEY_NEAR,
                KEY_FAR);
        if (moved) {
            Role role = Role.of("tick").changedIf(true);
            spoke("moved." + part, part, role, key.turn(), KEY_FAR + 1, KEY_MOVED);
        }
        if (sheet.isSelected(part)) {
            double distance = radius - (KEY_NEAR + KEY_FAR) / 2;
            sheet.dot(
                    "selected." + part,
                    part,
                    Role.of("selection"),
                    x(key.turn(), distance),
                    y(key.turn(), distance),
                    8);
        }
    }

    private void spoke(String key, String part, Role role, double turn, double near, double far) {
        Trace trace =
                new Trace()
                        .move(x(turn, radius - near), y(turn, radius - near))
                        .line(x(turn, radius - far), y(turn, radius - far));
        sheet.path(key, part, role, trace);
    }

    private void point(Point point) {
        String part = point.part().id();
        double x = x(point.turn(), radius);
        double y = y(point.turn(), radius);
        double size = ring.points().size() <= 24 ? 4 : 2.25;
        Role role = Role.of("point").in(point.state());
        sheet.dot(part, part, role.changedIf(changes.isTouched(part)), x, y, size);
        if (point.state() == State.DEAD || point.state() == State.LOST)
            sheet.cross("cross." + part, part, Role.of("cross").in(point.state()), x, y, size);
        if (sheet.isSelected(part))
            sheet.dot("selected." + part, part, Role.of("selection"), x, y, size + 3);
    }

    /// Just outside the line, from the key's position to where the search ended.
    private void walk(Walk walk) {
        double distance = radius + 8;
        boolean large = span(walk.from(), walk.to()) > 0.5;
        Trace way =
                new Trace()
                        .move(x(walk.from(), radius - KEY_NEAR), y(walk.from(), radius - KEY_NEAR))
                        .line(x(walk.from(), distance), y(walk.from(), distance))
                        .round(
                                distance,
                                large,
                                true,
                                x(walk.to(), distance),
                                y(walk.to(), distance))
                        .line(x(walk.to(), radius + 4), y(walk.to(), radius + 4));
        sheet.path("walk", walk.part().id(), Role.of("lead").active(), way);
    }

    /// One name an owner, at one of its widest arcs where no other name stands; else the table
    /// names it. Whoever came in this step is named first.
    private void names(double width) {
        TreeMap<String, List<Arc>> byOwner = new TreeMap<>();
        for (Arc arc : ring.arcs())
            byOwner.computeIfAbsent(arc.owner(), _ -> new ArrayList<>()).add(arc);
        List<String> owners = new ArrayList<>(byOwner.keySet());
        owners.sort(Comparator.comparing(owner -> !changes.isBorn(owner)));
        for (String owner : owners) {
            List<Arc> arcs = byOwner.getOrDefault(owner, List.of());
            arcs.sort(Comparator.comparingDouble(arc -> -span(arc.from(), arc.to())));
            nameOne(arcs.subList(0, Math.min(NAME_TRIES, arcs.size())), width);
        }
    }

    private void nameOne(List<Arc> arcs, double width) {
        for (Arc arc : arcs) {
            for (double along : ALONG) if (name(arc, along, width)) return;
        }
    }

    private boolean name(Arc arc, double along, double width) {
        double turn = arc.from() + span(arc.from(), arc.to()) * along;
        double side = Angle.sine(turn);
        double x = x(turn, radius + 10);
        double middle = y(turn, radius + 10) - Angle.cosine(turn) * 4;
        double room = side > 0.3 ? width - x : side < -0.3 ? x : 2 * NAME_ROOM;
        String text = Pen.STRONG.fit(arc.ownerName(), room);
        double w = Pen.STRONG.width(text);
        double left = side > 0.3 ? x : side < -0.3 ? x - w : x - w / 2;
        Spot spot = new Spot(left - 2, middle - 8, w + 4, 16);
        if (text.length() < Math.min(2, arc.ownerName().length())) return false;
        if (spot.x() < -2 || spot.x() + spot.w() > width + 2) return false;
        if (spot.y() < 0 || spot.y() + spot.h() > 2 * centreY) return false;
        if (taken.stream().anyMatch(spot::touches)) return false;
        taken.add(spot);
        Role role = Pen.STRONG.role();
        if (side <= 0.3) role = side < -0.3 ? role.end() : role.middle();
        sheet.words("name." + arc.owner(), arc.owner(), role, x, middle + Pen.STRONG.drop(), text);
        return true;
    }

    /// While an owner is selected, what belongs to others steps back.
    private String fade(String kind, String owner) {
        return ownerSelected && !sheet.isSelected(owner) ? kind + " faint" : kind;
    }

    /// What the marks mean, each beside a mark of its kind.
    private void notes(double top, double width) {
        double y = top + 4;
        double x = 0;
        for (Ring.Note note : ring.notes()) {
            double room = noteRoom(note);
            if (x > 0 && x + room > width) {
                x = 0;
                y += NOTE;
            }
            sample(note, x, y + NOTE / 2);
            sheet.words(
                    "note." + note.text(),
                    "",
                    Pen.FINE.role(),
                    x + 16,
                    y + NOTE / 2 + Pen.FINE.drop(),
                    note.text());
            x += room + 10;
        }
    }

    private double notesHeight(double width) {
        if (ring.notes().isEmpty()) return 0;
        double y = 4;
        double x = 0;
        for (Ring.Note note : ring.notes()) {
            double room = noteRoom(note);
            if (x > 0 && x + room > width) {
                x = 0;
                y += NOTE;
            }
            x += room + 10;
        }
        return y + NOTE;
    }

    private static double noteRoom(Ring.Note note) {
        return 22 + Pen.FINE.width(note.text());
    }

    private void sample(Ring.Note note, double x, double middle) {
        String key = "note.mark." + note.text();
        Role role = Role.of(note.role());
        if (note.role().startsWith("point")) sheet.dot(key, "", role, x + 5, middle, 3.5);
        else if (note.role().startsWith("band")) sheet.box(key, "", role, x, middle - 3, 10, 6);
        else sheet.line(key, "", role, x + 5, middle - 5, x + 5, middle + 5);
    }

    private void middle() {
        double y = centreY - (ring.middle().size() - 1) * 9;
        for (int i = 0; i < ring.middle().size(); i++) {
            Pen pen = i == 0 ? Pen.STRONG : Pen.FINE;
            String text = pen.fit(ring.middle().get(i), 2 * (radius - KEY_MOVED) - 8);
            sheet.words("middle." + i, "", pen.role().middle(), centreX, y + pen.drop(), text);
            y += 18;
        }
    }
}
