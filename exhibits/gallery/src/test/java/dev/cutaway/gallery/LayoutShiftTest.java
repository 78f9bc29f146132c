package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.picture.Screen.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayoutShiftTest {
    /// The first example of web.dev: half the window moves down by a quarter of its height.
    @Test
    void the_example_of_the_definition_gives_its_numbers() {
        LayoutShift shift =
                LayoutShift.between(
                        Map.of("grey", new Area(0, 0, 400, 400)),
                        Map.of("grey", new Area(0, 200, 400, 400)),
                        400,
                        800);
        assertThat(shift.impact()).isEqualTo(7500);
        assertThat(shift.distance()).isEqualTo(2500);
        assertThat(shift.score()).isEqualTo(1875);
    }

    @Test
    void what_is_new_or_only_grew_is_no_shift() {
        LayoutShift shift =
                LayoutShift.between(
                        Map.of("grown", new Area(0, 0, 100, 100)),
                        Map.of("grown", new Area(0, 0, 100, 300), "new", new Area(0, 300, 9, 9)),
                        400,
                        800);
        assertThat(shift.score()).isZero();
    }

    @Test
    void what_moves_below_the_window_is_no_shift() {
        LayoutShift shift =
                LayoutShift.between(
                        Map.of("far", new Area(0, 900, 100, 100)),
                        Map.of("far", new Area(0, 990, 100, 100)),
                        400,
                        800);
        assertThat(shift.score()).isZero();
    }

    @Test
    void covered_is_what_counting_every_pixel_gives() {
        Random random = new Random(4);
        for (int round = 0; round < 50; round++) {
            List<Area> areas = new ArrayList<>();
            boolean[][] seen = new boolean[60][60];
            for (int i = 0; i < 6; i++) {
                Area area =
                        new Area(
                                random.nextInt(30),
                                random.nextInt(30),
                                random.nextInt(30),
                                random.nextInt(30));
                areas.add(area);
                for (int x = 0; x < area.width(); x++)
                    for (int y = 0; y < area.height(); y++) seen[area.x() + x][area.y() + y] = true;
            }
            long count = 0;
            for (boolean[] column : seen) for (boolean one : column) if (one) count++;
            assertThat(LayoutShift.covered(areas)).isEqualTo(count);
        }
    }

    @Test
    void a_second_of_rest_or_five_of_unrest_begin_a_new_window() {
        ShiftWindows windows = new ShiftWindows();
        windows.add(0, 100);
        windows.add(900_000, 100);
        assertThat(windows.most()).isEqualTo(200);
        windows.add(1_900_000, 150);
        assertThat(windows.most()).isEqualTo(200);
        for (int i = 1; i <= 10; i++) windows.add(1_900_000 + i * 500_000, 100);
        assertThat(windows.most()).isEqualTo(150 + 9 * 100);
    }
}
