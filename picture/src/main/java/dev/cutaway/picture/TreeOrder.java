package dev.cutaway.picture;

import dev.cutaway.picture.Tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The nodes of a tree, each before its children: at which level each stands, and over which of the
/// leaves. What is folded is a leaf, and what lies below it is not there.
final class TreeOrder {
    private final TreeMap<String, List<Node>> children = new TreeMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Node> aside = new ArrayList<>();
    private final TreeMap<String, Integer> levels = new TreeMap<>();
    private final TreeMap<String, Integer> first = new TreeMap<>();
    private final TreeMap<String, Integer> last = new TreeMap<>();
    private final TreeMap<String, Integer> below = new TreeMap<>();
    private int leaves;
    private int depth;

    TreeOrder(Tree tree, SortedMap<String, Boolean> folded) {
        List<Node> open = new ArrayList<>();
        for (Node node : tree.nodes())
            children.computeIfAbsent(node.parent(), _ -> new ArrayList<>()).add(node);
        for (Node root : children("").reversed()) open.add(root);
        while (!open.isEmpty()) {
            Node node = open.removeLast();
            if (isAside(node)) {
                aside.add(node);
                continue;
            }
            enter(node);
            if (folded.containsKey(node.id())) below.put(node.id(), count(node));
            else open.addAll(children(node.id()).reversed());
        }
        for (Node node : nodes.reversed()) span(node);
    }

    private boolean isAside(Node node) {
        return node.state() == State.DEAD
                && node.parent().isEmpty()
                && children(node.id()).isEmpty();
    }

    private void enter(Node node) {
        Integer above = levels.get(node.parent());
        int level = above == null ? 0 : above + 1;
        levels.put(node.id(), level);
        depth = Math.max(depth, level + 1);
        nodes.add(node);
    }

    /// How many nodes lie below one.
    private int count(Node node) {
        List<Node> open = new ArrayList<>(children(node.id()));
        int count = 0;
        while (!open.isEmpty()) {
            count++;
            open.addAll(children(open.removeLast().id()));
        }
        return count;
    }

    /// Leaves are counted from the right here, and turned round when they are asked for.
    private void span(Node node) {
        List<Node> under = below(node);
        if (under.isEmpty()) {
            first.put(node.id(), leaves);
            last.put(node.id(), leaves);
            leaves++;
        } else {
            last.put(node.id(), last.getOrDefault(under.getLast().id(), 0));
            first.put(node.id(), first.getOrDefault(under.getFirst().id(), 0));
        }
    }

    private List<Node> children(String id) {
        return children.getOrDefault(id, List.of());
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Node> aside() {
        return aside;
    }

    /// The children that are seen.
    List<Node> below(Node node) {
        return below.containsKey(node.id()) ? List.of() : children(node.id());
    }

    boolean isInner(Node node) {
        return !children(node.id()).isEmpty();
    }

    /// How many nodes are folded into this one.
    int folded(Node node) {
        return below.getOrDefault(node.id(), 0);
    }

    int level(Node node) {
        return levels.getOrDefault(node.id(), 0);
    }

    int firstLeaf(Node node) {
        return leaves - 1 - first.getOrDefault(node.id(), 0);
    }

    int lastLeaf(Node node) {
        return leaves - 1 - last.getOrDefault(node.id(), 0);
    }

    int leaves() {
        return leaves;
    }

    int depth() {
        return depth;
    }
}
