package dev.cutaway.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChanceTest {
    /// The first outputs of SplitMix64 from its authors' generator, started at 0, as published with
    /// it.
    @Test
    void the_stir_is_splitmix64() {
        long golden = 0x9E3779B97F4A7C15L;
        long[] published = {0xE220A8397B1DCDAFL, 0x6E789E6AA1B965F4L, 0x06C45D188009454FL};
        for (int i = 0; i < published.length; i++) {
            assertThat(Chance.mix((i + 1) * golden)).isEqualTo(published[i]);
        }
    }

    @Test
    void a_draw_in_one_stream_moves_no_other() {
        Chance calm = new Chance(9, "delay", "s1-s2");
        Chance again = new Chance(9, "delay", "s1-s2");
        Chance other = new Chance(9, "delay", "s1-s3");
        for (int i = 0; i < 100; i++) {
            other.below(10);
            assertThat(calm.below(1000)).isEqualTo(again.below(1000));
        }
    }

    @Test
    void every_number_below_the_bound_comes_about_as_often() {
        int[] counts = new int[7];
        Chance chance = new Chance(1, "die", "");
        for (int i = 0; i < 70_000; i++) counts[chance.below(7)]++;
        // Five standard deviations of a binomial count are about 460.
        for (int count : counts) assertThat(count).isBetween(9_540, 10_460);
    }
}
