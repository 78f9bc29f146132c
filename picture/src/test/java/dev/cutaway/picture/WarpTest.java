package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WarpTest {
    private static Warp warp() {
        return new Warp(2, 50, 5);
    }

    @Test
    void short_stretches_keep_their_length() {
        Warp warp = warp();
        warp.add(10, 0, true);
        assertThat(warp.add(20, 0, true)).isEqualTo(20);
        assertThat(warp.at(15)).isEqualTo(10, within(0.001));
        assertThat(warp.cuts()).isEmpty();
    }

    @Test
    void a_long_idle_stretch_is_cut_and_its_length_is_known() {
        Warp warp = warp();
        warp.add(0, 0, true);
        double place = warp.add(1000, 0, true);
        assertThat(warp.cuts()).containsExactly(new Warp.Cut(5, 5 + Warp.BAND, 1000));
        assertThat(place).isEqualTo(10 + Warp.BAND);
    }

    @Test
    void a_long_stretch_of_work_is_not_cut() {
        Warp warp = warp();
        warp.add(0, 0, true);
        assertThat(warp.add(1000, 0, false)).isEqualTo(2000);
    }

    @Test
    void an_instant_gets_the_room_it_asks_for_and_moves_none_before_it() {
        Warp warp = warp();
        warp.add(0, 0, true);
        double before = warp.add(5, 0, true);
        assertThat(warp.add(6, 40, true)).isEqualTo(40);
        assertThat(warp.at(5)).isEqualTo(before);
        assertThat(warp.add(6, 90, true)).as("the same instant again").isEqualTo(40);
    }

    @Test
    void places_never_run_backwards() {
        Warp warp = warp();
        double last = 0;
        for (int i = 0; i < 200; i++) {
            double place = warp.add((long) i * i, i % 7 == 0 ? last + 20 : 0, i % 2 == 0);
            assertThat(place).isGreaterThanOrEqualTo(last);
            last = place;
        }
    }
}
