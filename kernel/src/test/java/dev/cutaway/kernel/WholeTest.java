package dev.cutaway.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WholeTest {
    @Test
    void a_hash_is_divided_as_an_unsigned_number() {
        assertThat(Whole.remainderUnsigned(-1L, 10)).isEqualTo(5);
        assertThat(Whole.remainderUnsigned(Long.MIN_VALUE, 10)).isEqualTo(8);
    }

    @Test
    void a_division_by_zero_is_refused_before_it_traps() {
        assertThatIllegalArgumentException().isThrownBy(() -> Whole.divide(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Whole.remainderUnsigned(1, 0));
    }

    @Test
    void floors_go_down_and_what_is_too_large_is_refused() {
        assertThat(Whole.floor(-0.5)).isEqualTo(-1);
        assertThat(Whole.nearest(2.5)).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> Whole.floor(1e30));
        assertThatIllegalArgumentException().isThrownBy(() -> Whole.floor(Double.NaN));
    }

    @Test
    void numbers_are_written_as_people_read_them() {
        assertThat(Decimal.text(1_234_567, 0)).isEqualTo("1,234,567");
        assertThat(Decimal.text(5, 2)).isEqualTo("0.05");
        assertThat(Decimal.text(-123_456, 2)).isEqualTo("-1,234.56");
    }
}
