package dev.cutaway.picture;

import dev.cutaway.picture.Crowd.Seat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The messages between nodes. Each direction keeps to its right, so that those that meet pass each
/// other.
final class Traffic {
    private static final double RIGHT = 4;
    private static final double APART = 17;

    /// A bundle and the way that it is on.
    private record Moving(Bundle bundle, Way way) {}

    private final Sheet sheet;
    private final Changes changes;
    private final Nodes nodes;
    private final List<Moving> moving = new ArrayList<>();

    Traffic(Sheet sheet, Changes changes, Nodes nodes, Circle circle, View view) {
        this.sheet = sheet;
        this.changes = changes;
        this.nodes = nodes;
        Map<String, List<Message>> ways = new LinkedHashMap<>();
        for (Message message : nodes.messages()) {
            boolean hidden = view.hides(message.from()) || view.hides(message.to());
            if (hidden || !circle.has(message.from()) || !circle.has(message.to())) continue;
            if (message.hasArrived(nodes.now())) continue;
            String way = message.from() + '\n' + message.to() + '\n' + message.reply();
            ways.computeIfAbsent(way, _ -> new ArrayList<>()).add(message);
        }
        for (List<Message> on : ways.values()) {
            Way way = circle.way(on.getFirst().from(), on.getFirst().to());
            Way inner = way.inner(Circle.REACH, RIGHT);
            for (Bundle bundle : Bundle.of(on, nodes.now(), inner, APART))
                moving.add(new Moving(bundle, inner));
        }
        moving.sort(Comparator.comparingLong(it -> it.bundle().first().departs()));
    }

    private boolean isSelected(Bundle bundle) {
        return bundle.isAny(it -> sheet.isSelected(it.part().id()));
    }

    private boolean isFresh(Bundle bundle) {
        return bundle.isAny(it -> changes.isTouched(it.part().id()));
    }

    /// Behind the nodes: what lies behind each message in ink, what lies before it as a hairline.
    void ways() {
        for (Moving one : moving) {
            Bundle bundle = one.bundle();
            String part = bundle.shown(sheet).part().id();
            String key = bundle.first().part().id();
            double at = bundle.distance();
            boolean fresh = isFresh(bundle);
            Trace rest = one.way().trace(at, one.way().length());
            if (!bundle.lost()) sheet.path(key + ".rest", part, Role.of("hair"), rest);
            sheet.path(key + ".way", part, Role.of("way").changedIf(fresh), one.way().trace(0, at));
        }
    }

    /// Before everything: the messages, and beside them what they say.
    void messages(Crowd crowd) {
        for (Moving one : moving) {
            double x = x(one, 0);
            double y = y(one, 0);
            crowd.take(x - 9, y - 9, 18, 18);
            message(one);
        }
        List<Moving> order = new ArrayList<>(moving);
        order.sort(
                Comparator.comparing((Moving it) -> !isSelected(it.bundle()))
                        .thenComparing(it -> !isFresh(it.bundle())));
        for (Moving one : order) label(crowd, one);
    }

    private static double x(Moving one, double right) {
        return one.way().x(one.bundle().distance(), right);
    }

    private static double y(Moving one, double right) {
        return one.way().y(one.bundle().distance(), right);
    }

    private void message(Moving one) {
        Bundle bundle = one.bundle();
        Message first = bundle.first();
        Way way = one.way();
        String part = bundle.shown(sheet).part().id();
        String key = first.part().id();
        boolean fresh = isFresh(bundle);
        double at = bundle.distance();
        Role role = Role.of(first.reply() ? "reply" : "message").changedIf(fresh);
        sheet.path(key, part, role, way.head(at, Bundle.AHEAD, Bundle.BEHIND, 7));
        if (bundle.lost())
            sheet.cross(
                    key + ".cross",
                    part,
                    Role.of("cross").changedIf(fresh),
                    x(one, 0),
                    y(one, 0),
                    9);
        else sheet.travels(key, Bundle.path(way), first.departs(), first.arrives());
        if (fresh && first.departs() == nodes.now())
            sheet.bornAt(key, way.x(-Circle.REACH, 0), way.y(-Circle.REACH, 0));
        if (!isSelected(bundle)) return;
        String ring = "selected." + key;
        sheet.dot(ring, part, Role.of("selection"), x(one, 0), y(one, 0), 13);
        if (!bundle.lost()) sheet.travels(ring, Bundle.path(way), first.departs(), first.arrives());
    }

    private void label(Crowd crowd, Moving one) {
        Bundle bundle = one.bundle();
        String part = bundle.shown(sheet).part().id();
        String key = bundle.first().part().id() + ".says";
        Role role = Pen.SMALL.over().changedIf(isFresh(bundle));
        List<Seat> seats = new ArrayList<>();
        for (double right : new double[] {14, -14, 22, -22}) {
            for (double along : new double[] {0, -14, 14, -26}) {
                double at = bundle.distance() + along;
                seats.add(seat(one.way(), at, right));
            }
        }
        if (!crowd.write(sheet, key, part, Pen.SMALL, role, bundle.label(), seats)
                && !crowd.write(sheet, key, part, Pen.SMALL, role, bundle.count(), seats)) return;
        if (!bundle.lost()) {
            sheet.travels(
                    key,
                    Bundle.path(one.way()),
                    bundle.first().departs(),
                    bundle.first().arrives());
        }
    }

    /// Beside a way: over or under it where it lies, left or right of it where it stands.
    private static Seat seat(Way way, double at, double right) {
        double across = -way.uy() * right;
        double x = way.x(at, right);
        double y = way.y(at, right);
        if (across > 4.5) return Seat.from(x, y);
        return across < -4.5 ? Seat.upTo(x, y) : Seat.round(x, y);
    }
}
