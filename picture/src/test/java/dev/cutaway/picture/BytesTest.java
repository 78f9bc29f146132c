package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutaway.picture.Bytes.Bits;
import dev.cutaway.picture.Bytes.Dump;
import dev.cutaway.picture.Bytes.Field;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
    private static Part part(String id) {
        return new Part(id, id, "It is " + id + ".");
    }

    /// Eight bytes in two fields, one of them with bits, in a head; then a body of `size` zeros.
    private static Dump dump(String id, String first, State state, int size) {
        Field kind =
                new Field(
                        part(id + ".kind"),
                        "k",
                        0,
                        1,
                        "kind " + first,
                        state,
                        List.of(
                                new Bits(part(id + ".high"), 4, "high"),
                                new Bits(part(id + ".low"), 4, "low")),
                        List.of());
        Field rest = new Field(part(id + ".length"), "len", 1, 7, "seven", state);
        Field head =
                new Field(part(id + ".head"), "h", 0, 8, "", state, List.of(), List.of(kind, rest));
        Field body = new Field(part(id + ".body"), "b", 8, size, "zeros", State.IDLE);
        String hex = first + "00000000000000" + "00".repeat(size);
        return new Dump(part(id), 0, hex, List.of(head, body));
    }

    private static Scene scene(Dump... dumps) {
        return new Scene("Bytes.", List.of(new Bytes("bytes", "Bytes", List.of(dumps))));
    }

    private static Drawing draw(Scene before, Scene now, View view, int width) {
        return Layout.of(before, now, view, Space.wide(width));
    }

    private static Stream<Mark> marks(Drawing drawing, String key) {
        return drawing.marks().stream().filter(mark -> mark.key().startsWith("bytes/" + key));
    }

    private static Mark mark(Drawing drawing, String key) {
        return drawing.marks().stream()
                .filter(mark -> mark.key().equals("bytes/" + key))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 358, 408, 592, 1280})
    void everything_that_opens_can_be_read(int width) {
        Dump one = dump("one", "4f", State.IDLE, 300);
        Dump two = dump("two", "5f", State.DEAD, 300);
        for (Scene now : List.of(scene(one), scene(one, two))) {
            for (String open : List.of("one.kind", "two.kind", "bytes.meanings", "bytes.text")) {
                View view = View.of("two.length").opening(open).opening("one.kind");
                Drawing drawing = draw(now, now, view, width);
                assertThat(Legibility.problems(drawing)).as(open).isEmpty();
                assertThat(drawing.width()).isEqualTo(width);
                assertThat(drawing.marks().stream().map(Mark::key)).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void other_bytes_move_nothing_and_only_what_differs_is_amber() {
        Scene before = scene(dump("one", "4f", State.IDLE, 20));
        Scene now = scene(dump("one", "5f", State.IDLE, 20));
        Drawing one = draw(before, before, View.ALL, 358);
        Drawing other = draw(before, now, View.ALL, 358);
        assertThat(other.height()).isEqualTo(one.height());
        assertThat(marks(other, "column.").toList()).isEqualTo(marks(one, "column.").toList());
        assertThat(mark(other, "one.kind").role()).isEqualTo("field st-changed");
        assertThat(marks(other, "wash.one.0")).hasSize(1);
        assertThat(mark(other, "one.length").role()).isEqualTo("field");
        assertThat(marks(other, "wash.one.1")).isEmpty();
    }

    @Test
    void a_field_opens_in_place_into_its_bits_and_closes_again() {
        Scene now = scene(dump("one", "4f", State.IDLE, 20));
        Drawing shut = draw(now, now, View.ALL, 358);
        Drawing open = draw(now, now, View.ALL.opening("one.kind"), 358);
        assertThat(open.height()).isGreaterThan(shut.height());
        assertThat(((Mark.Words) mark(open, "one.high.text")).text()).isEqualTo("0100");
        assertThat(((Mark.Words) mark(open, "one.low.text")).text()).isEqualTo("1111");
        assertThat(((Mark.Handle) mark(shut, "open.one.kind")).turn()).isEqualTo("open+one.kind");
        assertThat(((Mark.Handle) mark(open, "open.one.kind")).turn()).isEqualTo("open-one.kind");
    }

    @Test
    void a_field_over_several_rows_is_open_where_it_goes_on() {
        Scene now = scene(dump("one", "4f", State.IDLE, 20));
        Drawing drawing = draw(now, now, View.ALL, 358);
        assertThat(mark(drawing, "one.body")).isInstanceOf(Mark.Path.class);
        assertThat(mark(drawing, "one.body.16")).isInstanceOf(Mark.Path.class);
        assertThat(mark(drawing, "one.kind")).isInstanceOf(Mark.Box.class);
    }

    @Test
    void the_middle_of_a_long_field_is_cut_out_until_it_is_opened() {
        Scene now = scene(dump("one", "4f", State.IDLE, 8000));
        Drawing shut = draw(now, now, View.ALL, 358);
        Drawing open = draw(now, now, View.ALL.opening("one.body"), 358);
        assertThat(marks(shut, "cut.")).isNotEmpty();
        assertThat(shut.height()).isLessThan(400);
        assertThat(open.height()).isGreaterThan(40_000);
    }

    @Test
    void where_the_height_is_short_a_window_of_rows_is_scrolled() {
        Scene now = scene(dump("one", "4f", State.IDLE, 8000));
        View view = View.ALL.opening("one.body").scrolled("bytes", 500);
        Drawing drawing = Layout.of(now, now, view, new Space(358, 400));
        assertThat(drawing.height()).isLessThanOrEqualTo(400);
        assertThat(marks(drawing, "offset.one.4000")).isNotEmpty();
        assertThat(((Mark.Handle) mark(drawing, "back")).turn()).startsWith("from.bytes=");
    }

    @Test
    void two_dumps_stand_byte_by_byte_beside_each_other_or_below() {
        Scene now = scene(dump("one", "4f", State.IDLE, 20), dump("two", "5f", State.IDLE, 20));
        Drawing wide = draw(now, now, View.ALL, 592);
        Drawing narrow = draw(now, now, View.ALL, 358);
        Mark.Words left = (Mark.Words) mark(wide, "one.3");
        Mark.Words right = (Mark.Words) mark(wide, "two.3");
        Mark.Words above = (Mark.Words) mark(narrow, "one.3");
        Mark.Words below = (Mark.Words) mark(narrow, "two.3");
        assertThat(right.y()).isEqualTo(left.y());
        assertThat(right.x()).isGreaterThan(left.x());
        assertThat(below.x()).isEqualTo(above.x());
        assertThat(below.y()).isGreaterThan(above.y());
    }

    @Test
    void a_hidden_dump_leaves_its_room_to_the_other() {
        Scene now = scene(dump("one", "4f", State.IDLE, 20), dump("two", "5f", State.IDLE, 20));
        Drawing less = draw(now, now, View.ALL.hiding("one"), 358);
        assertThat(marks(less, "one.")).isEmpty();
        assertThat(marks(less, "two.3")).hasSize(1);
        Drawing none = draw(now, now, View.ALL.hiding("one").hiding("two"), 358);
        assertThat(Legibility.problems(none)).isEmpty();
    }

    @Test
    void one_switch_shows_letters_instead_of_digits() {
        Scene now = scene(dump("one", "41", State.IDLE, 20));
        Drawing text = draw(now, now, View.ALL.opening("bytes.text"), 358);
        assertThat(((Mark.Words) mark(text, "one.0")).text()).isEqualTo("A");
        assertThat(((Mark.Handle) mark(text, "letters.push")).turn()).isEqualTo("open-bytes.text");
    }

    @Test
    void what_is_no_structure_is_refused() {
        Field outside = new Field(part("f"), "f", 0, 3, "", State.IDLE);
        assertThatThrownBy(() -> scene(new Dump(part("d"), 0, "0000", List.of(outside))))
                .hasMessageContaining("outside");
        Field bits =
                new Field(
                        part("f"),
                        "f",
                        0,
                        1,
                        "",
                        State.IDLE,
                        List.of(new Bits(part("b"), 7, "")),
                        List.of());
        assertThatThrownBy(() -> scene(new Dump(part("d"), 0, "00", List.of(bits))))
                .hasMessageContaining("bits");
    }

    @Test
    void in_letters_it_is_a_hex_dump() {
        assertThat(Letters.of(scene(dump("one", "41", State.DEAD, 20))))
                .contains("0000  41 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  |A....")
                .contains("  0000  one.kind    41")
                .contains("kind 41 (dead)");
    }
}
