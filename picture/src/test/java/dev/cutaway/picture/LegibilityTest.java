package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The proofreader is shown mistakes on purpose: one that finds none could not be trusted.
class LegibilityTest {
    private static List<String> read(Mark... marks) {
        return Legibility.problems(
                new Drawing(200, 100, 100, "", List.of(marks), List.of(), List.of()));
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
    void texts_side_by_side_are_fine() {
        assertThat(read(words("left", 10, 50, "label"), words("right", 60, 50, "strong mid")))
                .isEmpty();
    }
}
