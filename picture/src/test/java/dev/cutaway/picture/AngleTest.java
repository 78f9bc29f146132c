package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

class AngleTest {
    @Test
    void sines_agree_with_the_library_to_the_last_places_of_a_double() {
        for (int i = -2000; i <= 2000; i++) {
            double turn = i / 777.0;
            assertThat(Angle.sine(turn)).isEqualTo(Math.sin(turn * 2 * Math.PI), offset(4e-15));
            assertThat(Angle.cosine(turn)).isEqualTo(Math.cos(turn * 2 * Math.PI), offset(4e-15));
        }
    }

    @Test
    void quarters_are_exact() {
        assertThat(Angle.sine(0)).isEqualTo(0);
        assertThat(Angle.sine(0.25)).isEqualTo(1);
        assertThat(Angle.cosine(0.5)).isEqualTo(-1);
    }
}
