package dev.cutaway.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

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

    private static final Form.Both<String, Integer> BOTH =
            new Form.Both<>(
                    new Form.Choice("machine", List.of("s1", "s2")), new Form.Whole("ms", 1, 50));
    private static final Form.Some SOME = new Form.Some("machines", List.of("s1", "s2", "s3"));

    static Stream<Form<?>> forms() {
        return Stream.of(
                BOTH,
                SOME,
                NAMES,
                new Form.Both<>(SOME, BOTH),
                new Form.Whole("count", -5, 5),
                new Form.Choice("method", List.of("ring", "jump")));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_is_drawn_is_written_and_read_back(Form<?> form) {
        for (int seed = 0; seed < 200; seed++) readBack(form, new Chance(seed, "form", ""));
    }

    private static <T> void readBack(Form<T> form, Chance chance) {
        T drawn = form.draw(chance);
        assertThat(form.read(form.write(drawn))).isEqualTo(drawn);
    }

    @Test
    void both_have_a_colon_between_them_and_each_its_own_trouble() {
        assertThat(BOTH.read("s2:7")).isEqualTo(new Form.Both.Pair<>("s2", 7));
        assertThat(BOTH.write(new Form.Both.Pair<>("s1", 50))).isEqualTo("s1:50");
        assertThat(BOTH.asks()).isEqualTo("machine and ms");
        assertPlace("s2", 0, 2, BOTH);
        assertPlace("s4:7", 0, 2, BOTH);
        assertPlace("s2:70", 3, 5, BOTH);
        assertPlace("s2:", 3, 3, BOTH);
    }

    @Test
    void what_can_be_chosen_changes_however_deep_it_is_asked_for() {
        assertThat(BOTH.changes()).isTrue();
        assertThat(new Form.Both<>(SOME, new Form.Both<>(SOME, BOTH)).changes()).isTrue();
        assertThat(new Form.Both<>(SOME, NAME).changes()).isFalse();
    }

    @Test
    void some_are_at_least_one_and_not_all() {
        assertThat(SOME.read("s3, s1")).isEqualTo(List.of("s3", "s1"));
        assertPlace("", 0, 0, SOME);
        assertPlace("s1,s2,s3", 0, 8, SOME);
        assertPlace("s1,s4", 3, 5, SOME);
        assertPlace("s1,s", 3, 4, SOME);
        assertPlace("s1,s1", 3, 5, SOME);
    }

    private static void assertPlace(String text, int from, int to, Form<?> form) {
        Trouble trouble = catchThrowableOfType(Trouble.class, () -> form.read(text));
        assertThat(List.of(trouble.from(), trouble.to())).as(text).isEqualTo(List.of(from, to));
    }

    @Test
    void every_side_of_a_partition_is_drawn() {
        Set<String> drawn = new TreeSet<>();
        for (int seed = 0; seed < 300; seed++)
            drawn.add(String.join(",", new TreeSet<>(SOME.draw(new Chance(seed, "some", "")))));
        assertThat(drawn).containsExactly("s1", "s1,s2", "s1,s3", "s2", "s2,s3", "s3");
    }
}
