package dev.cutaway.theory.consistenthashing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The circle of Karger and others (STOC 1997). Every server stands on it at several points, its
/// virtual nodes; a key belongs to the first point at or after its hash, clockwise, and past the
/// last point to the first.
///
/// ```text
///   0 --- A.0 ----- B.0 -- A.1 --------- C.0 ---- 2^64 = 0
///            key ->^
/// ```
record HashRing(List<Point> points) implements Placement {
    /// A virtual node: where it stands, whose it is.
    record Point(long at, int server, String name) {}

    /// Where a search ended, and after how many comparisons.
    private record Search(int index, int steps) {}

    /// Two points may have one hash. Then the name decides, or two clients would disagree.
    private static final Comparator<Point> CLOCKWISE =
            ((Comparator<Point>) (a, b) -> Long.compareUnsigned(a.at(), b.at()))
                    .thenComparing(Point::name);

    HashRing {
        points = List.copyOf(points);
        if (points.isEmpty())
            throw new IllegalArgumentException("a ring without points owns nothing");
    }

    static HashRing of(List<String> servers, int pointsEach) {
        List<Point> points = new ArrayList<>();
        for (int server = 0; server < servers.size(); server++) {
            for (int i = 0; i < pointsEach; i++) {
                String name = servers.get(server) + "_" + i;
                points.add(new Point(Murmur3.hash(name), server, name));
            }
        }
        points.sort(CLOCKWISE);
        return new HashRing(points);
    }

    @Override
    public int server(long hash) {
        return successor(hash).server();
    }

    @Override
    public Found find(long hash) {
        Search search = search(hash);
        Point point = points.get(search.index());
        return new Found(point.server(), search.steps(), "next point " + point.name());
    }

    /// The point at which a search for this hash ends.
    Point successor(long hash) {
        return points.get(search(hash).index());
    }

    /// Halves what is left until one point remains; past the last it is the first.
    private Search search(long hash) {
        int low = 0;
        int high = points.size();
        int steps = 0;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Long.compareUnsigned(points.get(middle).at(), hash) < 0) low = middle + 1;
            else high = middle;
            steps++;
        }
        return new Search(low < points.size() ? low : 0, steps);
    }

    /// How much of the circle a server owns, from 0 to 1.
    double part(int server) {
        if (points.stream().allMatch(point -> point.server() == server)) return 1;
        double part = 0;
        long previous = points.getLast().at();
        for (Point point : points) {
            if (point.server() == server) part += ((point.at() - previous) >>> 11) * 0x1p-53;
            previous = point.at();
        }
        return part;
    }

    @Override
    public String shared() {
        return points.size() + " points";
    }
}
