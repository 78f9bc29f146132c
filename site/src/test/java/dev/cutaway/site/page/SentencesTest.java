package dev.cutaway.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final String M = Sentences.MARK;
    private static final String O = Sentences.OTHER_MARK;

    @Test
    void a_mark_after_the_full_stop_belongs_to_the_sentence_before_it() {
        assertThat(Sentences.withMark("One. Two is 2." + M + " Three.")).isEqualTo("Two is 2.");
        assertThat(Sentences.withMark("Only one." + M)).isEqualTo("Only one.");
    }

    @Test
    void a_mark_inside_belongs_to_the_sentence_around_it() {
        assertThat(Sentences.withMark("One. Two" + M + " is 2. Three.")).isEqualTo("Two is 2.");
    }

    @Test
    void several_marks_stand_behind_one_sentence() {
        assertThat(Sentences.withMark("One. “Two!”" + O + M + " Three.")).isEqualTo("“Two!”");
        assertThat(Sentences.withMark("One." + O + " Two." + M)).isEqualTo("Two.");
    }

    @Test
    void a_point_inside_a_number_or_before_a_small_letter_ends_nothing() {
        assertThat(Sentences.withMark("It is 1.5 ms, i.e. little." + M))
                .isEqualTo("It is 1.5 ms, i.e. little.");
    }
}
