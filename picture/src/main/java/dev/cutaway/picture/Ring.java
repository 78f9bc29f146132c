package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A circle of positions. Zero is at the top and turns run clockwise from 0 up to 1.
///
/// Arcs show who owns a stretch of the circle, points stand on it, keys lie along its inside. The
/// hue is the owner's identity: 1 to 7, or 0 for one that has none left.
public record Ring(
        String id,
        String name,
        List<String> middle,
        List<Note> notes,
        List<Arc> arcs,
        List<Point> points,
        List<Key> keys,
        Optional<Walk> walk)
        implements Figure {
    /// A stretch from one position clockwise to another, and the name of its owner.
    public record Arc(String owner, String ownerName, int hue, double from, double to) {}

    /// A place on the circle that somebody stands at.
    public record Point(Part part, String owner, double turn, State state) {
        public Point(Part part, String owner, double turn) {
            this(part, owner, turn, State.IDLE);
        }
    }

    /// A key at its position, and the owner that it belongs to: its part and its name. The details
    /// are shown to whoever looks closer.
    public record Key(
            Part part, String owner, String ownerName, int hue, double turn, List<Value> details) {
        public Key {
            details = List.copyOf(details);
        }
    }

    /// What a kind of mark on the ring means. The role is the mark's own.
    public record Note(String role, String text) {}

    /// The way a lookup goes: from a key's position clockwise to where it ends.
    public record Walk(Part part, double from, double to) {}

    public Ring {
        middle = List.copyOf(middle);
        notes = List.copyOf(notes);
        arcs = List.copyOf(arcs);
        points = List.copyOf(points);
        keys = List.copyOf(keys);
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        points.forEach(point -> parts.add(point.part()));
        keys.forEach(key -> parts.add(key.part()));
        walk.ifPresent(way -> parts.add(way.part()));
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Point point : points) {
            values.add(new Value(point.part().id(), "owner", point.owner()));
            if (point.state() != State.IDLE)
                values.add(new Value(point.part().id(), "state", point.state().word()));
        }
        for (Key key : keys) {
            values.add(new Value(key.part().id(), "server", key.ownerName()));
            values.addAll(key.details());
        }
        return values;
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new RingLayout(frame, this);
    }
}
