package dev.cutaway.gallery;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Plane.Spot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lloyd's algorithm with outliers (k-means--, Chawla and Gionis, 2013): every point goes to its
/// nearest centre, the few that are farthest from theirs are left out, and each centre goes to the
/// middle of its points.
final class Lloyd {
    static final int NOBODY = -1;

    private final List<Spot> points;
    private final List<Spot> centres;
    private final int leftOut;
    private final int[] owners;
    private final boolean[] out;

    Lloyd(List<Spot> points, List<Spot> centres, int leftOut) {
        this.points = List.copyOf(points);
        this.centres = new ArrayList<>(centres);
        this.leftOut = leftOut;
        owners = new int[points.size()];
        out = new boolean[points.size()];
        Arrays.fill(owners, NOBODY);
    }

    List<Spot> centres() {
        return List.copyOf(centres);
    }

    /// The centre that a point belongs to, or nobody.
    int owner(int point) {
        return owners[point];
    }

    boolean isLeftOut(int point) {
        return out[point];
    }

    /// Squared: it says as well as the root who is nearer.
    static long distance(Spot a, Spot b) {
        long dx = a.x() - b.x();
        long dy = a.y() - b.y();
        return dx * dx + dy * dy;
    }

    private int nearest(Spot point) {
        int nearest = 0;
        for (int i = 1; i < centres.size(); i++)
            if (distance(point, centres.get(i)) < distance(point, centres.get(nearest)))
                nearest = i;
        return nearest;
    }

    /// How many points have another owner than before, or are left out or in anew.
    int assign() {
        int changed = 0;
        List<Integer> farthest = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            int owner = nearest(points.get(i));
            if (owner != owners[i]) changed++;
            owners[i] = owner;
            farthest.add(i);
        }
        farthest.sort((a, b) -> Long.compare(cost(b), cost(a)));
        for (int i = 0; i < points.size(); i++) {
            boolean now = farthest.indexOf(i) < leftOut;
            if (now != out[i]) changed++;
            out[i] = now;
        }
        return changed;
    }

    private long cost(int point) {
        return distance(points.get(point), centres.get(owners[point]));
    }

    /// The sum of the squared distances of all points that count.
    long cost() {
        long sum = 0;
        for (int i = 0; i < points.size(); i++) if (!out[i]) sum += cost(i);
        return sum;
    }

    /// Takes one centre to the middle of its points; it stays where it has none.
    void move(int centre) {
        long x = 0;
        long y = 0;
        int count = 0;
        for (int i = 0; i < points.size(); i++) {
            if (owners[i] != centre || out[i]) continue;
            x += points.get(i).x();
            y += points.get(i).y();
            count++;
        }
        if (count > 0) centres.set(centre, new Spot(middle(x, count), middle(y, count)));
    }

    private static long middle(long sum, int count) {
        return Whole.nearest((double) sum / count);
    }
}
