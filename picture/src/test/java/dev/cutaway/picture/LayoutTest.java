package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    private static final Scene BEFORE = SceneOfTwo.with("A", 40);
    private static final Scene AFTER = SceneOfTwo.with("B", 60);

    private static Drawing draw(Scene before, Scene now, View view, int width) {
        return Layout.of(before, now, view, Space.wide(width));
    }

    private static Stream<Mark> marks(Drawing drawing, String keyPart) {
        return drawing.marks().stream().filter(mark -> mark.key().contains(keyPart));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 358, 408, 640, 1280})
    void every_width_can_be_read(int width) {
        Drawing drawing = draw(BEFORE, AFTER, View.of("server.A"), width);
        assertThat(drawing.width()).isEqualTo(width);
        assertThat(Legibility.problems(drawing)).isEmpty();
    }

    @Test
    void the_same_scene_is_the_same_bytes() {
        String first = Svg.of(draw(BEFORE, AFTER, View.ALL, 408));
        assertThat(Svg.of(draw(BEFORE, AFTER, View.ALL, 408))).isEqualTo(first);
    }

    @Test
    void every_key_of_a_drawing_is_there_once() {
        List<String> keys =
                draw(BEFORE, AFTER, View.of("key.k"), 408).marks().stream().map(Mark::key).toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void what_changed_is_seen_by_comparing_and_struck_out_beside_the_new() {
        Drawing drawing = draw(BEFORE, AFTER, View.ALL, 408);
        assertThat(marks(drawing, "moved.key.k")).hasSize(1);
        assertThat(marks(drawing, "cell.server.A.keys"))
                .filteredOn(Mark.Words.class::isInstance)
                .extracting(mark -> ((Mark.Words) mark).text())
                .containsExactly("40", "60");
    }

    @Test
    void nothing_is_marked_where_nothing_changed() {
        Drawing drawing = draw(AFTER, AFTER, View.ALL, 408);
        assertThat(drawing.marks()).noneMatch(mark -> mark.role().contains("st-changed"));
        assertThat(drawing.marks()).noneMatch(mark -> mark.role().equals("wash"));
    }

    @Test
    void other_values_move_nothing_that_stays() {
        Drawing one = draw(BEFORE, BEFORE, View.ALL, 408);
        Drawing other = draw(AFTER, AFTER, View.ALL, 408);
        assertThat(other.height()).isEqualTo(one.height());
        for (String still : List.of("rule.", "head.", "arc.", "zero", "name.server.A")) {
            assertThat(marks(other, still).toList()).isEqualTo(marks(one, still).toList());
        }
    }

    @Test
    void one_figure_alone_leaves_the_others_out() {
        Drawing drawing = draw(BEFORE, AFTER, View.ALL.alone("table"), 358);
        assertThat(drawing.marks()).allMatch(mark -> mark.key().startsWith("table/"));
    }

    @Test
    void a_selected_part_is_outlined_in_every_figure() {
        Drawing drawing = draw(BEFORE, AFTER, View.of("server.A"), 408);
        assertThat(
                        drawing.marks().stream()
                                .filter(mark -> mark.role().equals("selection"))
                                .map(Mark::key))
                .anyMatch(key -> key.startsWith("ring/"))
                .anyMatch(key -> key.startsWith("chart/"))
                .anyMatch(key -> key.startsWith("table/"));
    }

    @Test
    void zero_stands_on_top_and_turns_run_clockwise() {
        Drawing drawing = draw(BEFORE, BEFORE, View.ALL.alone("ring"), 400);
        Mark.Dot circle = (Mark.Dot) marks(drawing, "ring/line").findFirst().orElseThrow();
        Mark.Dot early = (Mark.Dot) marks(drawing, "ring/point.B").findFirst().orElseThrow();
        assertThat(early.x()).isGreaterThan(circle.x());
        assertThat(early.y()).isLessThan(circle.y());
    }

    @Test
    void a_short_room_makes_figures_smaller_before_it_hides_anything() {
        Drawing whole = draw(AFTER, AFTER, View.ALL, 408);
        Drawing shorter = Layout.of(AFTER, AFTER, View.ALL, new Space(408, whole.height() - 60));
        assertThat(shorter.height()).isEqualTo(whole.height() - 60);
        assertThat(marks(shorter, "table/cell."))
                .hasSameSizeAs(marks(whole, "table/cell.").toList());
        assertThat(Legibility.problems(shorter)).isEmpty();
    }

    @Test
    void letters_of_twice_the_size_keep_their_lines_and_their_room() {
        Drawing large = Layout.of(AFTER, AFTER, View.ALL.scaled(200), Space.wide(816));
        Drawing small = draw(AFTER, AFTER, View.ALL, 408);
        assertThat(large.marks()).hasSameSizeAs(small.marks());
        assertThat(large.width()).isEqualTo(816);
        assertThat(Legibility.problems(large)).isEmpty();
        assertThat(Svg.of(large)).startsWith("<svg class=\"drawing x200\"");
    }

    @Test
    void a_long_table_shows_a_window_and_the_way_to_the_rest() {
        Table.Column name = new Table.Column("name", false, "", false);
        List<Table.Row> rows =
                java.util.stream.IntStream.range(0, 30)
                        .mapToObj(i ->
                                new Table.Row(
                                        new Part("row." + i, "row " + i, "A row."),
                                        0,
                                        List.of("r" + i)))
                        .toList();
        Scene scene = new Scene("Rows.", List.of(new Table("t", "Rows", List.of(name), rows)));
        Drawing top = Layout.of(scene, scene, View.ALL, new Space(358, 200));
        assertThat(marks(top, "t/cell.row.0.")).isNotEmpty();
        assertThat(marks(top, "t/cell.row.20.")).isEmpty();
        Mark.Handle on =
                (Mark.Handle)
                        marks(top, "t/on")
                                .filter(Mark.Handle.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        View next = View.parse(on.turn());
        Drawing below = Layout.of(scene, scene, next, new Space(358, 200));
        assertThat(marks(below, "t/cell.row.0.")).isEmpty();
        assertThat(marks(below, "t/back")).isNotEmpty();
        assertThat(below.height()).isEqualTo(top.height());
        assertThat(View.parse(next.text())).isEqualTo(next);
    }

    @Test
    void what_is_hidden_is_left_out() {
        Drawing drawing = draw(AFTER, AFTER, View.ALL.hiding("ring").hiding("server.B"), 408);
        assertThat(marks(drawing, "ring/")).isEmpty();
        assertThat(marks(drawing, "table/cell.server.B")).isEmpty();
        assertThat(marks(drawing, "table/cell.server.A")).isNotEmpty();
    }

    @Test
    void what_a_short_room_cannot_hold_stands_below_it_and_whole() {
        Drawing whole = draw(AFTER, AFTER, View.ALL.alone("table"), 408);
        Drawing shorter = Layout.of(AFTER, AFTER, View.ALL, new Space(408, 300));
        assertThat(shorter.height()).isGreaterThan(300 + whole.height());
        assertThat(marks(shorter, "table/cell."))
                .hasSameSizeAs(marks(whole, "table/cell.").toList())
                .allMatch(mark -> ((Mark.Words) mark).y() > 300 * 100);
        assertThat(marks(shorter, "ring/name.").filter(Mark.Words.class::isInstance))
                .isNotEmpty()
                .allMatch(mark -> ((Mark.Words) mark).y() < 300 * 100);
        assertThat(Legibility.problems(shorter)).isEmpty();
    }
}
