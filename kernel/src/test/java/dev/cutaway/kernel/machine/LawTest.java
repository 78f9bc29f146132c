package dev.cutaway.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Rig;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LawTest {
    private static final int DRAWS = 200_000;
    private static final long MEAN = 10_000;

    /// A model that is nothing but a stream of chance.
    private record Dice(Chance chance) implements Model {
        @Override
        public void levers(Levers can) {}

        @Override
        public void guarantees(Guarantees promise) {}
    }

    private static long[] draws(Law law) {
        Chance chance =
                Rig.of(0, world -> new Dice(world.chance("law", ""))).play(1, "").at(0).chance();
        long[] draws = new long[DRAWS];
        for (int i = 0; i < DRAWS; i++) draws[i] = law.draw(chance);
        return draws;
    }

    private static double shareAbove(long[] draws, long limit) {
        int above = 0;
        for (long draw : draws) if (draw > limit) above++;
        return (double) above / draws.length;
    }

    @Test
    void a_tail_has_its_mean() {
        long sum = 0;
        for (long draw : draws(new Law.Tail(500, MEAN))) sum += draw - 500;
        // Four standard errors of an exponential mean: 10,000 * 4 / sqrt(200,000) is about 90.
        assertThat((double) sum / DRAWS).isBetween(MEAN - 90.0, MEAN + 90.0);
    }

    /// An exponential law is the only one that forgets how long it has lasted already.
    @Test
    void a_tail_has_no_memory() {
        long[] draws = draws(new Law.Tail(0, MEAN));
        double once = shareAbove(draws, MEAN);
        double twice = shareAbove(draws, 2 * MEAN);
        double thrice = shareAbove(draws, 3 * MEAN);
        assertThat(once).isBetween(0.364, 0.372); // 1/e is 0.3679
        assertThat(twice / once).isBetween(0.360, 0.376);
        assertThat(thrice / twice).isBetween(0.355, 0.381);
    }

    @Test
    void a_tail_never_comes_before_its_least() {
        assertThat(Arrays.stream(draws(new Law.Tail(500, MEAN))).min().orElseThrow())
                .isGreaterThanOrEqualTo(500);
    }

    @Test
    void a_law_that_chance_cannot_reach_across_is_refused() {
        assertThatThrownBy(() -> new Law.Between(0, Integer.MAX_VALUE))
                .hasMessage("chance does not reach from 0 to 2147483647");
    }

    @Test
    void between_two_limits_both_can_come() {
        assertThat(Arrays.stream(draws(new Law.Between(3, 5))).distinct().sorted())
                .containsExactly(3L, 4L, 5L);
    }
}
