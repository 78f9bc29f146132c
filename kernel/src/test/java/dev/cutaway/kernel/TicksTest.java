package dev.cutaway.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void a_time_that_is_written_is_read_back(Ticks ticks) {
        Chance chance = new Chance(1, "ticks", "");
        for (int i = 0; i < 20_000; i++) {
            long time = chance.bits() >>> (16 + chance.below(48));
            assertThat(ticks.read(ticks.text(time))).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0s",
        "17, 17us",
        "999, 999us",
        "1000, 1ms",
        "1001, 1.001ms",
        "350000, 350ms",
        "1200000, 1.2s",
        "1000001, 1.000001s",
        "315360000000000, 315360000s"
    })
    void a_time_is_written_in_the_largest_unit_that_it_fills(long time, String text) {
        assertThat(Ticks.MICROS.text(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "s", "1.s", ".5s", "1.0000001s", "1,2s", "-1s", "9999999999s"})
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> Ticks.MICROS.read(text)).isInstanceOf(Trouble.class);
    }

    @Test
    void an_anchor_that_is_written_is_read_back() {
        Chance chance = new Chance(1, "anchors", "");
        for (int i = 0; i < 5_000; i++) {
            long time = chance.bits() >>> (20 + chance.below(44));
            int count = chance.below(4) - 1;
            int beat = count < 1 ? 0 : chance.below(4);
            Anchor anchor = new Anchor.At(time, count, beat);
            assertThat(Anchor.read(anchor.text(Ticks.MICROS), Ticks.MICROS)).isEqualTo(anchor);
        }
    }
}
