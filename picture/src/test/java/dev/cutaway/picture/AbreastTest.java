package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AbreastTest {
    private static double[] lefts(double... middles) {
        double[] widths = new double[middles.length];
        Arrays.fill(widths, 20);
        return Abreast.lefts(middles, widths, 10, 200);
    }

    @Test
    void labels_with_room_stand_at_the_middle_of_their_places() {
        assertThat(lefts(30, 100, 150)).containsExactly(20, 90, 140);
    }

    @Test
    void neighbours_share_the_way_that_they_must_give() {
        assertThat(lefts(100, 100)).containsExactly(75, 105);
        assertThat(lefts(100, 110, 120)).containsExactly(70, 100, 130);
    }

    @Test
    void none_leaves_the_room() {
        assertThat(lefts(0, 0)).containsExactly(0, 30);
        assertThat(lefts(200, 200)).containsExactly(150, 180);
    }
}
