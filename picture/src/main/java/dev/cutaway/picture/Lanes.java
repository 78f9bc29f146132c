package dev.cutaway.picture;

import dev.cutaway.kernel.Ticks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What several parties did and told each other, in time: a lane for each, and time runs down.
///
/// @param ticks the unit that all times are counted in
/// @param row how much time the height of a row stands for
/// @param now the time up to which everything is known
public record Lanes(
        String id,
        String name,
        Ticks ticks,
        long row,
        List<Lane> lanes,
        List<Message> messages,
        List<Span> spans,
        List<Moment> moments,
        long now)
        implements Figure {
    /// One party. The hue is its identity, or whose it is now.
    public record Lane(Part part, String label, State state, int hue) {}

    /// A stretch of a lane, in a state of its own: leading, asking, dead.
    public record Span(Part part, String lane, State state, int hue, long from, long to) {
        /// The end of what still lasts.
        public static final long OPEN = -1;

        long end(long now) {
            return to == OPEN ? now : to;
        }
    }

    /// Something that happened to one party alone.
    public record Moment(Part part, String lane, String label, long at) {}

    private static final int LINES_MAX = 30;

    public Lanes {
        lanes = List.copyOf(lanes);
        messages = List.copyOf(messages);
        spans = List.copyOf(spans);
        moments = List.copyOf(moments);
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        lanes.forEach(lane -> parts.add(lane.part()));
        messages.forEach(message -> parts.add(message.part()));
        spans.forEach(span -> parts.add(span.part()));
        moments.forEach(moment -> parts.add(moment.part()));
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Lane lane : lanes)
            values.add(new Value(lane.part().id(), "state", lane.state().word()));
        for (Message message : messages) {
            values.add(new Value(message.part().id(), "says", message.label()));
            values.add(new Value(message.part().id(), "is", message.word(now)));
        }
        for (Span span : spans) {
            values.add(new Value(span.part().id(), "is", span.state().word()));
            values.add(
                    new Value(
                            span.part().id(),
                            "lasts",
                            span.to() == Span.OPEN ? "still" : "no more"));
        }
        return values;
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new LanesLayout(frame, this);
    }

    /// What happened, one line each; the newest if it is much.
    @Override
    public List<String> letters() {
        record Line(long at, List<String> cells) {}
        Stamp stamp = Stamp.of(ticks, row);
        List<Line> lines = new ArrayList<>();
        for (Message message : messages) {
            String way = message.isLost(now) ? " -x " : message.reply() ? " ~> " : " -> ";
            String between = label(message.from()) + way + label(message.to());
            String end =
                    message.hasArrived(now)
                            ? "at " + stamp.text(message.arrives())
                            : message.word(now);
            lines.add(
                    new Line(
                            message.departs(),
                            List.of(stamp.text(message.departs()), between, message.label(), end)));
        }
        for (Moment moment : moments)
            lines.add(
                    new Line(
                            moment.at(),
                            List.of(
                                    stamp.text(moment.at()),
                                    label(moment.lane()),
                                    moment.label(),
                                    "")));
        lines.sort(Comparator.comparingLong(Line::at));
        List<Line> kept = lines.subList(Math.max(0, lines.size() - LINES_MAX), lines.size());
        return Letters.columns(kept.stream().map(Line::cells).toList());
    }

    private String label(String part) {
        for (Lane lane : lanes) if (lane.part().id().equals(part)) return lane.label();
        return part;
    }
}
