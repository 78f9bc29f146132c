package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Boxes and the edges from one to another: the states of a machine, commits, a plan, who waits for
/// whom. An edge that was taken in this step lights up.
///
/// @param line one line in words below it, or nothing
public record Graph(String id, String name, List<Box> boxes, List<Edge> edges, String line)
        implements Figure {
    /// A box is called by the name of its part.
    public record Box(Part part, State state, int hue, List<Value> details) {
        public Box {
            details = List.copyOf(details);
        }

        String id() {
            return part.id();
        }
    }

    /// From a box to a box, with what it takes to go there, and how often it was taken.
    public record Edge(Part part, String from, String to, String label, int taken, State state) {}

    public Graph {
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
        List<String> known = boxes.stream().map(Box::id).toList();
        for (Edge edge : edges)
            if (!known.contains(edge.from()) || !known.contains(edge.to()))
                throw new IllegalArgumentException(edge.part().id() + " hangs in the air");
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        boxes.forEach(box -> parts.add(box.part()));
        edges.forEach(edge -> parts.add(edge.part()));
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Box box : boxes) values.addAll(box.details());
        for (Edge edge : edges) {
            String times = edge.taken() == 1 ? "once" : edge.taken() + " times";
            values.add(new Value(edge.part().id(), "taken", times));
        }
        return values;
    }

    private String nameOf(String id) {
        for (Box box : boxes) if (box.id().equals(id)) return box.part().name();
        return id;
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new GraphLayout(frame, this);
    }

    /// Each box with the ways out of it.
    @Override
    public List<String> letters() {
        List<List<String>> rows = new ArrayList<>();
        for (Box box : boxes) {
            String mark = box.state() == State.ACTIVE ? "> " : "  ";
            String word = box.state() == State.ACTIVE ? "" : box.state().word();
            String first = mark + box.part().name();
            rows.add(List.of(first, word, "", ""));
            for (Edge edge : edges)
                if (edge.from().equals(box.id()))
                    rows.add(List.of("    to " + nameOf(edge.to()), "", edge.label(), taken(edge)));
        }
        List<String> lines = new ArrayList<>(Letters.columns(rows));
        lines.add(line);
        return lines;
    }

    private static String taken(Edge edge) {
        return edge.taken() == 0 ? "" : "taken " + edge.taken();
    }
}
