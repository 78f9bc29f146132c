package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The proofreader is shown mistakes on purpose: one that finds none could not be trusted.
class LegibilityTest {
    private static Drawing drawing(Mark... marks) {
        return new Drawing(200, 100, 100, "", List.of(marks), List.of(), List.of());
    }

    private static List<String> read(Mark... marks) {
        return Legibility.problems(drawing(marks));
    }

    private static Mark words(String key, int x, int y, String role) {
        return new Mark.Words(key, "", role, x * 100, y * 100, key);
    }

    @Test
    void two_texts_on_one_place_are_named() {
        assertThat(read(words("first", 10, 50, "label"), words("second", 20, 55, "value")))
                .containsExactly("“first” runs into “second”");
    }

    @Test
    void a_text_beyond_the_edge_is_named() {
        assertThat(read(words("outside", 180, 50, "label")))
                .containsExactly("“outside” leaves the sheet");
        assertThat(read(words("outside", 20, 50, "label end")))
                .containsExactly("“outside” leaves the sheet");
    }

    @Test
    void a_text_that_is_wider_than_its_box_is_named() {
        Mark box = new Mark.Box("box", "p", "part", 8500, 4000, 3000, 2000);
        Mark wide = new Mark.Words("much too wide", "p", "label mid", 10000, 5400, "much too wide");
        assertThat(Legibility.problems(drawing(box, wide)))
                .containsExactly("“much too wide” leaves its box");
        Mark fits = new Mark.Words("ok", "p", "label mid", 10000, 5400, "ok");
        assertThat(Legibility.problems(drawing(box, fits))).isEmpty();
    }

    @Test
    void texts_side_by_side_are_fine() {
        assertThat(read(words("left", 10, 50, "label"), words("right", 60, 50, "strong mid")))
                .isEmpty();
    }
}
