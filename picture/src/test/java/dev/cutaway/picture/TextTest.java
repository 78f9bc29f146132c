package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.picture.Text.Level;
import dev.cutaway.picture.Text.Setting;
import dev.cutaway.picture.Text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextTest {
    private static final String WORDS =
            "select name, count(*) from people where age > 30 group by name order by count(*)";

    private static Span span(String id, Level level, int from, int to, State state, String label) {
        return new Span(new Part(id, id, "A stretch."), state, 0, level, from, to, label);
    }

    private static Scene scene(Setting setting, String text, int caret, Span... spans) {
        return new Scene(
                "A text.", List.of(new Text("t", "T", setting, text, List.of(spans), caret)));
    }

    private static Drawing draw(Scene before, Scene now, int width, int height) {
        return Layout.of(before, now, View.ALL, new Space(width, height));
    }

    private static List<Mark> marks(Drawing drawing, String key) {
        return drawing.marks().stream().filter(mark -> mark.key().startsWith(key)).toList();
    }

    @Test
    void lines_break_after_a_space_and_hold_every_letter() {
        TextLines lines = TextLines.of(WORDS, letter -> 1, 20);
        assertThat(String.join("", lines.texts())).isEqualTo(WORDS);
        assertThat(lines.texts())
                .allSatisfy(line -> assertThat(line.strip().length()).isBetween(1, 20));
        assertThat(lines.texts().subList(0, 3)).allSatisfy(line -> assertThat(line).endsWith(" "));
    }

    @Test
    void a_word_without_a_space_is_cut_between_letters_and_a_line_end_is_one() {
        assertThat(TextLines.of("aaaaaaa", letter -> 1, 3).texts())
                .containsExactly("aaa", "aaa", "a");
        assertThat(TextLines.of("ab\n\ncd", letter -> 1, 9).texts())
                .containsExactly("ab", "", "cd");
        assertThat(TextLines.of("", letter -> 1, 9).texts()).containsExactly("");
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void marking_moves_no_letter(Setting setting) {
        Span one = span("a", Level.LETTERS, 0, 6, State.IDLE, "keyword");
        Span other = span("b", Level.LETTERS, 7, 11, State.ACTIVE, "name");
        Scene plain = scene(setting, WORDS, -1, one);
        Scene marked = scene(setting, WORDS, -1, one, other);
        Mark.Words before = (Mark.Words) marks(draw(plain, plain, 358, 0), "t/run.0").getFirst();
        Mark.Words after = (Mark.Words) marks(draw(marked, marked, 358, 0), "t/run.0").getFirst();
        assertThat(after).isEqualTo(before);
        assertThat(draw(marked, marked, 358, 0).height())
                .isEqualTo(draw(plain, plain, 358, 0).height());
    }

    @Test
    void a_stretch_goes_on_to_the_next_line_and_is_labelled_once() {
        Scene scene =
                scene(
                        Setting.CODE,
                        WORDS,
                        -1,
                        span("all", Level.ABOVE, 0, WORDS.length(), State.IDLE, "query"));
        Drawing drawing = draw(scene, scene, 320, 0);
        assertThat(marks(drawing, "t/bracket.all").size()).isGreaterThan(1);
        assertThat(marks(drawing, "t/label.all")).hasSize(1);
        assertThat(Legibility.problems(drawing)).isEmpty();
    }

    @Test
    void a_stretch_that_holds_something_else_now_is_amber() {
        Scene before =
                scene(Setting.CODE, WORDS, -1, span("a", Level.LETTERS, 0, 3, State.IDLE, ""));
        Scene now = scene(Setting.CODE, WORDS, -1, span("a", Level.LETTERS, 0, 6, State.IDLE, ""));
        assertThat(marks(draw(before, now, 358, 0), "t/edge.a").getFirst().role())
                .isEqualTo("edge st-changed");
        assertThat(marks(draw(now, now, 358, 0), "t/edge.a").getFirst().role()).isEqualTo("edge");
    }

    @Test
    void a_long_text_follows_the_caret_and_can_be_scrolled() {
        String text = (WORDS + " ").repeat(40);
        Scene scene = scene(Setting.PROSE, text, text.length() - 5);
        Drawing drawing = draw(scene, scene, 358, 200);
        assertThat(drawing.height()).isLessThanOrEqualTo(200);
        assertThat(marks(drawing, "t/caret")).hasSize(2);
        assertThat(marks(drawing, "t/back")).isNotEmpty();
        assertThat(Legibility.problems(drawing)).isEmpty();
    }

    @Test
    void letters_put_brackets_round_the_boxes() {
        Scene scene =
                scene(
                        Setting.CODE,
                        "a+b",
                        1,
                        span("a", Level.LETTERS, 0, 1, State.IDLE, "x"),
                        span("b", Level.LETTERS, 2, 3, State.IDLE, "y"));
        assertThat(scene.figures().getFirst().letters()).containsExactly("[a]^+[b]");
    }
}
