package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Graph.Box;
import dev.cutaway.picture.Graph.Edge;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Boxes in layers, edges at right angles between them. The edge taken in this step is drawn last,
/// strong and amber.
final class GraphLayout extends FigureLayout {
    private static final double HIGH = 28;
    private static final double EDGE = 4;
    private static final double LANE = 10;
    private static final double LINE = 22;
    private static final double SPACE_LEAST = 26;
    private static final double HEAD = 7;
    private static final double BOX_LEAST = 60;
    private static final double BOX_AIR = 20;
    private static final double BOX_MOST = 150;
    private static final double WIDE_LEAST = 320;
    private static final double SIDES = 110;

    private final Frame frame;
    private final Graph graph;
    private final int[][] edges;
    private final List<Double> wide = new ArrayList<>();
    private Sheet sheet = Sheet.blank("");

    /// Everything that follows from the structure and the width.
    private record Plan(
            GraphLayers layers, GraphPlace place, GraphRoutes routes, List<Double> tops) {}

    GraphLayout(Frame frame, Graph graph) {
        this.frame = frame;
        this.graph = graph;
        TreeMap<String, Integer> numbers = new TreeMap<>();
        for (Box box : graph.boxes()) {
            numbers.put(box.id(), numbers.size());
            double name = Pen.SMALL.width(box.part().name()) + BOX_AIR;
            wide.add(Math.min(BOX_MOST, Math.max(BOX_LEAST, name)));
        }
        edges = new int[graph.edges().size()][2];
        for (int e = 0; e < edges.length; e++) {
            edges[e][0] = numbers.getOrDefault(graph.edges().get(e).from(), 0);
            edges[e][1] = numbers.getOrDefault(graph.edges().get(e).to(), 0);
        }
    }

    @Override
    double least() {
        return 300;
    }

    @Override
    double height(double width) {
        List<Double> tops = plan(used(width)).tops();
        return tops.getLast() + EDGE + (graph.line().isEmpty() ? 0 : LINE);
    }

    /// No wider than its layers and labels need, or sides would be far from what they lead round.
    private double used(double width) {
        double widest = 0;
        GraphLayers layers = new GraphLayers(graph.boxes().size(), edges, most(width));
        for (List<Integer> layer : layers.layers) {
            double sum = 0;
            for (int vertex : layer) sum += vertex < wide.size() ? wide.get(vertex) + 14 : 22;
            widest = Math.max(widest, sum);
        }
        return Math.min(width, Math.max(WIDE_LEAST, widest + SIDES));
    }

    private static int most(double width) {
        return Math.max(2, (int) Whole.floor((width - 40) / (BOX_LEAST + LANE)));
    }

    private Plan plan(double width) {
        GraphLayers layers = new GraphLayers(graph.boxes().size(), edges, most(width));
        GraphLanes sides = new GraphLanes(layers, edges);
        double left = EDGE + sides.left() * LANE;
        double right = width - EDGE - sides.right() * LANE;
        GraphPlace place = new GraphPlace(layers, wide, left, right);
        List<String> labels = graph.edges().stream().map(Edge::label).toList();
        GraphRoutes routes = new GraphRoutes(layers, place, edges, labels, sides, width);
        List<Double> tops = new ArrayList<>();
        int last = layers.layers.size();
        double y = EDGE;
        for (int i = 0; i <= last; i++) {
            double rows = routes.high(i);
            double room = rows == 0 ? 0 : rows + 12;
            boolean between = i > 0 && i < last;
            y += between ? Math.max(SPACE_LEAST, room) : room;
            tops.add(y);
            y += HIGH;
        }
        return new Plan(layers, place, routes, tops);
    }

    @Override
    void draw(Sheet on, double width, double height) {
        double used = used(width);
        sheet = on.moved((width - used) / 2, 0);
        Plan plan = plan(used);
        List<Integer> taken = new ArrayList<>();
        for (int e = 0; e < edges.length; e++) {
            boolean lit = isLit(graph.edges().get(e));
            if (lit) taken.add(e);
            else edge(plan, e, false);
        }
        for (int e : taken) edge(plan, e, true);
        for (int i = 0; i < graph.boxes().size(); i++) box(plan, i);
        for (GraphRoutes.Label label : plan.routes().texts) label(plan, label);
        if (graph.line().isEmpty()) return;
        double y = plan.tops().getLast() + EDGE + LINE / 2 + Pen.FINE.drop();
        on.words("line", "", Pen.FINE.role(), EDGE, y, Pen.FINE.fit(graph.line(), width - 8));
    }

    private boolean isLit(Edge edge) {
        return frame.changes().isTouched(edge.part().id());
    }

    private double y(Plan plan, GraphRoutes.Turn turn) {
        double top = plan.tops().get(turn.space());
        if (turn.row() == GraphRoutes.TOP) return top;
        if (turn.row() == GraphRoutes.FOOT) return top + HIGH;
        double high = plan.routes().rowHigh(turn.space(), turn.row());
        return rowTop(plan, turn.space(), turn.row()) + high - 2;
    }

    /// Rows of a space begin below the boxes above it.
    private static double rowTop(Plan plan, int space, int row) {
        double begin = space == 0 ? EDGE : plan.tops().get(space - 1) + HIGH;
        return begin + 2 + plan.routes().rowTop(space, row);
    }

    private void edge(Plan plan, int e, boolean lit) {
        Edge edge = graph.edges().get(e);
        String part = edge.part().id();
        Trace way = new Trace();
        List<GraphRoutes.Turn> turns = plan.routes().ways.get(e);
        for (int i = 0; i < turns.size(); i++) {
            GraphRoutes.Turn turn = turns.get(i);
            double y = y(plan, turn);
            if (i == 0) way.move(turn.x(), y);
            else way.line(turn.x(), i == turns.size() - 1 ? y - HEAD + 1 : y);
        }
        if (sheet.isSelected(part)) {
            sheet.path("selected." + part, part, Role.of("selection way"), way);
            sheet.path("under." + part, part, Role.of("under"), way);
        }
        Role role = Role.of("edge").in(edge.state()).changedIf(lit);
        sheet.path("edge." + part, part, role, way);
        GraphRoutes.Turn end = turns.getLast();
        double tip = y(plan, end);
        double half = lit ? 5 : 3.5;
        double length = lit ? HEAD + 3 : HEAD;
        Trace head =
                new Trace()
                        .move(end.x(), tip)
                        .line(end.x() - half, tip - length)
                        .line(end.x() + half, tip - length)
                        .close();
        sheet.path("head." + part, part, Role.of("arrow").in(edge.state()).changedIf(lit), head);
    }

    private void box(Plan plan, int i) {
        Box box = graph.boxes().get(i);
        String id = box.id();
        double w = plan.place().wide(i);
        double x = plan.place().middle(i) - w / 2;
        double y = plan.tops().get(plan.layers().layer(i));
        boolean changed = frame.changes().isTouched(id);
        String key = "box." + id;
        new Slot(key, id, box.state(), changed, box.hue()).draw(sheet, x, y, w, HIGH);
        // The name stays ink: amber letters on amber are hard to read.
        Slot ink = new Slot(key, id, box.state(), false, box.hue());
        ink.words(sheet, Pen.SMALL, x, y, w, HIGH, box.part().name());
    }

    private void label(Plan plan, GraphRoutes.Label label) {
        Edge edge = graph.edges().get(label.edge());
        String part = edge.part().id();
        double y = rowTop(plan, label.space(), label.row()) + 13;
        Role role = Pen.FINE.over().changedIf(isLit(edge));
        sheet.words("label." + part, part, role, label.x(), y, label.text());
    }
}
