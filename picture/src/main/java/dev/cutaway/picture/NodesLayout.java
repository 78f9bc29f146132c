package dev.cutaway.picture;

import dev.cutaway.picture.Circle.Place;
import dev.cutaway.picture.Crowd.Seat;
import dev.cutaway.picture.Nodes.Link;
import dev.cutaway.picture.Nodes.Node;
import dev.cutaway.picture.Nodes.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Discs on a circle. What stands beside a disc keeps its side, however long it is at the moment.
final class NodesLayout extends FigureLayout {
    private static final double HUE = 17.5;
    private static final double LINE = 15;
    private static final double ROOM_LEAST = 58;

    /// Where a node's role stands, and whether there is room for its note too.
    private record Beside(Seat seat, boolean noted) {}

    private final Frame frame;
    private final Changes changes;
    private final Nodes nodes;
    private final Map<String, Beside> beside = new TreeMap<>();
    private Sheet sheet = Sheet.blank("");
    private Circle circle;
    private Crowd crowd = new Crowd(0, 0, 0);

    NodesLayout(Frame frame, Nodes nodes) {
        this.frame = frame;
        changes = frame.changes();
        this.nodes = nodes;
        circle = new Circle(nodes, least(), Circle.low(nodes));
    }

    @Override
    double least() {
        return 300;
    }

    @Override
    double height(double width) {
        return Circle.height(nodes, width);
    }

    @Override
    double snug(double width) {
        return Circle.low(nodes);
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        circle = new Circle(nodes, width, height);
        crowd = new Crowd(0, width, height);
        for (Node node : nodes.all()) {
            Place place = circle.place(node.part().id());
            double half = Circle.RING + 1;
            crowd.take(place.x() - half, place.y() - half, 2 * half, 2 * half);
        }
        for (Node node : nodes.all()) reserve(node);
        for (Link link : nodes.links()) if (isSeen(link.from(), link.to())) link(link);
        Traffic traffic = new Traffic(sheet, changes, nodes, circle, frame.view());
        traffic.ways();
        nodes.split().ifPresent(this::split);
        for (Node node : nodes.all()) if (isSeen(node)) node(node);
        traffic.messages(crowd);
    }

    private boolean isSeen(Node node) {
        return !frame.view().hides(node.part().id());
    }

    private boolean isSeen(String from, String to) {
        return circle.has(from)
                && circle.has(to)
                && !frame.view().hides(from)
                && !frame.view().hides(to);
    }

    // --- links and walls ---

    private void link(Link link) {
        if (isWalled(link.from(), link.to())) return;
        String part = link.part().id();
        Way way = circle.way(link.from(), link.to()).inner(Circle.REACH, 0);
        boolean changed = changes.isTouched(part);
        boolean cut = link.state() == State.DEAD;
        Role line = Role.of(cut || changed ? "hair" : "rule");
        Role role = cut ? line : line.in(link.state());
        sheet.path(part, part, role.changedIf(changed), way.trace(0, way.length()));
        if (sheet.isSelected(part))
            sheet.path("selected." + part, part, Role.of("selection"), way.round(4));
        if (cut) cut(link, way, changed);
    }

    /// A cross in the middle; for one way only, near its end and behind an arrowhead.
    private void cut(Link link, Way way, boolean changed) {
        String part = link.part().id();
        double at = way.length() * (link.oneWay() ? 0.72 : 0.5);
        double x = way.x(at, 0);
        double y = way.y(at, 0);
        sheet.cross(part + ".cut", part, Role.of("cross").changedIf(changed), x, y, 6);
        if (link.oneWay())
            sheet.path(
                    part + ".way",
                    part,
                    Role.of("arrow").changedIf(changed),
                    way.head(at - 14, 5, 5, 5));
        crowd.take(x - 8, y - 8, 16, 16);
    }

    private boolean isWalled(String from, String to) {
        return nodes.split().isPresent()
                && side(nodes.split().get(), from) != side(nodes.split().get(), to);
    }

    private static int side(Split split, String part) {
        for (int i = 0; i < split.sides().size(); i++)
            if (split.sides().get(i).contains(part)) return i;
        return -1;
    }

    /// Where the sides are neighbours on the circle, a broken line as draughtsmen draw it where a
    /// thing is cut off. Where they are mixed, a cross on every link that is gone.
    private void split(Split split) {
        int[] sides = new int[nodes.places()];
        Arrays.fill(sides, -1);
        for (Node node : nodes.circle()) sides[node.place()] = side(split, node.part().id());
        Runs runs = Runs.of(sides);
        if (!runs.areNeighbours()) {
            gone(split);
            return;
        }
        for (int i = 0; i < runs.first().size(); i++) {
            if (i == runs.longest()) continue;
            wall(split, i, circle.wall(runs.first().get(i), runs.count().get(i)));
            if (runs.first().size() == 2) break;
        }
    }

    private void wall(Split split, int number, Way way) {
        String part = split.part().id();
        boolean changed = changes.isBorn(part);
        Trace trace = new Trace().move(way.x(0, 0), way.y(0, 0));
        for (double at : List.of(0.3, 0.7)) {
            double middle = way.length() * at;
            trace.line(way.x(middle - 5, 0), way.y(middle - 5, 0))
                    .line(way.x(middle - 2, 7), way.y(middle - 2, 7))
                    .line(way.x(middle + 2, -7), way.y(middle + 2, -7))
                    .line(way.x(middle + 5, 0), way.y(middle + 5, 0));
        }
        trace.line(way.x(way.length(), 0), way.y(way.length(), 0));
        sheet.path(part + ".gap." + number, part, Role.of("moat"), trace);
        sheet.path(part + "." + number, part, Role.of("machine").changedIf(changed), trace);
        if (sheet.isSelected(part))
            sheet.path("selected." + part + number, part, Role.of("selection"), way.round(10));
        for (double at = 0; at <= way.length(); at += 8)
            crowd.take(way.x(at, 0) - 4, way.y(at, 0) - 4, 8, 8);
        List<Seat> seats = new ArrayList<>();
        for (double at : new double[] {0.06, 0.94, 0.15, 0.85, 0.5})
            for (double right : new double[] {15, -15})
                seats.add(
                        Seat.round(
                                way.x(way.length() * at, right), way.y(way.length() * at, right)));
        if (number == 0)
            crowd.write(
                    sheet,
                    part + ".name." + number,
                    part,
                    Pen.FINE,
                    Pen.FINE.over().changedIf(changed),
                    split.part().name(),
                    seats);
    }

    private void gone(Split split) {
        List<Node> all = nodes.all();
        String part = split.part().id();
        for (int i = 0; i < all.size(); i++) {
            for (Node other : all.subList(i + 1, all.size())) {
                String from = all.get(i).part().id();
                String to = other.part().id();
                if (!isWalled(from, to)) continue;
                Way way = circle.way(from, to).inner(Circle.REACH, 0);
                String key = part + "." + from + "." + to;
                sheet.path(key, part, Role.of("rule"), way.trace(0, way.length()));
                double middle = way.length() / 2;
                sheet.cross(
                        key + ".cross", part, Role.of("cross"), way.x(middle, 0), way.y(middle, 0));
            }
        }
    }

    // --- nodes ---

    private void node(Node node) {
        String part = node.part().id();
        Place place = circle.place(part);
        double x = place.x();
        double y = place.y();
        boolean changed = changes.isTouched(part);
        boolean ringed = node.state() == State.ACTIVE || node.state() == State.PENDING;
        if (ringed) {
            Role ring =
                    Role.of("machine")
                            .in(node.state() == State.PENDING ? node.state() : State.IDLE);
            sheet.dot(part + ".ring", part, ring.changedIf(changed), x, y, Circle.RING);
        }
        Role disc = Role.of("part").in(node.state()).changedIf(changed);
        sheet.dot(part, part, disc, x, y, Circle.DISC);
        if (node.state() != State.DEAD && node.hue() > 0)
            sheet.dot(part + ".hue", part, Role.of("hoop").of(node.hue()), x, y, HUE);
        Pen pen = Pen.STRONG;
        Role letters = node.state() == State.DEAD ? pen.over() : pen.role();
        String label = pen.fit(node.label(), 2 * HUE - 6);
        sheet.words(part + ".label", part, letters.middle(), x, y + pen.drop(), label);
        stands(node, x, y);
        if (sheet.isSelected(part)) {
            double away = (ringed ? Circle.RING : Circle.DISC) + 4;
            sheet.dot("selected." + part, part, Role.of("selection"), x, y, away);
        }
        beside(node);
    }

    /// What is dead is crossed, what is lost is struck through.
    private void stands(Node node, double x, double y) {
        String part = node.part().id();
        if (node.state() == State.DEAD)
            sheet.cross(part + ".cross", part, Role.of("cross"), x + 15, y - 15, 5);
        if (node.state() == State.LOST)
            sheet.line(
                    part + ".strike",
                    part,
                    Role.of("strike").in(State.LOST),
                    x - 15,
                    y + 15,
                    x + 15,
                    y - 15);
    }

    /// Room for the widest role and a note under it, on the first side that has it; else for the
    /// role alone.
    private void reserve(Node node) {
        for (double high : new double[] {2 * LINE, LINE}) {
            for (Seat seat : circle.seats(node, high)) {
                if (!crowd.block(seat, room(), high)) continue;
                beside.put(node.part().id(), new Beside(seat, high > LINE));
                return;
            }
        }
    }

    private double room() {
        return Math.max(ROOM_LEAST, Pen.FINE.width(nodes.widest()));
    }

    /// The role, and the note under it. One alone stands nearest to its disc.
    private void beside(Node node) {
        Beside place = beside.get(node.part().id());
        if (place == null) return;
        Seat seat = place.seat();
        boolean noted = place.noted() && !node.note().isEmpty();
        boolean both = noted && !node.role().isEmpty();
        double first = -LINE / 2;
        if (!place.noted() || (!both && seat.anchor() != 0)) first = 0;
        else if (!both && seat.middle() < circle.place(node.part().id()).y()) first = LINE / 2;
        line(node, "role", Pen.FINE, node.role(), seat, first);
        if (noted) line(node, "note", Pen.SMALL, node.note(), seat, both ? LINE / 2 : first);
    }

    private void line(Node node, String name, Pen pen, String text, Seat seat, double below) {
        if (text.isEmpty()) return;
        String part = node.part().id();
        Role role = pen.over().changedIf(changes.before(part, name).isPresent());
        if (seat.anchor() == 0) role = role.middle();
        if (seat.anchor() > 0) role = role.end();
        double baseline = seat.middle() + below + pen.drop();
        String fitted = pen.fit(text, room() + 0.01);
        sheet.words(part + "." + name, part, role, seat.x(), baseline, fitted);
    }
}
