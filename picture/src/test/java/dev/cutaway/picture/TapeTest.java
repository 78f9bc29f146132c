package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.picture.Tape.Stands;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapeTest {
    private static final List<Tape.Band> BANDS =
            List.of(new Tape.Band(1, "term 1"), new Tape.Band(2, "term 2"));

    private static Part part(String id) {
        return new Part(id, id, "It is " + id + ".");
    }

    private static Tape.Row row(String id, State state, int entries, int commit, int disk) {
        List<Tape.Cell> cells = new ArrayList<>();
        for (int i = 1; i <= entries; i++) {
            State cell = i <= commit ? State.ACTIVE : i <= disk ? State.IDLE : State.PENDING;
            cells.add(new Tape.Cell(part(id + "." + i), i, "x=" + i % 10, i > 3 ? 2 : 1, cell));
        }
        List<Tape.Pointer> pointers =
                List.of(
                        new Tape.Pointer(
                                part(id + ".commit"), commit, Stands.UNDER, "commit " + commit),
                        new Tape.Pointer(part(id + ".disk"), disk, Stands.BEHIND, "disk " + disk),
                        new Tape.Pointer(
                                part(id + ".next"),
                                entries + 1,
                                Stands.UNDER,
                                "next " + (entries + 1)));
        return new Tape.Row(part(id), state, cells, pointers, "");
    }

    private static Scene scene(int slots, Tape.Ends ends, Tape.Row... rows) {
        Tape.Ruler ruler = new Tape.Ruler("index", 1, slots, "x=0", slots / 2, ends);
        Tape.Below below = new Tape.Below(List.of("commit 99", "disk 99", "next 99"), true);
        return new Scene(
                "A log.", List.of(new Tape("tape", "Log", ruler, below, List.of(rows), BANDS)));
    }

    private static Drawing draw(Scene before, Scene now, View view, int width) {
        return Layout.of(before, now, view, Space.wide(width));
    }

    private static Stream<Mark> marks(Drawing drawing, String key) {
        return drawing.marks().stream().filter(mark -> mark.key().startsWith("tape/" + key));
    }

    private static Mark mark(Drawing drawing, String key) {
        return drawing.marks().stream()
                .filter(mark -> mark.key().equals("tape/" + key))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 358, 408, 592, 1280})
    void pointers_that_crowd_can_be_read_wherever_they_stand(int width) {
        for (int slots : new int[] {4, 12, 3000})
            for (int at = 0; at <= Math.min(slots, 13); at++) {
                Scene now =
                        scene(
                                slots,
                                Tape.Ends.CLOSED,
                                row("S1", State.IDLE, Math.min(at, slots), at, at),
                                row("S2", State.DEAD, Math.min(at, slots), at / 2, at));
                Drawing drawing = draw(now, now, View.ALL, width);
                assertThat(Legibility.problems(drawing)).as(slots + " at " + at).isEmpty();
                assertThat(drawing.width()).isEqualTo(width);
            }
    }

    @Test
    void other_entries_move_nothing_that_stays() {
        Scene before = scene(6, Tape.Ends.CLOSED, row("S1", State.IDLE, 2, 1, 1));
        Scene now = scene(6, Tape.Ends.CLOSED, row("S1", State.DEAD, 5, 4, 5));
        Drawing one = draw(before, before, View.ALL, 358);
        Drawing other = draw(now, now, View.ALL, 358);
        assertThat(other.height()).isEqualTo(one.height());
        for (String still : List.of("number.", "empty.", "band."))
            assertThat(marks(other, still).toList()).isEqualTo(marks(one, still).toList());
    }

    @Test
    void what_was_appended_is_amber_and_so_is_the_pointer_that_moved() {
        Scene before = scene(6, Tape.Ends.CLOSED, row("S1", State.IDLE, 2, 1, 2));
        Scene now = scene(6, Tape.Ends.CLOSED, row("S1", State.IDLE, 3, 1, 2));
        Drawing drawing = draw(before, now, View.ALL, 358);
        assertThat(mark(drawing, "S1.3").role()).isEqualTo("part st-pending st-changed");
        assertThat(mark(drawing, "S1.next").role()).contains("st-changed");
        assertThat(mark(drawing, "S1.2").role()).isEqualTo("part");
        assertThat(mark(drawing, "S1.commit").role()).isEqualTo("wedge");
    }

    @Test
    void a_dead_row_is_hatched_and_has_one_cross() {
        Scene now = scene(6, Tape.Ends.CLOSED, row("S1", State.DEAD, 3, 1, 3));
        Drawing drawing = draw(now, now, View.ALL, 358);
        assertThat(mark(drawing, "S1.1").role()).isEqualTo("part st-dead");
        assertThat(drawing.marks()).filteredOn(mark -> mark.role().equals("cross")).hasSize(1);
    }

    @Test
    void all_rows_are_seen_through_one_window_that_the_reader_moves() {
        Scene now =
                scene(
                        3000,
                        Tape.Ends.CLOSED,
                        row("S1", State.IDLE, 3000, 9, 3000),
                        row("S2", State.IDLE, 3000, 9, 3000));
        Drawing drawing = draw(now, now, View.ALL.scrolled("tape", 99), 358);
        assertThat(marks(drawing, "number.").map(Mark::key)).startsWith("tape/number.100");
        assertThat(marks(drawing, "S1.100").map(Mark::key)).contains("tape/S1.100");
        assertThat(marks(drawing, "S2.100").map(Mark::key)).contains("tape/S2.100");
        List<String> turns =
                drawing.marks().stream()
                        .filter(Mark.Handle.class::isInstance)
                        .map(mark -> ((Mark.Handle) mark).turn())
                        .toList();
        assertThat(turns).hasSize(2).allMatch(turn -> turn.startsWith("from.tape="));
    }

    @Test
    void a_hidden_row_leaves_the_others_where_they_fit() {
        Scene now =
                scene(
                        6,
                        Tape.Ends.CLOSED,
                        row("S1", State.IDLE, 3, 1, 3),
                        row("S2", State.IDLE, 3, 1, 3));
        Drawing all = draw(now, now, View.ALL, 358);
        Drawing one = draw(now, now, View.ALL.hiding("S1"), 358);
        assertThat(marks(one, "S1")).isEmpty();
        assertThat(one.height()).isLessThan(all.height());
    }

    @Test
    void a_ring_shows_the_way_back_and_an_open_tape_its_torn_ends() {
        Scene ring = scene(6, Tape.Ends.WRAPPED, row("S1", State.IDLE, 3, 1, 3));
        Scene open = scene(6, Tape.Ends.OPEN, row("S1", State.IDLE, 3, 1, 3));
        assertThat(marks(draw(ring, ring, View.ALL, 358), "wrap")).hasSize(2);
        assertThat(marks(draw(open, open, View.ALL, 358), "torn")).hasSize(4);
    }

    @Test
    void in_letters_brackets_say_the_state() {
        Scene now = scene(4, Tape.Ends.CLOSED, row("S1", State.IDLE, 3, 1, 2));
        assertThat(Letters.of(now))
                .contains("index   1        2        3        4")
                .contains("S1     [x=1:1]   x=2:1   (x=3:1)   .  commit 1, disk 2, next 4");
    }

    @Test
    void where_height_is_short_pointers_are_named_beside_their_row() {
        Scene now =
                scene(
                        12,
                        Tape.Ends.CLOSED,
                        row("S1", State.IDLE, 5, 3, 4),
                        row("S2", State.DEAD, 5, 3, 0));
        Drawing roomy = draw(now, now, View.ALL, 408);
        Drawing snug = Layout.of(now, now, View.ALL, new Space(408, 100));
        assertThat(snug.height()).isLessThan(roomy.height() - 30);
        assertThat(Legibility.problems(snug)).isEmpty();
        for (String label : List.of("label.S1.commit", "label.S1.disk", "label.S2.next"))
            assertThat(mark(snug, label)).isInstanceOf(Mark.Words.class);
        Mark.Words disk = (Mark.Words) mark(snug, "label.S1.disk");
        Mark.Words name = (Mark.Words) mark(snug, "name.S1");
        assertThat(disk.text()).isEqualTo("disk 4");
        assertThat(disk.x()).isGreaterThan(300 * 100);
        assertThat(disk.y()).isBetween(name.y() - 2000, name.y() + 2000);
    }
}
