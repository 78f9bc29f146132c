package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Values over time or over steps, with what happened on the way and, dashed, what is to come if
/// nothing does.
///
/// The cursor stands at `now`; each curve has its dot there, with its name and its value.
public record Series(
        String id,
        String name,
        Axis across,
        Axis up,
        List<Curve> curves,
        List<Event> events,
        long now)
        implements Figure {
    /// Curves are told apart by their stroke and by the name at their end.
    public enum Stroke {
        SOLID,
        DASHED,
        DOTTED,
        MARKED
    }

    /// A value at a time.
    public record Point(long at, long value) {}

    /// One value over time. Stairs hold each value until the next.
    public record Curve(
            Part part,
            State state,
            int hue,
            Stroke stroke,
            boolean stairs,
            List<Point> points,
            List<Point> forecast) {
        public Curve {
            points = List.copyOf(points);
            forecast = List.copyOf(forecast);
        }

        /// A plain curve of what was.
        public static Curve of(Part part, Stroke stroke, List<Point> points) {
            return new Curve(part, State.IDLE, 0, stroke, false, points, List.of());
        }
    }

    /// Something that happened at a point of the plot, and the word for it. What died or was lost
    /// is a cross.
    public record Event(Part part, State state, Point point, String text) {}

    public Series {
        curves = List.copyOf(curves);
        events = List.copyOf(events);
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        curves.forEach(curve -> parts.add(curve.part()));
        events.forEach(event -> parts.add(event.part()));
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Curve curve : curves)
            if (!curve.points().isEmpty())
                values.add(new Value(curve.part().id(), up.name(), last(curve)));
        for (Event event : events) {
            String at = across.text(event.point().at()) + " " + across.unit();
            values.add(new Value(event.part().id(), "at", at));
        }
        return values;
    }

    /// The value at the end of a curve, as it is written.
    String last(Curve curve) {
        return up.text(curve.points().getLast().value());
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new SeriesLayout(frame, this);
    }
}
