package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Leaves side by side, parents in the middle above their children. Edges leave from the gaps
/// between the keys. Where there are too many leaves a window of them is seen, and their path.
final class TreeLayout extends FigureLayout {
    static final double HIGH = 28;
    private static final double TOP = 6;
    private static final double EDGE = 4;
    private static final double GAP = 26;
    private static final double LEVEL = 74;
    private static final double NOTE = 20;
    private static final double LINE = 22;
    private static final double SLOT_LEAST = 24;

    /// Where a node stands.
    record Spot(double x, double y, double w) {
        double middle() {
            return x + w / 2;
        }
    }

    private final Frame frame;
    private final Tree tree;
    private final TreeOrder order;
    private final double slot;
    private final TreeMap<String, Spot> spots = new TreeMap<>();
    private Sheet sheet = Sheet.blank("");
    private Window window = new Window(0, 1, 1);

    TreeLayout(Frame frame, Tree tree) {
        this.frame = frame;
        this.tree = tree;
        TreeMap<String, Boolean> folded = new TreeMap<>();
        for (Node node : tree.nodes())
            if (frame.view().hides(node.id())) folded.put(node.id(), true);
        order = new TreeOrder(tree, folded);
        slot = Math.max(SLOT_LEAST, Pen.VALUE.width(tree.room().widest()) + 12);
    }

    @Override
    double least() {
        return 280;
    }

    @Override
    double height(double width) {
        double high = TOP + (levels() - 1) * LEVEL + HIGH + NOTE + EDGE;
        if (tree.room().aside()) high += HIGH + NOTE + 8;
        return high + (tree.line().isEmpty() ? 0 : LINE);
    }

    private int levels() {
        return Math.max(order.depth(), tree.room().levels());
    }

    private double wide() {
        return Math.max(1, tree.room().slots()) * slot;
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        double pitch = wide() + GAP;
        double room = width - 2 * EDGE + GAP + 0.01;
        int fit = (int) Whole.floor(room / pitch);
        boolean whole = fit >= order.leaves();
        if (!whole) fit = (int) Whole.floor((room - 2 * Handles.SIDE) / pitch);
        window =
                Window.on(Math.max(1, order.leaves()), fit, frame.view().first(tree.id()), focus());
        double used = window.shown() * pitch - GAP;
        place((width - used) / 2, pitch);
        double deep = TOP + (levels() - 1) * LEVEL + HIGH;
        Handles.ofColumns(sheet, window, TOP + HIGH, deep - TOP - HIGH, width);
        TreeEdges edges = new TreeEdges(sheet, frame.changes(), tree, order, spots);
        edges.draw(window);
        TreeNodes nodes = new TreeNodes(sheet, frame, tree, slot, spots);
        for (Node node : order.nodes()) {
            if (!spots.containsKey(node.id())) continue;
            nodes.draw(node);
            note(node, width);
            fold(node);
        }
        foot(nodes, deep + NOTE + 8, width);
    }

    /// The first leaf in which something changed, else the first that is at work.
    private int focus() {
        int active = -1;
        for (Node node : order.nodes()) {
            if (!order.below(node).isEmpty()) continue;
            if (frame.changes().isTouched(node.id())) return order.firstLeaf(node);
            if (active < 0 && node.state() == State.ACTIVE) active = order.firstLeaf(node);
        }
        return Math.max(0, active);
    }

    /// Children are placed before their parents.
    private void place(double left, double pitch) {
        spots.clear();
        for (Node node : order.nodes().reversed()) {
            if (order.firstLeaf(node) >= window.end() || order.lastLeaf(node) < window.from())
                continue;
            double y = TOP + order.level(node) * LEVEL;
            double x = left + (order.firstLeaf(node) - window.from()) * pitch;
            List<Spot> below = new ArrayList<>();
            for (Node child : order.below(node)) {
                Spot spot = spots.get(child.id());
                if (spot != null) below.add(spot);
            }
            if (!below.isEmpty()) x = (below.getFirst().x() + below.getLast().x()) / 2;
            spots.put(node.id(), new Spot(x, y, wide()));
        }
    }

    /// Below a leaf; beside an inner node, where there is room.
    private void note(Node node, double width) {
        Spot spot = spots.getOrDefault(node.id(), new Spot(0, 0, 0));
        String text = folded(node);
        if (text.isEmpty()) return;
        Role role = Pen.FINE.over().changedIf(frame.changes().isTouched(node.id()));
        if (order.below(node).isEmpty()) {
            double half = Math.min(spot.middle(), width - spot.middle());
            String fitted = Pen.FINE.fit(text, Math.min(wide() + GAP - 6, 2 * half));
            double baseline = spot.y() + HIGH + 17;
            sheet.words(
                    "note." + node.id(), node.id(), role.middle(), spot.middle(), baseline, fitted);
            return;
        }
        double x = spot.x() + spot.w() + (order.level(node) == 0 ? 8 : 26);
        double room = width - x;
        for (Spot other : spots.values())
            if (other.y() == spot.y() && other.x() > spot.x())
                room = Math.min(room, other.x() - 6 - x);
        if (room < 40) return;
        double baseline = spot.y() + HIGH / 2 + Pen.FINE.drop();
        sheet.words("note." + node.id(), node.id(), role, x, baseline, Pen.FINE.fit(text, room));
    }

    private String folded(Node node) {
        int below = order.folded(node);
        return below > 0 ? below + " below" : node.note();
    }

    /// A wedge beside an inner node folds away what is below it.
    private void fold(Node node) {
        if (!order.isInner(node) || order.level(node) == 0) return;
        Spot spot = spots.getOrDefault(node.id(), new Spot(0, 0, 0));
        boolean folded = order.folded(node) > 0;
        double x = spot.x() + spot.w() + 1;
        double middle = spot.y() + HIGH / 2 + 4;
        Trace wedge = Handles.wedge(x + 10, middle, folded ? 1 : 0, folded ? 0 : 1);
        sheet.path("fold." + node.id() + ".wedge", "", Role.of("wedge"), wedge);
        String turn = (folded ? "hide-" : "hide+") + node.id();
        String label = (folded ? "unfold " : "fold ") + node.part().name();
        sheet.handle("fold." + node.id(), x, spot.y() + 2, 24, 24, turn, label);
    }

    private void foot(TreeNodes nodes, double top, double width) {
        double y = top;
        if (tree.room().aside()) {
            aside(nodes, y, width);
            y += HIGH + NOTE;
        }
        if (tree.line().isEmpty()) return;
        String text = Pen.FINE.fit(tree.line(), width - 2 * EDGE);
        sheet.words("line", "", Pen.FINE.role(), EDGE, y + LINE / 2 + Pen.FINE.drop(), text);
    }

    /// Dead nodes, each with its note beside it.
    private void aside(TreeNodes nodes, double y, double width) {
        double x = EDGE;
        for (Node node : order.aside()) {
            double after = x + wide() + 14;
            double note = Math.min(Pen.FINE.width(node.note()), width - after - EDGE);
            if (x + wide() > width - EDGE || note < Math.min(40, Pen.FINE.width(node.note())))
                return;
            spots.put(node.id(), new Spot(x, y, wide()));
            nodes.draw(node);
            String text = Pen.FINE.fit(node.note(), note);
            double baseline = y + HIGH / 2 + Pen.FINE.drop();
            if (!node.note().isEmpty())
                sheet.words("note." + node.id(), node.id(), Pen.FINE.role(), after, baseline, text);
            x = after + note + GAP;
        }
    }
}
