package dev.cutaway.picture;

/// Labels side by side on one line: each as near to its place as its neighbours allow, in the order
/// of their places.
final class Abreast {
    private Abreast() {}

    /// The left edge of each label. The places, at their middles, are given in order; labels that
    /// would touch share the way that they must give.
    ///
    /// With the labels before it taken off, each wants a place of its own and none may lie before
    /// its predecessor: neighbours that disagree meet at their mean. Together they must fit the
    /// room.
    static double[] lefts(double[] middles, double[] widths, double gap, double room) {
        int count = middles.length;
        double[] sums = new double[count];
        int[] sizes = new int[count];
        int blocks = 0;
        double taken = 0;
        for (int i = 0; i < count; i++) {
            sums[blocks] = middles[i] - widths[i] / 2 - taken;
            sizes[blocks] = 1;
            blocks++;
            while (blocks > 1 && mean(sums, sizes, blocks - 2) > mean(sums, sizes, blocks - 1)) {
                blocks--;
                sums[blocks - 1] += sums[blocks];
                sizes[blocks - 1] += sizes[blocks];
            }
            taken += widths[i] + gap;
        }
        double last = Math.max(0, room - (taken - gap));
        double[] lefts = new double[count];
        int next = 0;
        double before = 0;
        for (int block = 0; block < blocks; block++) {
            double start = Math.max(0, Math.min(last, mean(sums, sizes, block)));
            for (int i = 0; i < sizes[block]; i++) {
                lefts[next] = start + before;
                before += widths[next] + gap;
                next++;
            }
        }
        return lefts;
    }

    private static double mean(double[] sums, int[] sizes, int block) {
        return sums[block] / sizes[block];
    }
}
