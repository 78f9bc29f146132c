package dev.cutaway.picture;

import dev.cutaway.picture.Crowd.Seat;
import dev.cutaway.picture.Lanes.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The messages and moments of lanes: lines first, then heads and dots, then what they say.
///
/// Labels find their places in the order in which things ended, so that what comes later moves none
/// of them.
final class LaneMessages {
    private static final double DOT = 3;
    private static final double HEAD = 9;

    /// Where along a line its label may stand, best first.
    private static final List<Double> ALONG = List.of(0.5, 0.64, 0.36, 0.76, 0.24);

    private final Sheet sheet;
    private final Changes changes;
    private final Lanes lanes;
    private final Warp warp;
    private final Map<String, Double> lefts;
    private final Strip strip;

    LaneMessages(
            Sheet sheet,
            Changes changes,
            Lanes lanes,
            Warp warp,
            Map<String, Double> lefts,
            Strip strip) {
        this.sheet = sheet;
        this.changes = changes;
        this.lanes = lanes;
        this.warp = warp;
        this.lefts = lefts;
        this.strip = strip;
    }

    private List<Message> seen() {
        return lanes.messages().stream()
                .filter(it -> lefts.containsKey(it.from()) && lefts.containsKey(it.to()))
                .toList();
    }

    private double x(String lane) {
        return lefts.getOrDefault(lane, 0.0);
    }

    /// The way of a message as far as it went, in the places of the whole axis.
    private Way way(Message message) {
        double from = x(message.from());
        double reach = from + (x(message.to()) - from) * message.progress(lanes.now());
        double end = warp.at(message.until(lanes.now()));
        return Way.between(from, warp.at(message.departs()), reach, end);
    }

    private boolean isFresh(Message message) {
        return changes.isTouched(message.part().id());
    }

    // --- lines ---

    void lines() {
        for (Message message : seen()) {
            Way way = way(message);
            double top = way.y();
            double end = way.y(way.length(), 0);
            if (!strip.crosses(top, end)) continue;
            String part = message.part().id();
            boolean flies = !message.hasArrived(lanes.now()) && !message.isLost(lanes.now());
            Role role = Role.of("way").in(flies ? State.PENDING : State.IDLE);
            Way shown = clipped(way);
            sheet.path(
                    part, part, role.changedIf(isFresh(message)), shown.trace(0, shown.length()));
            if (sheet.isSelected(part))
                sheet.path("selected." + part, part, Role.of("selection"), shown.round(5));
        }
    }

    /// What the window shows of a way, on the sheet.
    private Way clipped(Way way) {
        double y1 = strip.at(way.y());
        double y2 = strip.at(way.y(way.length(), 0));
        double x1 = way.x();
        double x2 = way.x(way.length(), 0);
        double per = y2 - y1 < 0.001 ? 0 : (x2 - x1) / (y2 - y1);
        double from = Math.max(y1, strip.start());
        double to = Math.min(y2, strip.end());
        if (per == 0) return Way.between(x1, from, x2, Math.max(from, to));
        return Way.between(x1 + (from - y1) * per, from, x2 - (y2 - to) * per, to);
    }

    // --- heads and dots ---

    void heads() {
        for (Message message : seen()) ends(message);
        for (Moment moment : lanes.moments()) {
            double place = warp.at(moment.at());
            if (!lefts.containsKey(moment.lane()) || !strip.shows(place)) continue;
            String part = moment.part().id();
            Role role = Role.of("message").changedIf(changes.isBorn(part));
            sheet.dot(part, part, role, x(moment.lane()), strip.within(place), DOT + 0.5);
            if (sheet.isSelected(part))
                sheet.dot(
                        "selected." + part,
                        part,
                        Role.of("selection"),
                        x(moment.lane()),
                        strip.within(place),
                        DOT + 4);
        }
    }

    private void ends(Message message) {
        Way way = way(message);
        String part = message.part().id();
        boolean fresh = isFresh(message);
        if (strip.shows(way.y())) {
            Role dot = Role.of("message").changedIf(fresh);
            sheet.dot(part + ".sent", part, dot, way.x(), strip.at(way.y()), DOT);
        }
        double end = way.y(way.length(), 0);
        if (!strip.holds(end, DOT + 5)) return;
        double x = way.x(way.length(), 0);
        double y = strip.at(end);
        Way moved = Way.between(way.x(), strip.at(way.y()), x, y);
        if (message.isLost(lanes.now())) {
            sheet.cross(part + ".cross", part, Role.of("cross").changedIf(fresh), x, y, 5);
        } else if (message.hasArrived(lanes.now()) || moved.length() > HEAD + DOT) {
            Role role = Role.of(message.reply() ? "reply" : "message").changedIf(fresh);
            sheet.path(part + ".head", part, role, moved.head(moved.length(), 0, HEAD, 4));
        }
    }

    // --- labels ---

    /// Something that is labelled: when it ended, and where its label may stand.
    private record Said(
            long end,
            String key,
            String part,
            String text,
            boolean fresh,
            List<Seat> seats,
            Way ends) {}

    void labels(double width, double length) {
        Crowd crowd = new Crowd(-Crowd.LINE, width, length + Crowd.LINE);
        crowd.take(0, -Crowd.LINE, LanesLayout.AXIS - 4, length + 2 * Crowd.LINE);
        for (Warp.Cut cut : warp.cuts()) crowd.take(0, cut.from(), width, Warp.BAND);
        List<Said> all = new ArrayList<>();
        for (Message message : seen()) all.add(said(message));
        for (Moment moment : lanes.moments())
            if (lefts.containsKey(moment.lane())) all.add(said(moment));
        all.sort(Comparator.comparingLong(Said::end).thenComparing(Said::key));
        for (Said said : all) ends(crowd, said.ends());
        for (Said said : all)
            crowd.find(Pen.SMALL, said.text(), said.seats()).ifPresent(it -> write(said, it));
    }

    /// No label hides where something begins or ends.
    private static void ends(Crowd crowd, Way way) {
        dot(crowd, way.x(), way.y(), DOT);
        if (way.length() < HEAD) return;
        double at = way.length() - HEAD / 2;
        dot(crowd, way.x(at, 0), way.y(at, 0), HEAD / 2);
    }

    private static void dot(Crowd crowd, double x, double y, double half) {
        crowd.take(x - half, y - half, 2 * half, 2 * half);
    }

    private void write(Said said, Crowd.Written at) {
        if (!strip.holds(at.middle(), Crowd.LINE / 2)) return;
        Role role = Pen.SMALL.over().changedIf(said.fresh());
        double baseline = strip.at(at.middle()) + Pen.SMALL.drop();
        sheet.words(said.key(), said.part(), role, at.x(), baseline, at.text());
    }

    private Said said(Message message) {
        long now = lanes.now();
        boolean ended = message.hasArrived(now) || message.isLost(now);
        Way way = way(message);
        List<Seat> seats = new ArrayList<>();
        for (double part : ALONG)
            seats.add(Seat.round(way.x(way.length() * part, 0), way.y(way.length() * part, 0) - 9));
        for (double part : ALONG)
            seats.add(Seat.round(way.x(way.length() * part, 0), way.y(way.length() * part, 0) + 9));
        String part = message.part().id();
        long end = ended ? message.until(now) : Long.MAX_VALUE;
        return new Said(end, part + ".says", part, message.label(), isFresh(message), seats, way);
    }

    private Said said(Moment moment) {
        double x = x(moment.lane());
        double y = warp.at(moment.at());
        String part = moment.part().id();
        List<Seat> seats =
                List.of(
                        Seat.from(x + 7, y - 9),
                        Seat.upTo(x - 7, y - 9),
                        Seat.from(x + 9, y),
                        Seat.upTo(x - 9, y),
                        Seat.from(x + 7, y + 9),
                        Seat.upTo(x - 7, y + 9));
        boolean born = changes.isBorn(part);
        return new Said(
                moment.at(),
                part + ".label",
                part,
                moment.label(),
                born,
                seats,
                Way.between(x, y, x, y));
    }
}
