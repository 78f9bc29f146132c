package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.picture.Plane.Bounds;
import dev.cutaway.picture.Plane.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClustersTest {
    private static final Bounds BOUNDS = new Bounds(0, 0, 1000, 640);

    private static List<Spot> spots(Random random, int count) {
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < count; i++)
            spots.add(new Spot(random.nextInt(1000), random.nextInt(640)));
        return spots;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void no_step_makes_the_sum_of_squares_larger(long seed) {
        Random random = new Random(seed);
        List<Spot> points = spots(random, 40);
        Lloyd lloyd = new Lloyd(points, spots(random, 3), 2);
        lloyd.assign();
        for (int round = 0; round < 8; round++) {
            long before = lloyd.cost();
            for (int i = 0; i < 3; i++) lloyd.move(i);
            // Centres stand on whole numbers, up to half a step from the middle each way.
            assertThat(lloyd.cost()).isLessThanOrEqualTo(before + points.size());
            before = lloyd.cost();
            lloyd.assign();
            assertThat(lloyd.cost()).isLessThanOrEqualTo(before);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void the_points_left_out_are_the_farthest_from_their_centres(long seed) {
        Random random = new Random(seed);
        List<Spot> points = spots(random, 40);
        List<Spot> centres = spots(random, 3);
        Lloyd lloyd = new Lloyd(points, centres, 2);
        lloyd.assign();
        long nearestOut = Long.MAX_VALUE;
        long farthestIn = 0;
        for (int i = 0; i < points.size(); i++) {
            long least = Long.MAX_VALUE;
            for (Spot centre : centres)
                least = Math.min(least, Lloyd.distance(points.get(i), centre));
            assertThat(Lloyd.distance(points.get(i), centres.get(lloyd.owner(i)))).isEqualTo(least);
            if (lloyd.isLeftOut(i)) nearestOut = Math.min(nearestOut, least);
            else farthestIn = Math.max(farthestIn, least);
        }
        assertThat(nearestOut).isGreaterThanOrEqualTo(farthestIn);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void cells_hold_what_is_nearest_and_fill_the_plane(long seed) {
        Random random = new Random(seed);
        List<Spot> centres = spots(random, 4);
        double all = 0;
        for (int i = 0; i < 4; i++) {
            List<Spot> cell = VoronoiCell.of(i, centres, BOUNDS);
            all += area(cell);
            for (Spot corner : cell)
                for (Spot other : centres)
                    assertThat(Math.sqrt((double) Lloyd.distance(corner, centres.get(i))))
                            .isLessThanOrEqualTo(
                                    Math.sqrt((double) Lloyd.distance(corner, other)) + 2);
        }
        assertThat(all).isBetween(640_000 * 0.99, 640_000 * 1.01);
    }

    /// The shoelace formula.
    private static double area(List<Spot> corners) {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            Spot a = corners.get(i);
            Spot b = corners.get((i + 1) % corners.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(twice) / 2;
    }
}
