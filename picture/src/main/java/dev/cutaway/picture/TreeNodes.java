package dev.cutaway.picture;

import dev.cutaway.picture.Tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// The boxes of a tree: keys in slots, empty slots dotted, a key amber where it came in this step,
/// and struck out where it went.
final class TreeNodes {
    private static final double HIGH = TreeLayout.HIGH;

    private final Sheet sheet;
    private final Frame frame;
    private final Tree tree;
    private final double slot;
    private final SortedMap<String, TreeLayout.Spot> spots;

    TreeNodes(
            Sheet sheet,
            Frame frame,
            Tree tree,
            double slot,
            SortedMap<String, TreeLayout.Spot> spots) {
        this.sheet = sheet;
        this.frame = frame;
        this.tree = tree;
        this.slot = slot;
        this.spots = spots;
    }

    void draw(Node node) {
        TreeLayout.Spot spot = spots.get(node.id());
        if (spot == null) return;
        boolean born = frame.changes().isBorn(node.id());
        String key = "node." + node.id();
        new Slot(key, node.id(), node.state(), born, node.hue())
                .draw(sheet, spot.x(), spot.y(), spot.w(), HIGH);
        List<String> old = before(node);
        for (int i = 0; i < node.keys().size(); i++) {
            boolean came = !born && !old.contains(node.keys().get(i));
            if (came) wash(node, spot, i);
        }
        dividers(node, spot);
        for (int i = 0; i < node.keys().size(); i++) key(node, spot, i);
        if (!born) gone(node, spot, old);
        birth(node, key);
    }

    /// The keys of one event ago: what did not change is what it is now.
    private List<String> before(Node node) {
        List<String> old = new ArrayList<>();
        for (int i = 0; i < tree.room().slots(); i++) {
            String now = i < node.keys().size() ? node.keys().get(i) : "";
            String was = frame.changes().before(node.id(), Tree.slot(i)).orElse(now);
            if (!was.isEmpty()) old.add(was);
        }
        return old;
    }

    private void wash(Node node, TreeLayout.Spot spot, int i) {
        Role role = Role.of("part").changedIf(true);
        String key = "came." + node.id() + "." + i;
        sheet.box(key, node.id(), role, spot.x() + i * slot, spot.y(), slot, HIGH);
    }

    private void dividers(Node node, TreeLayout.Spot spot) {
        Trace used = new Trace();
        Trace empty = new Trace();
        int keys = node.keys().size();
        for (int i = 1; i < tree.room().slots(); i++) {
            double x = spot.x() + i * slot;
            (i <= keys ? used : empty).move(x, spot.y()).line(x, spot.y() + HIGH);
        }
        Role role = Role.of("between");
        int last = tree.room().slots() - 1;
        if (Math.min(keys, last) > 0) sheet.path("slots." + node.id(), node.id(), role, used);
        if (keys < last) sheet.path("empty." + node.id(), node.id(), Role.of("vacant"), empty);
    }

    private void key(Node node, TreeLayout.Spot spot, int i) {
        double x = spot.x() + i * slot;
        double w = tree.room().slots() == 1 ? spot.w() : slot;
        String text = node.keys().get(i);
        new Slot(keyOf(node, i), node.id(), node.state(), false, node.hue())
                .words(sheet, Pen.VALUE, x, spot.y(), w, HIGH, text);
    }

    /// A key is the same thing wherever it stands in its node.
    private static String keyOf(Node node, int i) {
        int same = 0;
        for (int k = 0; k < i; k++) if (node.keys().get(k).equals(node.keys().get(i))) same++;
        String again = same == 0 ? "" : "#" + same;
        return "key." + node.id() + "." + node.keys().get(i) + again;
    }

    /// What went is struck out in the slots that it left empty.
    private void gone(Node node, TreeLayout.Spot spot, List<String> old) {
        int i = node.keys().size();
        for (String key : old) {
            if (node.keys().contains(key) || i >= tree.room().slots()) continue;
            double middle = spot.y() + HIGH / 2;
            double x = spot.x() + i * slot + slot / 2;
            String text = Pen.VALUE.fit(key, slot - 4);
            double half = Pen.VALUE.width(text) / 2 + 2;
            Role role = Role.of("value old").middle();
            String mark = "gone." + node.id() + "." + i;
            sheet.words(mark, node.id(), role, x, middle + Pen.VALUE.drop(), text);
            Role strike = Role.of("strike").changedIf(true);
            sheet.line(mark + ".strike", node.id(), strike, x - half, middle, x + half, middle);
            i++;
        }
    }

    private void birth(Node node, String key) {
        TreeLayout.Spot cause = spots.get(node.cause());
        if (cause == null || !frame.changes().isBorn(node.id())) return;
        sheet.bornAt(key, cause.x(), cause.y());
        for (int i = 0; i < node.keys().size(); i++) {
            double x = cause.x() + (i + 0.5) * slot;
            double y = cause.y() + HIGH / 2 + Pen.VALUE.drop();
            sheet.bornAt(keyOf(node, i) + ".text", x, y);
        }
    }
}
