package dev.cutaway.picture;

import dev.cutaway.picture.Tree.Link;
import dev.cutaway.picture.Tree.Node;
import java.util.SortedMap;

/// The lines of a tree: straight from the gap of a parent to its child, and links from sibling to
/// sibling with an arrow.
final class TreeEdges {
    private static final double HIGH = TreeLayout.HIGH;
    private static final double STUB = 16;
    private static final double HEAD = 6;

    private final Sheet sheet;
    private final Changes changes;
    private final Tree tree;
    private final TreeOrder order;
    private final SortedMap<String, TreeLayout.Spot> spots;

    TreeEdges(
            Sheet sheet,
            Changes changes,
            Tree tree,
            TreeOrder order,
            SortedMap<String, TreeLayout.Spot> spots) {
        this.sheet = sheet;
        this.changes = changes;
        this.tree = tree;
        this.order = order;
        this.spots = spots;
    }

    void draw(Window window) {
        for (Node node : order.nodes())
            for (Node child : order.below(node)) edge(node, child, window);
        for (Link link : tree.links()) link(link);
    }

    private void edge(Node node, Node child, Window window) {
        TreeLayout.Spot from = spots.get(node.id());
        TreeLayout.Spot to = spots.get(child.id());
        if (from == null) return;
        double x = from.x() + from.w() * child.gap() / fan(node);
        double y = from.y() + HIGH;
        String key = "edge." + child.id();
        if (to == null) {
            double out = order.firstLeaf(child) < window.from() ? -STUB : STUB;
            sheet.line(key, child.id(), role(node, child), x, y, x + out, y + STUB);
        } else {
            sheet.line(key, child.id(), role(node, child), x, y, to.middle(), to.y());
        }
    }

    /// Gaps lie between slots; where a node has more children than that, they share its width.
    private double fan(Node node) {
        int fan = Math.max(1, tree.room().slots());
        for (Node child : order.below(node)) fan = Math.max(fan, child.gap());
        return fan;
    }

    private Role role(Node node, Node child) {
        boolean way = node.state() == State.ACTIVE && child.state() == State.ACTIVE;
        boolean loose = child.state() == State.PENDING || child.state() == State.LOST;
        State state = way ? State.ACTIVE : loose ? child.state() : State.IDLE;
        boolean moved = changes.before(child.id(), "below").isPresent();
        return Role.of("lead").in(state).changedIf(moved || changes.isBorn(child.id()));
    }

    private void link(Link link) {
        TreeLayout.Spot from = spots.get(link.from());
        TreeLayout.Spot to = spots.get(link.to());
        boolean right = isRight(link);
        double way = right ? 1 : -1;
        double down = right ? HIGH / 3 : 2 * HIGH / 3;
        if (from != null && to != null) {
            double y = from.y() + down;
            double start = right ? from.x() + from.w() : from.x();
            double tip = right ? to.x() : to.x() + to.w();
            Trace trace = new Trace().move(start, y);
            if (between(from, to)) round(trace, start, y, tip, way, from.y() + HIGH);
            arrow(link, trace, tip, y, way);
        } else if (from != null) {
            double start = right ? from.x() + from.w() : from.x();
            double y = from.y() + down;
            arrow(link, new Trace().move(start, y), start + way * STUB, y, way);
        } else if (to != null) {
            double tip = right ? to.x() : to.x() + to.w();
            double y = to.y() + down;
            arrow(link, new Trace().move(tip - way * STUB, y), tip, y, way);
        }
    }

    private void arrow(Link link, Trace trace, double tip, double y, double way) {
        boolean changed = changes.before(link.from(), link.name()).isPresent();
        String key = "link." + link.from() + "." + link.name();
        Role role = Role.of("lead").in(link.state()).changedIf(changed);
        sheet.path(key, link.from(), role, trace.line(tip - way * HEAD, y));
        Trace head =
                new Trace()
                        .move(tip, y)
                        .line(tip - way * HEAD, y - 3)
                        .line(tip - way * HEAD, y + 3)
                        .close();
        Role point = Role.of("arrow").in(link.state()).changedIf(changed);
        sheet.path(key + ".head", link.from(), point, head);
    }

    private boolean isRight(Link link) {
        int from = 0;
        int to = 0;
        for (Node node : order.nodes()) {
            if (node.id().equals(link.from())) from = order.firstLeaf(node);
            if (node.id().equals(link.to())) to = order.firstLeaf(node);
        }
        return to >= from;
    }

    /// Under the nodes that stand between.
    private static void round(
            Trace trace, double start, double y, double tip, double way, double bottom) {
        trace.line(start + way * 5, y)
                .line(start + way * 5, bottom + 5)
                .line(tip - way * 12, bottom + 5)
                .line(tip - way * 12, y);
    }

    private boolean between(TreeLayout.Spot from, TreeLayout.Spot to) {
        double low = Math.min(from.x(), to.x());
        double high = Math.max(from.x(), to.x());
        for (TreeLayout.Spot spot : spots.values())
            if (spot.y() == from.y() && spot.x() > low && spot.x() < high) return true;
        return false;
    }
}
