package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Nodes with keys in slots, children in order below their parents, and links between siblings.
///
/// A dead node without a parent stands below the tree. Other nodes without a parent are roots.
///
/// @param nodes of one parent, in the order of its gaps
/// @param line one line in words below it, or nothing
public record Tree(
        String id, String name, Room room, List<Node> nodes, List<Link> links, String line)
        implements Figure {
    /// What is held free: slots of a node, the widest key, and the levels that the tree may grow
    /// to.
    ///
    /// @param aside whether dead nodes may stand below the tree
    public record Room(int slots, String widest, int levels, boolean aside) {}

    /// A node, the parent below whose gap it hangs (gap 0 is before the first key), and the node
    /// that it was born of, if any.
    public record Node(
            Part part,
            String parent,
            int gap,
            List<String> keys,
            State state,
            int hue,
            String note,
            String cause) {
        public Node {
            keys = List.copyOf(keys);
        }

        String id() {
            return part.id();
        }
    }

    /// From a node to another, by the name of the field that holds it, as “next”.
    public record Link(String from, String to, String name, State state) {}

    public Tree {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        for (Node node : nodes)
            if (node.keys().size() > room.slots())
                throw new IllegalArgumentException(node.id() + " overflows");
    }

    @Override
    public List<Part> parts() {
        return nodes.stream().map(Node::part).toList();
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Node node : nodes) {
            for (int i = 0; i < node.keys().size(); i++)
                values.add(new Value(node.id(), slot(i), node.keys().get(i)));
            if (!node.parent().isEmpty())
                values.add(new Value(node.id(), "below", nameOf(node.parent())));
            values.add(new Value(node.id(), "state", node.state().word()));
        }
        for (Link link : links) values.add(new Value(link.from(), link.name(), nameOf(link.to())));
        return values;
    }

    static String slot(int index) {
        return "key " + (index + 1);
    }

    private String nameOf(String node) {
        for (Node one : nodes) if (one.id().equals(node)) return one.part().name();
        return node;
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new TreeLayout(frame, this);
    }

    /// Each node under its parent, a step further in, with its empty slots.
    @Override
    public List<String> letters() {
        TreeMap<String, Integer> depths = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        for (Node node : new TreeOrder(this, new TreeMap<>()).nodes()) {
            Integer above = depths.get(node.parent());
            int depth = above == null ? 0 : above + 1;
            depths.put(node.id(), depth);
            lines.add(letters(node, depth));
        }
        lines.add(line);
        return lines;
    }

    private String letters(Node node, int depth) {
        StringBuilder out = new StringBuilder(node.state() == State.ACTIVE ? "> " : "  ");
        out.repeat(' ', 4 * depth).append('[').append(String.join(" ", node.keys()));
        for (int i = node.keys().size(); i < room.slots(); i++) out.append(" .");
        out.append("]  ").append(node.part().name());
        if (!node.state().word().isEmpty()) out.append(", ").append(node.state().word());
        if (!node.note().isEmpty()) out.append(": ").append(node.note());
        for (Link link : links)
            if (link.from().equals(node.id()))
                out.append("  ").append(link.name()).append(" is ").append(nameOf(link.to()));
        return out.toString();
    }
}
