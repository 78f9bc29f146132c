package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Machines on a circle, those that talk to them in a row below, and the messages between them.
///
/// A message stands on its way where the time says that it is. A split is a wall that nothing
/// passes.
///
/// @param places how many places the circle has: as many as there can ever be machines
/// @param widest the widest role or note that a machine can have
/// @param now the time at which everything is seen
public record Nodes(
        String id,
        String name,
        int places,
        String widest,
        List<Node> circle,
        List<Node> row,
        List<Link> links,
        Optional<Split> split,
        List<Message> messages,
        long now)
        implements Figure {
    /// One machine at its place: a short label within, its role and a note beside it.
    public record Node(
            Part part, int place, String label, String role, String note, State state, int hue) {}

    /// A link that is worth a line. It is cut both ways, or for what goes its way only.
    public record Link(Part part, String from, String to, State state, boolean oneWay) {}

    /// Who can still reach whom, by the parts of the machines.
    public record Split(Part part, List<List<String>> sides) {
        public Split {
            sides = sides.stream().map(List::copyOf).toList();
        }
    }

    public Nodes {
        circle = List.copyOf(circle);
        row = List.copyOf(row);
        links = List.copyOf(links);
        messages = List.copyOf(messages);
    }

    List<Node> all() {
        List<Node> all = new ArrayList<>(circle);
        all.addAll(row);
        return all;
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        all().forEach(node -> parts.add(node.part()));
        links.forEach(link -> parts.add(link.part()));
        split.ifPresent(wall -> parts.add(wall.part()));
        messages.forEach(message -> parts.add(message.part()));
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Node node : all()) {
            values.add(new Value(node.part().id(), "role", node.role()));
            values.add(new Value(node.part().id(), "note", node.note()));
            values.add(new Value(node.part().id(), "state", node.state().word()));
        }
        for (Link link : links) values.add(new Value(link.part().id(), "link", stands(link)));
        for (Message message : messages) {
            values.add(new Value(message.part().id(), "says", message.label()));
            values.add(new Value(message.part().id(), "is", message.word(now)));
        }
        return values;
    }

    private static String stands(Link link) {
        if (link.state() != State.DEAD) return link.state().word();
        return link.oneWay() ? "cut one way" : "cut";
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new NodesLayout(frame, this);
    }

    @Override
    public List<String> letters() {
        List<List<String>> machines = new ArrayList<>();
        for (Node node : all())
            machines.add(List.of(node.label(), node.role(), node.note(), node.state().word()));
        List<String> lines = new ArrayList<>(Letters.columns(machines));
        for (Link link : links)
            if (link.state() != State.IDLE)
                lines.add(
                        label(link.from())
                                + (link.oneWay() ? " -> " : " - ")
                                + label(link.to())
                                + "  "
                                + stands(link));
        split.ifPresent(wall -> lines.add(sides(wall)));
        for (Message message : messages) lines.add(line(message));
        return lines;
    }

    private String line(Message message) {
        String way = message.isLost(now) ? " -x " : message.reply() ? " ~> " : " -> ";
        return label(message.from())
                + way
                + label(message.to())
                + "  "
                + message.label()
                + "  "
                + message.word(now);
    }

    private String sides(Split wall) {
        List<String> sides = new ArrayList<>();
        for (List<String> side : wall.sides())
            sides.add(String.join(" ", side.stream().map(this::label).toList()));
        return wall.part().name() + ": " + String.join(" | ", sides);
    }

    private String label(String part) {
        for (Node node : all()) if (node.part().id().equals(part)) return node.label();
        return part;
    }
}
