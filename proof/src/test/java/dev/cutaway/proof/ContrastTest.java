package dev.cutaway.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cutaway.picture.Drawing;
import dev.cutaway.picture.Mark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The proofreader is shown mistakes on purpose: one that finds none could not be trusted.
class ContrastTest {
    private static final Contrast SHIPPED = Contrast.shipped();

    private static Drawing drawing(Mark... marks) {
        return new Drawing(200, 100, 100, "", List.of(marks), List.of(), List.of());
    }

    private static Mark words(String role) {
        return new Mark.Words("word", "", role, 5000, 5000, "word");
    }

    private static Mark box(String role) {
        return new Mark.Box("box", "", role, 4000, 3000, 10000, 4000);
    }

    @Test
    void ink_on_paper_is_fine() {
        assertThat(SHIPPED.problems(drawing(box("part"), words("value")))).isEmpty();
    }

    @Test
    void letters_on_a_hatch_need_a_halo() {
        assertThat(SHIPPED.problems(drawing(box("part st-dead"), words("value"))))
                .isNotEmpty()
                .allMatch(problem -> problem.contains("contrast"));
        assertThat(SHIPPED.problems(drawing(box("part st-dead"), words("value halo")))).isEmpty();
    }

    @Test
    void a_pale_ink_is_named_with_its_sheet() {
        String pale = Sheets.drawing() + ".drawing text.fine { fill: var(--rule); }";
        assertThat(new Contrast(Sheets.tokens(), pale).problems(drawing(words("fine"))))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("light sheet"))
                .anyMatch(problem -> problem.contains("dark sheet"));
    }

    @Test
    void small_text_is_named() {
        String small = Sheets.drawing() + ".drawing .fine { font: 400 11px / 14px var(--sans); }";
        assertThat(new Contrast(Sheets.tokens(), small).problems(drawing(words("fine"))))
                .containsExactly("“word” is set in 11.0 px");
    }

    @Test
    void text_that_is_set_in_another_size_than_it_was_measured_is_named() {
        String large = Sheets.drawing() + ".drawing .fine { font: 400 14px / 18px var(--sans); }";
        assertThat(new Contrast(Sheets.tokens(), large).problems(drawing(words("fine"))))
                .containsExactly("“word” is measured for 12 px and set in 14.0 px");
    }

    @Test
    void letters_on_a_dark_cell_are_named() {
        Mark dark = new Mark.Grid("grid", "", "grid", 0, 0, 20000, 10000, 1, "c");
        Mark light = new Mark.Grid("grid", "", "grid", 0, 0, 20000, 10000, 1, "1");
        assertThat(SHIPPED.problems(drawing(dark, words("small")))).isNotEmpty();
        assertThat(SHIPPED.problems(drawing(light, words("small")))).isEmpty();
    }

    /// Measured by another program, in another language, from the same tokens.
    @ParameterizedTest
    @CsvSource({
        "--ink, --paper, 15.73, 13.82",
        "--ink-2, --paper-3, 6.31, 6.71",
        "--line, --paper, 4.34, 4.89",
        "--changed, --changed-fill, 3.89, 5.46",
        "--broken, --paper, 6.20, 6.11",
        "--id-3, --paper, 4.74, 8.74",
    })
    void contrast_is_what_others_measure(String one, String other, double light, double dark) {
        assertThat(contrast(one, other, Theme.LIGHT)).isCloseTo(light, within(0.02));
        assertThat(contrast(one, other, Theme.DARK)).isCloseTo(dark, within(0.02));
    }

    /// Lines and marks need 3, and every identity stands on the sheet and on the washes.
    @ParameterizedTest
    @CsvSource({
        "--line, --paper",
        "--line, --paper-3",
        "--ink-2, --paper-3",
        "--cut, --cut-ground",
        "--changed, --paper",
        "--changed, --changed-fill",
        "--select, --paper",
        "--broken, --paper",
        "--id-1, --paper-2",
        "--id-2, --paper-2",
        "--id-3, --paper-2",
        "--id-4, --paper-2",
        "--id-5, --paper-2",
        "--id-6, --paper-2",
        "--id-7, --paper-2",
    })
    void marks_stand_out(String one, String other) {
        for (Theme theme : Theme.values())
            assertThat(contrast(one, other, theme)).as("%s", theme).isGreaterThanOrEqualTo(3);
    }

    private static double contrast(String one, String other, Theme theme) {
        Tokens tokens = new Tokens(Sheets.tokens(), theme);
        return tokens.named(one).against(tokens.named(other));
    }
}
