package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.picture.Screen.Area;
import dev.cutaway.picture.Screen.Block;
import dev.cutaway.picture.Screen.Kind;
import dev.cutaway.picture.Screen.Port;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private static Part part(String id) {
        return new Part(id, id, "One of them.");
    }

    private static Block block(String id, Kind kind, State state, int y, int height) {
        return new Block(part(id), kind, state, 0, new Area(20, y, 560, height), "some words");
    }

    private static Scene scene(int textAt, State picture) {
        List<Block> blocks =
                List.of(
                        block("picture", Kind.IMAGE, picture, 20, 100),
                        block("text", Kind.TEXT, State.IDLE, textAt, 120),
                        block("below", Kind.BUTTON, State.IDLE, 900, 40));
        Port port = new Port(600, 400, 0);
        return new Scene(
                "A page.",
                List.of(
                        new Screen(
                                "s", "Screen", part("w"), "https://a.example", 40, port, blocks)));
    }

    private static Drawing draw(Scene before, Scene now, int width, int height) {
        return Layout.of(before, now, View.ALL, new Space(width, height));
    }

    private static Mark.Box box(Drawing drawing, String key) {
        return drawing.marks().stream()
                .filter(mark -> mark.key().equals(key))
                .map(Mark.Box.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError(key));
    }

    private static boolean has(Drawing drawing, String key) {
        return drawing.marks().stream().anyMatch(mark -> mark.key().equals(key));
    }

    @Test
    void boxes_keep_the_proportions_of_the_page() {
        Scene scene = scene(140, State.IDLE);
        Mark.Box picture = box(draw(scene, scene, 603, 0), "s/block.picture");
        assertThat(picture.w()).isEqualTo(56_000);
        assertThat(picture.h()).isEqualTo(10_000);
        Mark.Box small = box(draw(scene, scene, 303, 0), "s/block.picture");
        assertThat(small.w()).isEqualTo(28_000);
        assertThat(small.h()).isEqualTo(5_000);
    }

    @Test
    void what_lies_below_the_window_is_not_seen() {
        Scene scene = scene(140, State.IDLE);
        Drawing drawing = draw(scene, scene, 400, 0);
        assertThat(has(drawing, "s/block.below")).isFalse();
        assertThat(has(drawing, "s/thumb")).isTrue();
    }

    @Test
    void what_moved_shows_where_it_was() {
        Drawing drawing = draw(scene(140, State.IDLE), scene(240, State.IDLE), 603, 0);
        assertThat(box(drawing, "s/block.text").y() - box(drawing, "s/ghost.text").y())
                .isEqualTo(10_000);
        assertThat(has(drawing, "s/moved.text")).isTrue();
        assertThat(has(drawing, "s/moved.picture")).isFalse();
    }

    @Test
    void what_is_painted_in_this_step_is_amber_and_what_is_not_yet_is_dashed() {
        Scene before = scene(140, State.PENDING);
        assertThat(box(draw(before, before, 400, 0), "s/block.picture").role())
                .isEqualTo("part st-pending");
        assertThat(box(draw(before, scene(140, State.IDLE), 400, 0), "s/block.picture").role())
                .isEqualTo("part st-changed");
    }

    @Test
    void a_short_room_makes_the_page_smaller_and_not_the_letters() {
        Scene scene = scene(140, State.IDLE);
        Drawing drawing = draw(scene, scene, 592, 240);
        assertThat(drawing.height()).isLessThanOrEqualTo(240);
        assertThat(Legibility.problems(drawing)).isEmpty();
    }
}
