package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Runs of neighbours on a circle that are of the same side. A place that nobody holds (side -1)
/// goes with the run before it.
record Runs(List<Integer> first, List<Integer> count, List<Integer> side) {
    static Runs of(int[] sides) {
        Runs runs = new Runs(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int at = start(sides);
        for (int step = 0; step < sides.length; step++) {
            int last = runs.side.size() - 1;
            if (last >= 0 && (sides[at] < 0 || sides[at] == runs.side.get(last))) {
                runs.count.set(last, runs.count.get(last) + 1);
            } else {
                runs.first.add(at);
                runs.count.add(1);
                runs.side.add(sides[at]);
            }
            at = at + 1 < sides.length ? at + 1 : 0;
        }
        return runs;
    }

    /// The first place whose side differs from the one before it, so that no run is torn apart.
    private static int start(int[] sides) {
        for (int i = 0; i < sides.length; i++) {
            int before = sides[i > 0 ? i - 1 : sides.length - 1];
            if (sides[i] >= 0 && sides[i] != before) return i;
        }
        return 0;
    }

    /// Every side is one run.
    boolean areNeighbours() {
        for (int i = 0; i < side.size(); i++) if (side.lastIndexOf(side.get(i)) != i) return false;
        return true;
    }

    int longest() {
        int longest = 0;
        for (int i = 1; i < count.size(); i++) if (count.get(i) > count.get(longest)) longest = i;
        return longest;
    }
}
