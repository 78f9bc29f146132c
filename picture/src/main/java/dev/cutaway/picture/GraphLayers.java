package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The layers of a graph after Sugiyama, Tagawa and Toda (1981), from its structure alone: edges
/// that close a circle are set aside, each box stands below all that lead to it, long edges get a
/// bend in each layer that they pass, and layers are sorted until few edges cross.
///
/// Boxes are numbered as the figure lists them, bends after them.
final class GraphLayers {
    private static final int SWEEPS = 12;

    final int boxes;
    final List<List<Integer>> layers = new ArrayList<>();
    final List<List<Integer>> above = new ArrayList<>();
    final List<List<Integer>> below = new ArrayList<>();

    /// For each edge the boxes and bends that it goes through; empty where it goes back.
    final List<List<Integer>> ways = new ArrayList<>();

    private final int[][] edges;
    private int[] layer;
    private final int[] order;

    /// @param edges from and to, by the numbers of boxes
    /// @param most so many boxes may stand in a layer
    GraphLayers(int boxes, int[][] edges, int most) {
        this.boxes = boxes;
        this.edges = edges;
        layer = new int[boxes];
        order = new int[boxes];
        boolean[] back = search();
        assign(back, most);
        for (int i = 0; i < boxes; i++) enter(i, layer[i]);
        for (int e = 0; e < edges.length; e++) ways.add(back[e] ? List.of() : bend(edges[e]));
        sort();
    }

    int layer(int vertex) {
        return layer[vertex];
    }

    private void enter(int vertex, int at) {
        while (layers.size() <= at) layers.add(new ArrayList<>());
        layers.get(at).add(vertex);
        above.add(new ArrayList<>());
        below.add(new ArrayList<>());
    }

    /// Goes along edges as deep as it can: an edge to a box that it came through goes back. The
    /// order is that in which boxes are left, turned round: each before all that it leads to.
    private boolean[] search() {
        boolean[] back = new boolean[edges.length];
        int[] state = new int[boxes];
        int[] next = new int[boxes];
        int last = boxes;
        for (int start = 0; start < boxes; start++) {
            if (state[start] != 0) continue;
            List<Integer> way = new ArrayList<>(List.of(start));
            state[start] = 1;
            while (!way.isEmpty()) {
                int at = way.getLast();
                int e = next[at]++;
                if (e >= edges.length) {
                    state[at] = 2;
                    order[--last] = at;
                    way.removeLast();
                } else if (edges[e][0] == at) {
                    int to = edges[e][1];
                    if (state[to] == 1) back[e] = true;
                    if (state[to] != 0) continue;
                    state[to] = 1;
                    way.add(to);
                }
            }
        }
        return back;
    }

    /// Each box one layer below the lowest that leads to it; where a layer is full, further down.
    private void assign(boolean[] back, int most) {
        int[] count = new int[2 * boxes + 1];
        for (int at : order) {
            while (count[layer[at]] >= most) layer[at]++;
            count[layer[at]]++;
            for (int e = 0; e < edges.length; e++)
                if (edges[e][0] == at && !back[e])
                    layer[edges[e][1]] = Math.max(layer[edges[e][1]], layer[at] + 1);
        }
    }

    private List<Integer> bend(int[] edge) {
        List<Integer> way = new ArrayList<>(List.of(edge[0]));
        for (int at = layer[edge[0]] + 1; at < layer[edge[1]]; at++) {
            int bend = above.size();
            layer = Arrays.copyOf(layer, bend + 1);
            layer[bend] = at;
            enter(bend, at);
            way.add(bend);
        }
        way.add(edge[1]);
        for (int i = 1; i < way.size(); i++) {
            above.get(way.get(i)).add(way.get(i - 1));
            below.get(way.get(i - 1)).add(way.get(i));
        }
        return way;
    }

    /// Down and up again, each layer by the middle of its neighbours in the layer before; the order
    /// with the fewest crossings stays.
    private void sort() {
        List<List<Integer>> best = copy();
        int fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int i = 1; i < layers.size(); i++) {
                int at = down ? i : layers.size() - 1 - i;
                int other = down ? at - 1 : at + 1;
                sort(layers.get(at), layers.get(other), down ? above : below);
            }
            int now = crossings();
            if (now >= fewest) continue;
            fewest = now;
            best = copy();
        }
        layers.clear();
        layers.addAll(best);
    }

    private static void sort(
            List<Integer> layer, List<Integer> other, List<List<Integer>> neighbours) {
        List<Integer> before = List.copyOf(layer);
        layer.sort(
                Comparator.comparingDouble(vertex -> {
                    double sum = 0;
                    for (int near : neighbours.get(vertex)) sum += other.indexOf(near);
                    int count = neighbours.get(vertex).size();
                    return count == 0 ? before.indexOf(vertex) : sum / count;
                }));
    }

    private List<List<Integer>> copy() {
        List<List<Integer>> copy = new ArrayList<>();
        for (List<Integer> one : layers) copy.add(new ArrayList<>(one));
        return copy;
    }

    /// How often two edges between neighbouring layers cross.
    int crossings() {
        int crossings = 0;
        for (int i = 0; i + 1 < layers.size(); i++) {
            List<Integer> ends = new ArrayList<>();
            for (int vertex : layers.get(i)) {
                List<Integer> here = new ArrayList<>();
                for (int to : below.get(vertex)) here.add(layers.get(i + 1).indexOf(to));
                for (int to : here) for (int end : ends) if (end > to) crossings++;
                ends.addAll(here);
            }
        }
        return crossings;
    }
}
