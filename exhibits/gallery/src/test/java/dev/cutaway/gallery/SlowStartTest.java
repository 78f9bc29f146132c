package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The sentences of RFC 5681, one by one.
class SlowStartTest {
    private static Reno after(int trips) {
        Reno sender = new Reno();
        for (int trip = 0; trip < trips; trip++) {
            int flight = sender.flight();
            for (int i = 0; i < flight; i++) sender.acknowledged();
        }
        return sender;
    }

    @Test
    void slow_start_doubles_each_round_trip() {
        for (int trips = 0; trips < 5; trips++)
            assertThat(after(trips).flight()).isEqualTo(2 << trips);
    }

    @Test
    void above_the_threshold_a_round_trip_adds_about_one_segment() {
        Reno sender = after(4);
        sender.duplicates();
        assertThat(sender.threshold()).isEqualTo(16 * Reno.SEGMENT);
        assertThat(sender.isSlowStart()).isFalse();
        assertThat(sender.ahead(1) - sender.window()).isBetween(900L, 1000L);
        assertThat(sender.ahead(5) - sender.window()).isBetween(4500L, 5000L);
    }

    @Test
    void three_duplicates_halve_the_window() {
        Reno sender = after(3);
        sender.duplicates();
        assertThat(sender.window()).isEqualTo(8 * Reno.SEGMENT);
    }

    @Test
    void a_timeout_goes_back_to_one_segment_and_remembers_half() {
        Reno sender = after(3);
        sender.timeout();
        assertThat(sender.flight()).isEqualTo(1);
        assertThat(sender.threshold()).isEqualTo(8 * Reno.SEGMENT);
        assertThat(sender.isSlowStart()).isTrue();
    }

    @Test
    void the_threshold_never_falls_below_two_segments() {
        Reno sender = new Reno();
        sender.timeout();
        sender.timeout();
        assertThat(sender.threshold()).isEqualTo(2 * Reno.SEGMENT);
    }

    @Test
    void looking_ahead_changes_nothing() {
        Reno sender = after(2);
        sender.ahead(9);
        assertThat(sender.flight()).isEqualTo(8);
    }
}
