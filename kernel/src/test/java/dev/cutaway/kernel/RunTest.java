package dev.cutaway.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
    private static final Lamps.Hall HALL = new Lamps.Hall();

    private static Run parse(String text) {
        return Run.parse(HALL, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lamps/v=1",
                "lamps/v=1/seed=7",
                "lamps/v=1/seed=7/count=5/broken=fuse-holds/0:light:2/1:light:1",
                "lamps/v=1/names=a,b%20c,%C3%A9%2F%3A%3D/0:call:Zo%C3%AB%20%2F%20%40",
                "lamps/v=3/0:light:1",
            })
    void a_run_text_is_read_and_written_back_as_it_was(String text) {
        assertThat(parse(text).text()).isEqualTo(text);
    }

    @Test
    void what_is_normal_is_left_out_so_equal_runs_are_equal_texts() {
        assertThat(parse("lamps/v=1/seed=1/count=3/names=").text()).isEqualTo("lamps/v=1");
        assertThat(parse("lamps/count=05").text()).isEqualTo("lamps/v=1/count=5");
    }

    @Test
    void every_drawn_value_of_every_form_is_read_back() {
        Chance chance = new Chance(3, "test", "");
        for (int i = 0; i < 500; i++) {
            Run run = Run.opening(HALL).withSeed(chance.below(1000));
            run = run.with(Lamps.COUNT, Lamps.COUNT.form().write(Lamps.COUNT.form().draw(chance)));
            run = run.with(Lamps.NAMES, Lamps.NAMES.form().write(Lamps.NAMES.form().draw(chance)));
            assertThat(parse(run.text()).text()).isEqualTo(run.text());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "candles/seed=1             | candles   | this is not a run of lamps",
                "lamps/seed=x               | x         | “x” is not a digit",
                "lamps/seed=                | ''        | no number here",
                "lamps/count=12             | 12        | 12 is out of range",
                "lamps/colour=red           | colour    | there is no knob “colour”",
                "lamps/broken=wire          | wire      | there is nothing called “wire” to break",
                "lamps/nonsense             | nonsense  | a setting or a pull is missing here",
                "lamps//seed=1              | ''        | a setting or a pull is missing here",
                "lamps/0:light:1/seed=1     | seed=1    | a setting after a pull",
                "lamps/1:light:1            | 1         | pull 1 cannot come after event 1",
                "lamps/0:light:1/0:light:1  | 0         | pull 2 cannot come after event 0",
                "lamps/0:shout              | shout     | there is no lever “shout”",
                "lamps/0:light:ten          | light:ten | “t” is not a digit",
                "lamps/0:call:%zz           | %zz       | a broken percent sign",
                "lamps/0:call:a%2           | %2        | a broken percent sign",
                "lamps/0:                   | 0:        | no lever is named",
            })
    void what_is_wrong_is_named_with_its_place(String text, String place, String what) {
        Trouble trouble = catchThrowableOfType(Trouble.class, () -> parse(text));
        assertThat(trouble.what()).isEqualTo(what);
        assertThat(trouble.text()).isEqualTo(text);
        assertThat(text.substring(trouble.from(), trouble.to())).isEqualTo(place);
        assertThat(trouble.expected()).isNotEmpty();
    }

    @Test
    void no_cut_of_a_run_text_is_more_than_a_trouble() {
        String text =
                "lamps/v=1/seed=7/count=5/names=a,b%20c/broken=fuse-holds/0:light:2/1:call:%C3%A9";
        for (int end = 0; end < text.length(); end++) {
            try {
                parse(text.substring(0, end));
            } catch (Trouble trouble) {
                assertThat(trouble.from()).isBetween(0, trouble.to());
                assertThat(trouble.to()).isLessThanOrEqualTo(end);
            }
        }
    }

    @Test
    void acting_in_the_past_leaves_the_old_future_out() {
        Run run = parse("lamps/0:light:1/1:light:1/2:light:1");
        assertThat(run.pull(1, "call", "x").text()).isEqualTo("lamps/v=1/0:light:1/1:call:x");
    }
}
