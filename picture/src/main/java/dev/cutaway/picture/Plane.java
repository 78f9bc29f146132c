package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Points, segments and regions whose position is a fact of the model, at one scale both ways.
///
/// Coordinates are whole numbers, up is up. Where a unit is named there are numbers at the edges.
public record Plane(
        String id,
        String name,
        Bounds bounds,
        String unit,
        List<Region> regions,
        List<Segment> segments,
        List<Point> points)
        implements Figure {
    /// What of the plane is seen.
    public record Bounds(long left, long bottom, long right, long top) {
        public Bounds {
            if (right <= left || top <= bottom)
                throw new IllegalArgumentException("a plane has a width and a height");
        }
    }

    public record Spot(long x, long y) {
        String text() {
            return x + ", " + y;
        }
    }

    /// Whose a point is, is told by its shape as well as by its hue.
    public enum Shape {
        DOT,
        SQUARE,
        TRIANGLE,
        CROSS
    }

    /// A place, the one it belongs to, where it was before, and a label if it needs one. A main
    /// point is drawn large.
    public record Point(
            Part part,
            State state,
            int hue,
            Shape shape,
            boolean main,
            Spot at,
            List<Spot> trail,
            String owner,
            String label) {
        public Point {
            trail = List.copyOf(trail);
        }

        /// A point that nobody owns and that stays where it is.
        public static Point of(Part part, State state, Spot at, String label) {
            return new Point(part, state, 0, Shape.DOT, false, at, List.of(), "", label);
        }
    }

    public record Segment(Part part, State state, int hue, Spot from, Spot to, String label) {}

    public record Region(Part part, State state, int hue, List<Spot> corners, String label) {
        public Region {
            corners = List.copyOf(corners);
        }

        public static Region box(Part part, State state, int hue, Bounds box, String label) {
            List<Spot> corners =
                    List.of(
                            new Spot(box.left(), box.bottom()),
                            new Spot(box.right(), box.bottom()),
                            new Spot(box.right(), box.top()),
                            new Spot(box.left(), box.top()));
            return new Region(part, state, hue, corners, label);
        }

        /// The corners in words.
        private String reach() {
            StringBuilder out = new StringBuilder();
            for (Spot corner : corners) out.append(out.isEmpty() ? "" : "; ").append(corner.text());
            return out.toString();
        }
    }

    public Plane {
        regions = List.copyOf(regions);
        segments = List.copyOf(segments);
        points = List.copyOf(points);
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        points.forEach(point -> parts.add(point.part()));
        segments.forEach(segment -> parts.add(segment.part()));
        regions.forEach(region -> parts.add(region.part()));
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Point point : points) {
            values.add(new Value(point.part().id(), "at", point.at().text()));
            if (!point.owner().isEmpty())
                values.add(new Value(point.part().id(), "of", point.owner()));
        }
        for (Segment segment : segments) {
            values.add(new Value(segment.part().id(), "from", segment.from().text()));
            values.add(new Value(segment.part().id(), "to", segment.to().text()));
        }
        for (Region region : regions)
            values.add(new Value(region.part().id(), "corners", region.reach()));
        return values;
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new PlaneLayout(frame, this);
    }

    @Override
    public List<String> letters() {
        return PlaneLetters.of(this);
    }
}
