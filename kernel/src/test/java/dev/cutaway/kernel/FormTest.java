package dev.cutaway.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    private static final Form.Line NAME = new Form.Line("server", 6);
    private static final Form.Lines NAMES = new Form.Lines(NAME, 1, 3);

    @Test
    void lines_are_separated_by_commas_or_line_breaks_and_stripped() {
        assertThat(NAMES.read("a, b\n c ,")).isEqualTo(List.of("a", "b", "c"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b,a     | 4 | 5 | “a” stands here twice",
                "a,toolong | 8 | 9 | too long by 1",
                "''        | 0 | 0 | 0 is not a possible count",
                "a,b,c,d   | 0 | 7 | 4 is not a possible count",
            })
    void a_wrong_list_is_named_with_its_place(String text, int from, int to, String what) {
        Trouble trouble = catchThrowableOfType(Trouble.class, () -> NAMES.read(text));
        assertThat(trouble.what()).isEqualTo(what);
        assertThat(List.of(trouble.from(), trouble.to())).isEqualTo(List.of(from, to));
    }

    @Test
    void a_line_refuses_what_would_not_be_seen() {
        assertThat(catchThrowableOfType(Trouble.class, () -> NAME.read(" a")).what())
                .isEqualTo("a blank at the edge");
        assertThat(catchThrowableOfType(Trouble.class, () -> NAME.read("a\tb")).what())
                .isEqualTo("a control character");
        assertThat(catchThrowableOfType(Trouble.class, () -> NAME.read("a,b")).what())
                .isEqualTo("a comma separates items");
    }

    @Test
    void a_choice_names_what_there_is() {
        Form.Choice choice = new Form.Choice("method", List.of("ring", "jump"));
        Trouble trouble = catchThrowableOfType(Trouble.class, () -> choice.read("rink"));
        assertThat(trouble.expected()).isEqualTo("one of ring, jump");
    }
}
