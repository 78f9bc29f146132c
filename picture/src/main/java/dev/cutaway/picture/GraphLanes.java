package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// On which side, and how far out, the edges go that lead back to a layer above.
final class GraphLanes {
    private final int[] lane;
    private final boolean[] right;
    private int leftLanes;
    private int rightLanes;

    GraphLanes(GraphLayers layers, int[][] edges) {
        lane = new int[edges.length];
        right = new boolean[edges.length];
        List<Integer> back = new ArrayList<>();
        for (int e = 0; e < edges.length; e++) if (layers.ways.get(e).isEmpty()) back.add(e);
        // Short ones are innermost, and innermost is the highest number: lanes count from outside.
        back.sort((one, other) -> span(layers, edges[other]) - span(layers, edges[one]));
        for (int e : back) {
            right[e] = side(layers, edges[e][0]);
            if (right[e]) lane[e] = rightLanes++;
            else lane[e] = leftLanes++;
        }
    }

    private static int span(GraphLayers layers, int[] edge) {
        return layers.layer(edge[0]) - layers.layer(edge[1]);
    }

    /// The nearer side; from the middle, the one with fewer lanes.
    private boolean side(GraphLayers layers, int box) {
        List<Integer> layer = layers.layers.get(layers.layer(box));
        int twice = 2 * layer.indexOf(box) + 1 - layer.size();
        return twice == 0 ? rightLanes <= leftLanes : twice > 0;
    }

    int lane(int e) {
        return lane[e];
    }

    boolean isRight(int e) {
        return right[e];
    }

    int left() {
        return leftLanes;
    }

    int right() {
        return rightLanes;
    }
}
