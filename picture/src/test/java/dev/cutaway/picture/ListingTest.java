package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.picture.Listing.Code;
import dev.cutaway.picture.Listing.Column;
import dev.cutaway.picture.Listing.Jump;
import dev.cutaway.picture.Listing.Line;
import dev.cutaway.picture.Listing.Pair;
import dev.cutaway.picture.Listing.Register;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final List<Column> COLUMNS =
            List.of(new Column("address", true, "100:"), new Column("code", false, "load r1, r2"));

    private static Part part(String id) {
        return new Part(id, id, "One of them.");
    }

    private static Line line(String side, int i, State state) {
        return new Line(part(side + i), state, List.of(i + ":", "  op " + i));
    }

    private static Code code(String side, int lines, int next, String note) {
        List<Line> all = new ArrayList<>();
        for (int i = 0; i < lines; i++)
            all.add(line(side, i, i == 1 ? State.DEAD : i == 2 ? State.LOST : State.IDLE));
        Jump jump =
                new Jump(part(side + "jump"), State.IDLE, side + 3, side + 0, note, "taken 9 of 9");
        return new Code(part(side), COLUMNS, all, List.of(jump), side + next);
    }

    private static Scene single(int lines, int next, String note, String value) {
        List<Register> registers = List.of(new Register(part("r1"), State.IDLE, value, "00000000"));
        Listing listing = Listing.of("code", "Code", code("a", lines, next, note), registers);
        return new Scene("A listing.", List.of(listing));
    }

    private static Drawing draw(Scene before, Scene now, View view, int width, int height) {
        return Layout.of(before, now, view, new Space(width, height));
    }

    private static Mark mark(Drawing drawing, String key) {
        return drawing.marks().stream()
                .filter(mark -> mark.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key));
    }

    private static boolean has(Drawing drawing, String key) {
        return drawing.marks().stream().anyMatch(mark -> mark.key().equals(key));
    }

    @Test
    void a_step_moves_the_wedge_and_nothing_else() {
        Scene one = single(6, 0, "", "1");
        Scene other = single(6, 4, "taken 1 of 1", "2");
        Drawing before = draw(one, one, View.ALL, 408, 0);
        Drawing after = draw(other, other, View.ALL, 408, 0);
        assertThat(after.height()).isEqualTo(before.height());
        for (String still : List.of("cell.a0.code", "line.a1", "box.r1", "jump.ajump"))
            assertThat(mark(after, "code/" + still)).isEqualTo(mark(before, "code/" + still));
        assertThat(mark(after, "code/next.a")).isNotEqualTo(mark(before, "code/next.a"));
    }

    @Test
    void a_jump_and_a_register_are_amber_in_the_step_that_touched_them() {
        Scene one = single(6, 0, "", "1");
        Scene other = single(6, 4, "taken 1 of 1", "2");
        Drawing drawing = draw(one, other, View.ALL, 592, 0);
        assertThat(mark(drawing, "code/jump.ajump").role()).contains("st-changed");
        assertThat(mark(drawing, "code/box.r1").role()).contains("st-changed");
        assertThat(((Mark.Words) mark(drawing, "code/was.r1")).text()).isEqualTo("was 1");
        assertThat(mark(drawing, "code/cell.a0.code").role()).doesNotContain("st-changed");
    }

    @Test
    void a_long_listing_follows_the_next_line_and_can_be_scrolled() {
        Scene far = single(200, 150, "", "1");
        Drawing drawing = draw(far, far, View.ALL, 408, 240);
        assertThat(drawing.height()).isLessThanOrEqualTo(240);
        assertThat(has(drawing, "code/cell.a150.code")).isTrue();
        assertThat(has(drawing, "code/cell.a0.code")).isFalse();
        Mark.Handle back = (Mark.Handle) mark(drawing, "code/back");
        Drawing scrolled = draw(far, far, View.parse(back.turn()), 408, 240);
        assertThat(has(scrolled, "code/cell.a150.code")).isFalse();
    }

    @Test
    void spaces_at_the_beginning_of_a_line_are_kept() {
        Scene scene = single(3, 0, "", "1");
        Mark.Words words =
                (Mark.Words) mark(draw(scene, scene, View.ALL, 408, 0), "code/cell.a0.code");
        assertThat(words.text()).isEqualTo("\u00a0\u00a0op\u00a00");
    }

    private static Scene compared() {
        List<Pair> pairs =
                List.of(
                        new Pair("a0", "b0", true),
                        new Pair("a1", "", false),
                        new Pair("a2", "b1", false),
                        new Pair("", "b2", false));
        Code left = code("a", 4, 1, "");
        Code right = code("b", 4, 2, "");
        return new Scene(
                "Two.",
                List.of(new Listing("code", "Code", List.of(left, right), pairs, List.of())));
    }

    @Test
    void paired_lines_stand_in_one_row_and_a_lone_line_faces_a_gap() {
        Drawing drawing = draw(compared(), compared(), View.ALL, 592, 0);
        Mark.Words left = (Mark.Words) mark(drawing, "code/cell.a2.code");
        Mark.Words right = (Mark.Words) mark(drawing, "code/cell.b1.code");
        assertThat(left.y()).isEqualTo(right.y());
        assertThat(mark(drawing, "code/pair.a1..right").role()).isEqualTo("gap");
        assertThat(has(drawing, "code/next.a")).isTrue();
        assertThat(has(drawing, "code/next.b")).isTrue();
    }

    @Test
    void two_codes_are_stacked_where_it_is_narrow_and_scroll_apart() {
        Drawing drawing = draw(compared(), compared(), View.ALL, 358, 0);
        Mark.Words left = (Mark.Words) mark(drawing, "code.left/cell.a3.code");
        Mark.Words right = (Mark.Words) mark(drawing, "code.right/cell.b0.code");
        assertThat(right.y()).isGreaterThan(left.y());
        assertThat(Legibility.problems(drawing)).isEmpty();
    }

    @Test
    void letters_put_a_sign_before_the_next_line() {
        assertThat(single(4, 2, "", "1").figures().getFirst().letters())
                .anyMatch(line -> line.startsWith(" >") && line.contains("op 2"))
                .contains("r1 1");
    }
}
