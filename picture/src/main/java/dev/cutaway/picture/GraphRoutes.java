package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The ways of edges between the layers: down to a row of their own in the space between two
/// layers, along it, and down again. What goes back leaves by the side.
///
/// A label stands over the row of its edge, and no two labels share a place.
final class GraphRoutes {
    private static final double ROW = 20;
    private static final double ROW_PLAIN = 9;
    private static final double APART = 9;
    private static final double LANE = 10;
    private static final double AIR = 6;

    /// One edge in the space below a layer: where it comes in, where it leaves, and its label.
    private static final class Leg {
        final int edge;
        final double from;
        final double to;
        final String label;
        double textFrom;
        double low;
        double high;
        int row;

        Leg(int edge, double from, double to, String label, double width) {
            this.edge = edge;
            this.from = from;
            this.to = to;
            this.label = label.isEmpty() ? "" : Pen.FINE.fit(label, width - 4);
            low = Math.min(from, to);
            high = Math.max(from, to);
            side(List.of(), width);
        }

        /// Its label stands along it where it is long enough; else beside it, on the side where
        /// fewer others pass.
        void side(List<Leg> others, double width) {
            if (label.isEmpty()) return;
            double wide = Pen.FINE.width(label);
            boolean along = Math.abs(from - to) > wide + 2 * AIR;
            double right = Math.min(width - 2 - wide, from + AIR);
            double left = Math.max(2, from - AIR - wide);
            boolean onRight = passing(others, right, wide) <= passing(others, left, wide);
            if (Math.abs(from - to) > AIR) onRight = to > from;
            textFrom = along ? (from + to - wide) / 2 : onRight ? right : left;
            low = Math.min(Math.min(from, to), textFrom);
            high = Math.max(Math.max(from, to), textFrom + wide);
        }

        private int passing(List<Leg> others, double left, double wide) {
            int passing = 0;
            for (Leg leg : others) {
                boolean begins = leg.from > left - 2 && leg.from < left + wide + 2;
                boolean ends = leg.to > left - 2 && leg.to < left + wide + 2;
                if (begins || ends) passing++;
            }
            return passing;
        }

        boolean straight() {
            return Math.abs(from - to) < 0.5;
        }

        boolean meets(Leg other) {
            return low - AIR < other.high && other.low - AIR < high;
        }
    }

    /// A label and where it begins; the space it is in, and its row there.
    record Label(int edge, String text, double x, int space, int row) {}

    /// A place that a way turns at: the space, its row there, and how far across; or the edge of a
    /// layer's box where the row is -1 (its top) or -2 (its foot).
    record Turn(double x, int space, int row) {}

    static final int TOP = -1;
    static final int FOOT = -2;

    private final GraphLayers layers;
    private final GraphPlace place;
    private final int[][] edges;
    private final List<String> labels;
    private final double width;
    private final List<List<Leg>> spaces = new ArrayList<>();
    private final double[] lanes;
    private final double[] out;
    private final double[] in;
    final List<List<Turn>> ways = new ArrayList<>();
    final List<Label> texts = new ArrayList<>();

    GraphRoutes(
            GraphLayers layers,
            GraphPlace place,
            int[][] edges,
            List<String> labels,
            GraphLanes sides,
            double width) {
        this.layers = layers;
        this.place = place;
        this.edges = edges;
        this.labels = labels;
        this.width = width;
        for (int i = 0; i <= layers.layers.size(); i++) spaces.add(new ArrayList<>());
        lanes = new double[edges.length];
        for (int e = 0; e < edges.length; e++) {
            double far = LANE * sides.lane(e) + 4;
            lanes[e] = sides.isRight(e) ? width - far : far;
        }
        out = new double[edges.length];
        in = new double[edges.length];
        for (int box = 0; box < layers.boxes; box++) ports(box);
        for (int box = 0; box < layers.boxes; box++) align(box);
        for (int e = 0; e < edges.length; e++) legs(e);
        for (List<Leg> legs : spaces) for (Leg leg : legs) leg.side(legs, width);
        spaces.forEach(GraphRoutes::rows);
        for (int e = 0; e < edges.length; e++) ways.add(way(e));
        for (int space = 0; space < spaces.size(); space++)
            for (Leg leg : spaces.get(space))
                if (!leg.label.isEmpty())
                    texts.add(new Label(leg.edge, leg.label, leg.textFrom, space, leg.row));
    }

    private boolean isBack(int e) {
        return layers.ways.get(e).isEmpty();
    }

    /// Edges share the foot and the top of a box, in the order in which they leave and come.
    private void ports(int box) {
        share(box, leaving(box), out);
        share(box, coming(box), in);
    }

    private List<Integer> leaving(int box) {
        List<Integer> leaving = new ArrayList<>();
        for (int e = 0; e < edges.length; e++) if (edges[e][0] == box) leaving.add(e);
        leaving.sort(Comparator.comparingDouble(this::leaves));
        return leaving;
    }

    private List<Integer> coming(int box) {
        List<Integer> coming = new ArrayList<>();
        for (int e = 0; e < edges.length; e++) if (edges[e][1] == box) coming.add(e);
        coming.sort(Comparator.comparingDouble(this::comes));
        return coming;
    }

    /// Where an edge would go straight but for a few pixels, its end moves to let it.
    private void align(int box) {
        List<Integer> coming = coming(box);
        for (int i = 0; i < coming.size(); i++) {
            int e = coming.get(i);
            if (isBack(e)) continue;
            double wish = layers.ways.get(e).size() == 2 ? out[e] : comes(e);
            if (isFree(box, coming, i, wish, in)) in[e] = wish;
        }
        List<Integer> leaving = leaving(box);
        for (int i = 0; i < leaving.size(); i++) {
            int e = leaving.get(i);
            if (isBack(e)) continue;
            double wish = layers.ways.get(e).size() == 2 ? in[e] : leaves(e);
            if (isFree(box, leaving, i, wish, out)) out[e] = wish;
        }
    }

    private boolean isFree(int box, List<Integer> sorted, int i, double wish, double[] ports) {
        double half = place.wide(box) / 2 - APART;
        if (Math.abs(wish - place.middle(box)) > half) return false;
        boolean before = i == 0 || wish - ports[sorted.get(i - 1)] >= APART;
        boolean after = i == sorted.size() - 1 || ports[sorted.get(i + 1)] - wish >= APART;
        return before && after;
    }

    private double leaves(int e) {
        return isBack(e) ? lanes[e] : place.middle(layers.ways.get(e).get(1));
    }

    private double comes(int e) {
        List<Integer> way = layers.ways.get(e);
        return isBack(e) ? lanes[e] : place.middle(way.get(way.size() - 2));
    }

    private void share(int box, List<Integer> sorted, double[] ports) {
        double left = place.middle(box) - place.wide(box) / 2;
        for (int i = 0; i < sorted.size(); i++)
            ports[sorted.get(i)] = left + place.wide(box) * (i + 1) / (sorted.size() + 1);
    }

    private void legs(int e) {
        if (isBack(e)) {
            int down = layers.layer(edges[e][0]) + 1;
            int up = layers.layer(edges[e][1]);
            spaces.get(down).add(new Leg(e, out[e], lanes[e], labels.get(e), width));
            spaces.get(up).add(new Leg(e, lanes[e], in[e], "", width));
            return;
        }
        List<Integer> way = layers.ways.get(e);
        for (int i = 1; i < way.size(); i++) {
            double from = i == 1 ? out[e] : place.middle(way.get(i - 1));
            double to = i == way.size() - 1 ? in[e] : place.middle(way.get(i));
            String label = i == 1 ? labels.get(e) : "";
            int space = layers.layer(way.get(i));
            spaces.get(space).add(new Leg(e, from, to, label, width));
        }
    }

    /// Each leg in the first row where nothing is in its way; what goes straight down without a
    /// label needs none.
    private static void rows(List<Leg> legs) {
        List<Leg> sorted = new ArrayList<>(legs);
        sorted.sort(Comparator.comparingDouble(leg -> leg.from));
        for (Leg leg : sorted) leg.row = -1;
        for (Leg leg : sorted) {
            if (leg.straight() && leg.label.isEmpty()) {
                leg.row = 0;
                leg.low = 1;
                leg.high = 0;
                continue;
            }
            int row = 0;
            while (!isFree(sorted, leg, row)) row++;
            leg.row = row;
        }
    }

    private static boolean isFree(List<Leg> legs, Leg leg, int row) {
        for (Leg other : legs) {
            boolean counts = other != leg && other.row >= 0 && other.low <= other.high;
            if (!counts) continue;
            if (other.row == row && leg.meets(other)) return false;
            // Where one comes down and the other goes down at one place, the first is above.
            boolean under = Math.abs(leg.from - other.to) < AIR / 2 && other.row <= row;
            boolean over = Math.abs(leg.to - other.from) < AIR / 2 && other.row >= row;
            if ((under || over) && !leg.straight() && row < legs.size()) return false;
        }
        return true;
    }

    private List<Turn> way(int e) {
        List<Turn> way = new ArrayList<>();
        way.add(new Turn(out[e], layers.layer(edges[e][0]), FOOT));
        for (int space = 0; space < spaces.size(); space++) {
            int at = isBack(e) ? spaces.size() - 1 - space : space;
            for (Leg leg : spaces.get(at)) {
                if (leg.edge != e) continue;
                way.add(new Turn(leg.from, at, leg.row));
                way.add(new Turn(leg.to, at, leg.row));
            }
        }
        way.add(new Turn(in[e], layers.layer(edges[e][1]), TOP));
        return way;
    }

    /// How far below the first row of a space one of its rows begins; after the last, where they
    /// end. The space above a layer has its number; the last one is below all layers.
    double rowTop(int space, int row) {
        double y = 0;
        for (int i = 0; i < row; i++) y += rowHigh(space, i);
        return y;
    }

    double rowHigh(int space, int row) {
        for (Leg leg : spaces.get(space)) if (leg.row == row && !leg.label.isEmpty()) return ROW;
        return ROW_PLAIN;
    }

    double high(int space) {
        int rows = 0;
        for (Leg leg : spaces.get(space))
            if (leg.low <= leg.high) rows = Math.max(rows, leg.row + 1);
        return rowTop(space, rows);
    }
}
