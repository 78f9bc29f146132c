package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    private static Cells.Block block(String name, int from, int length, State state) {
        Part part = new Part("block." + name, name, "A block.");
        return new Cells.Block(part, from, length, state, 0, name, List.of());
    }

    private static Scene scene(int size, Cells.Block... blocks) {
        List<Cells.Pointer> pointers = new ArrayList<>();
        if (blocks.length > 1) {
            Part part = new Part("pointer", "The pointer", "Points.");
            int from = blocks[0].from() + 1;
            pointers.add(new Cells.Pointer(part, from, blocks[1].from(), State.IDLE));
        }
        Cells cells =
                new Cells(
                        "heap",
                        "Heap",
                        new Cells.Ruler(0x4000, 8, true, 24),
                        Cells.filled(size, List.of(blocks)),
                        List.of(blocks),
                        pointers,
                        List.of(new Cells.Key(State.ACTIVE, "live")),
                        "a line");
        return new Scene("Cells.", List.of(cells));
    }

    private static Drawing draw(Scene before, Scene now, View view, Space space) {
        return Layout.of(before, now, view, space);
    }

    private static List<Mark> marks(Drawing drawing, String start) {
        return drawing.marks().stream()
                .filter(mark -> mark.key().startsWith("heap/" + start))
                .toList();
    }

    private static final Cells.Block LIVE = block("a", 0, 6, State.ACTIVE);
    private static final Cells.Block OTHER = block("b", 40, 20, State.ACTIVE);

    @ParameterizedTest
    @ValueSource(ints = {320, 358, 408, 592})
    void every_width_can_be_read_and_shows_whole_rows(int width) {
        Scene now = scene(144, LIVE, OTHER);
        Drawing drawing = draw(now, now, View.of("block.b"), new Space(width, 0));
        assertThat(Legibility.problems(drawing)).isEmpty();
        assertThat(drawing.width()).isEqualTo(width);
        assertThat(marks(drawing, "row.")).hasSize(width < 340 ? 9 : 6);
    }

    @Test
    void what_is_given_out_is_amber_and_moves_nothing() {
        Scene before = scene(144, LIVE, OTHER);
        Scene now = scene(144, LIVE, OTHER, block("c", 100, 5, State.ACTIVE));
        Space space = new Space(408, 0);
        Drawing still = draw(before, before, View.ALL, space);
        Drawing drawing = draw(before, now, View.ALL, space);
        assertThat(marks(drawing, "cell.100").getFirst().role())
                .isEqualTo("word st-active st-changed");
        assertThat(marks(drawing, "row.")).isEqualTo(marks(still, "row."));
        assertThat(marks(drawing, "object.block.b")).isEqualTo(marks(still, "object.block.b"));
        assertThat(drawing.height()).isEqualTo(still.height());
    }

    @Test
    void what_is_given_back_is_amber_for_one_step_although_no_block_is_there() {
        Drawing drawing =
                draw(scene(144, LIVE, OTHER), scene(144, LIVE), View.ALL, new Space(408, 0));
        assertThat(marks(drawing, "cell.40").getFirst().role()).isEqualTo("word st-changed");
    }

    @Test
    void an_object_is_outlined_open_where_its_row_breaks() {
        Scene now = scene(144, LIVE, OTHER);
        Drawing drawing = draw(now, now, View.ALL, new Space(408, 0));
        Mark.Path whole = (Mark.Path) marks(drawing, "object.block.a").getFirst();
        Mark.Path broken = (Mark.Path) marks(drawing, "object.block.b").getFirst();
        assertThat(whole.d().chars().filter(c -> c == 'M').count()).isEqualTo(1);
        assertThat(broken.d().chars().filter(c -> c == 'M').count()).isEqualTo(3);
    }

    @Test
    void a_low_room_shows_a_window_with_handles_that_holds_what_changed() {
        Scene before = scene(960, LIVE, OTHER);
        Scene now = scene(960, LIVE, OTHER, block("c", 700, 5, State.ACTIVE));
        Drawing drawing = draw(before, now, View.ALL, new Space(408, 240));
        assertThat(drawing.height()).isLessThanOrEqualTo(240);
        assertThat(marks(drawing, "cell.700")).hasSize(1);
        assertThat(marks(drawing, "back").stream().filter(Mark.Handle.class::isInstance))
                .hasSize(1);
        Drawing top = draw(before, now, View.ALL.scrolled("heap", 0), new Space(408, 240));
        assertThat(marks(top, "cell.700")).isEmpty();
        assertThat(marks(top, "pointer.pointer")).hasSize(1);
    }

    @Test
    void thousands_of_cells_are_one_bitmap_with_outlines_of_what_is_looked_at() {
        Scene before = scene(16_384, LIVE, OTHER);
        Scene now = scene(16_384, LIVE, OTHER, block("c", 90, 5, State.ACTIVE));
        Drawing drawing = draw(before, now, View.of("block.b"), new Space(358, 0));
        assertThat(Legibility.problems(drawing)).isEmpty();
        assertThat(drawing.marks()).hasSizeLessThan(60);
        Mark.Grid grid = (Mark.Grid) marks(drawing, "cells").getFirst();
        assertThat(grid.levels()).startsWith("bbbbbb111");
        assertThat(grid.levels().length() % grid.columns()).isZero();
        assertThat(marks(drawing, "object.block.c")).hasSize(1);
        assertThat(marks(drawing, "object.block.a")).isEmpty();
        assertThat(marks(drawing, "selected.block.b")).isNotEmpty();
    }

    @Test
    void a_terminal_shows_a_sign_a_cell_after_its_address() {
        String letters = Letters.of(scene(48, LIVE, block("b", 24, 4, State.DEAD)));
        assertThat(letters).contains("0x4000  aaaaaa......").contains("0x40c0  xxxx....");
    }
}
