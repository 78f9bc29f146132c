package dev.cutaway.theory.consistenthashing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {
    private static final List<String> SERVERS = List.of("A", "B", "C", "D");

    @Test
    void a_ring_finds_what_a_walk_over_all_points_finds() {
        HashRing ring = HashRing.of(SERVERS, 40);
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long hash = random.nextLong();
            HashRing.Point nearest =
                    ring.points().stream()
                            .min(
                                    Comparator.comparing(
                                            point -> point.at() - hash, Long::compareUnsigned))
                            .orElseThrow();
            assertThat(ring.find(hash).server()).isEqualTo(nearest.server());
            assertThat(ring.successor(hash)).isEqualTo(nearest);
        }
    }

    @Test
    void a_hash_past_the_last_point_wraps_to_the_first() {
        HashRing ring = HashRing.of(SERVERS, 4);
        long past = ring.points().getLast().at() + 1;
        assertThat(ring.successor(past)).isEqualTo(ring.points().getFirst());
    }

    @Test
    void a_hash_on_a_point_belongs_to_that_point() {
        HashRing ring = HashRing.of(SERVERS, 4);
        for (HashRing.Point point : ring.points())
            assertThat(ring.successor(point.at())).isEqualTo(point);
    }

    @Test
    void the_order_in_which_servers_are_listed_does_not_matter_to_a_ring() {
        HashRing one = HashRing.of(SERVERS, 40);
        HashRing other = HashRing.of(SERVERS.reversed(), 40);
        assertThat(other.points())
                .extracting(HashRing.Point::name)
                .isEqualTo(one.points().stream().map(HashRing.Point::name).toList());
    }

    @Test
    void a_jump_to_one_more_bucket_stays_or_goes_to_the_new_one() {
        Random random = new Random(2);
        for (int i = 0; i < 10_000; i++) {
            long hash = random.nextLong();
            int before = JumpHash.bucket(hash, 20);
            assertThat(JumpHash.bucket(hash, 21)).isIn(before, 20);
        }
    }

    /// Lamping and Veach, section 2: the expected number of turns is below ln n + 1.
    @Test
    void a_jump_takes_about_the_logarithm_of_the_servers() {
        Random random = new Random(3);
        long turns = 0;
        for (int i = 0; i < 100_000; i++)
            turns += new JumpHash(1000).find(random.nextLong()).steps();
        assertThat(turns / 100_000.0).isEqualTo(Math.log(1000) + 0.577, offset(0.05));
    }

    /// A polynomial of the chances, summed independently with Java's own logarithms of factorials.
    @ParameterizedTest
    @CsvSource({"5, 100, 0", "5, 100, 8", "6, 100, 160", "12, 500, 1", "2, 10, 0"})
    void the_limit_is_where_the_law_says(int servers, int keys, int points) {
        FairShare share = new FairShare(servers, keys, points);
        int limit = share.limit();
        assertThat(servers * tail(share, limit + 1)).isLessThanOrEqualTo(1e-6);
        assertThat(servers * tail(share, limit)).isGreaterThan(1e-6);
    }

    private static double tail(FairShare share, int from) {
        double tail = 0;
        for (int j = from; j <= share.keys(); j++) tail += Math.exp(logChance(share, j));
        return tail;
    }

    private static double logChance(FairShare share, int j) {
        int m = share.keys();
        double choose = logFactorial(m) - logFactorial(j) - logFactorial(m - j);
        if (share.pointsEach() == FairShare.NO_RING) {
            double p = 1.0 / share.servers();
            return choose + j * Math.log(p) + (m - j) * Math.log(1 - p);
        }
        int a = share.pointsEach();
        int b = (share.servers() - 1) * share.pointsEach();
        double top =
                logFactorial(a + j - 1) + logFactorial(b + m - j - 1) - logFactorial(a + b + m - 1);
        return choose + top - logFactorial(a - 1) - logFactorial(b - 1) + logFactorial(a + b - 1);
    }

    private static double logFactorial(int n) {
        double sum = 0;
        for (int i = 2; i <= n; i++) sum += Math.log(i);
        return sum;
    }
}
