package dev.cutaway.picture;

import java.util.List;

/// Where boxes and bends stand across: each as near as it can to the middle of its neighbours, none
/// over another, none beyond the sides.
final class GraphPlace {
    private static final double AIR = 14;
    private static final double BEND = 8;
    private static final int SWEEPS = 10;

    private final GraphLayers layers;
    private final double[] wide;
    private final double[] middle;
    private final double left;
    private final double right;

    GraphPlace(GraphLayers layers, List<Double> wishes, double left, double right) {
        this.layers = layers;
        this.left = left;
        this.right = right;
        wide = new double[layers.above.size()];
        middle = new double[layers.above.size()];
        for (int i = 0; i < wide.length; i++) wide[i] = i < layers.boxes ? wishes.get(i) : BEND;
        layers.layers.forEach(this::shrink);
        for (List<Integer> layer : layers.layers) settle(layer, new double[layer.size()], true);
        for (int sweep = 0; sweep < SWEEPS; sweep++) sweep(sweep);
        centre();
    }

    /// Sweeps lean to one side; what is left over is shared by both.
    private void centre() {
        double low = right;
        double high = left;
        for (int i = 0; i < wide.length; i++) {
            low = Math.min(low, middle[i] - wide[i] / 2);
            high = Math.max(high, middle[i] + wide[i] / 2);
        }
        double shift = (left + right - low - high) / 2;
        for (int i = 0; i < middle.length; i++) middle[i] += shift;
    }

    double middle(int vertex) {
        return middle[vertex];
    }

    double wide(int vertex) {
        return wide[vertex];
    }

    /// What does not fit in its layer gets an equal share of it.
    private void shrink(List<Integer> layer) {
        double spare = right - left - (layer.size() - 1) * AIR;
        double all = 0;
        int count = 0;
        for (int vertex : layer) {
            all += wide[vertex];
            if (vertex < layers.boxes) count++;
            else spare -= BEND;
        }
        for (int vertex : layer) {
            if (vertex >= layers.boxes) all -= BEND;
        }
        if (all <= spare || count == 0) return;
        for (int vertex : layer)
            if (vertex < layers.boxes) wide[vertex] = wide[vertex] * Math.max(0.1, spare / all);
    }

    private void sweep(int number) {
        int count = layers.layers.size();
        for (int i = 0; i < count; i++) {
            int at = number % 2 == 0 ? i : count - 1 - i;
            List<Integer> layer = layers.layers.get(at);
            double[] wish = new double[layer.size()];
            for (int k = 0; k < wish.length; k++) {
                int vertex = layer.get(k);
                boolean last = number >= SWEEPS - 2;
                List<Integer> up = layers.above.get(vertex);
                List<Integer> down = layers.below.get(vertex);
                wish[k] = last ? mean(vertex, up, down) : mean(vertex, number % 2 == 0 ? up : down);
            }
            settle(layer, wish, false);
        }
    }

    private double mean(int vertex, List<Integer> up, List<Integer> down) {
        if (up.isEmpty()) return mean(vertex, down);
        if (down.isEmpty()) return mean(vertex, up);
        return (mean(vertex, up) + mean(vertex, down)) / 2;
    }

    private double mean(int vertex, List<Integer> near) {
        if (near.isEmpty()) return middle[vertex];
        double sum = 0;
        for (int other : near) sum += middle[other];
        return sum / near.size();
    }

    /// The places that keep order and distance and are, in sum of squares, nearest to the wishes:
    /// neighbours that would run together are pooled (Ayer and others, 1955).
    private void settle(List<Integer> layer, double[] wish, boolean first) {
        int count = layer.size();
        double[] offset = new double[count];
        for (int i = 1; i < count; i++)
            offset[i] = offset[i - 1] + (wide[layer.get(i - 1)] + wide[layer.get(i)]) / 2 + AIR;
        double low = left + wide[layer.getFirst()] / 2;
        double high = right - wide[layer.getLast()] / 2 - offset[count - 1];
        double[] sum = new double[count];
        int[] size = new int[count];
        int pools = 0;
        for (int i = 0; i < count; i++) {
            sum[pools] = first ? (low + high) / 2 : wish[i] - offset[i];
            size[pools] = 1;
            pools++;
            while (pools > 1
                    && sum[pools - 2] * size[pools - 1] > sum[pools - 1] * size[pools - 2]) {
                pools--;
                sum[pools - 1] += sum[pools];
                size[pools - 1] += size[pools];
            }
        }
        int at = 0;
        for (int pool = 0; pool < pools; pool++) {
            double x = Math.max(low, Math.min(high, sum[pool] / size[pool]));
            for (int i = 0; i < size[pool]; i++) {
                middle[layer.get(at)] = x + offset[at];
                at++;
            }
        }
    }
}
