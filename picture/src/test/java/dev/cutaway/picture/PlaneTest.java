package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.picture.Plane.Bounds;
import dev.cutaway.picture.Plane.Point;
import dev.cutaway.picture.Plane.Region;
import dev.cutaway.picture.Plane.Segment;
import dev.cutaway.picture.Plane.Shape;
import dev.cutaway.picture.Plane.Spot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaneTest {
    private static final Bounds BOUNDS = new Bounds(0, 0, 1000, 500);

    private static Part part(String id) {
        return new Part(id, id, "One of them.");
    }

    private static Point point(String id, long x, long y, State state) {
        return Point.of(part(id), state, new Spot(x, y), id);
    }

    private static Scene scene(String unit, List<Point> points) {
        Region box = Region.box(part("box"), State.IDLE, 1, new Bounds(100, 100, 400, 400), "box");
        Segment line =
                new Segment(part("line"), State.PENDING, 0, new Spot(0, 0), new Spot(900, 400), "");
        Plane plane = new Plane("p", "Plane", BOUNDS, unit, List.of(box), List.of(line), points);
        return new Scene("A plane.", List.of(plane));
    }

    private static Drawing draw(Scene before, Scene now, View view, int width, int height) {
        return Layout.of(before, now, view, new Space(width, height));
    }

    private static boolean has(Drawing drawing, String key) {
        return drawing.marks().stream().anyMatch(mark -> mark.key().equals(key));
    }

    private static Mark mark(Drawing drawing, String key) {
        return drawing.marks().stream()
                .filter(mark -> mark.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 358, 592, 1280})
    void the_scale_is_the_same_both_ways(int width) {
        Scene scene = scene("m", List.of());
        Drawing drawing = draw(scene, scene, View.ALL, width, 0);
        Mark.Box frame = (Mark.Box) mark(drawing, "p/frame");
        assertThat(frame.w()).isBetween(2 * frame.h() - 2, 2 * frame.h() + 2);
        assertThat(Legibility.problems(drawing)).isEmpty();
    }

    @Test
    void a_low_room_keeps_the_scale_too() {
        Scene scene = scene("m", List.of());
        Drawing drawing = draw(scene, scene, View.ALL, 592, 200);
        assertThat(drawing.height()).isLessThanOrEqualTo(200);
        Mark.Box frame = (Mark.Box) mark(drawing, "p/frame");
        assertThat(frame.w()).isBetween(2 * frame.h() - 2, 2 * frame.h() + 2);
    }

    @Test
    void numbers_stand_at_the_edges_only_where_a_unit_is_named() {
        assertThat(
                        has(
                                draw(
                                        scene("m", List.of()),
                                        scene("m", List.of()),
                                        View.ALL,
                                        358,
                                        0),
                                "p/unit"))
                .isTrue();
        Scene bare = scene("", List.of());
        assertThat(draw(bare, bare, View.ALL, 358, 0).marks())
                .noneMatch(mark -> mark.key().startsWith("p/across."));
    }

    @Test
    void up_is_up() {
        Scene scene =
                scene(
                        "",
                        List.of(
                                point("low", 100, 20, State.LOST),
                                point("high", 100, 480, State.LOST)));
        Drawing drawing = draw(scene, scene, View.ALL, 358, 0);
        Mark.Words low = (Mark.Words) mark(drawing, "p/label.low");
        Mark.Words high = (Mark.Words) mark(drawing, "p/label.high");
        assertThat(high.y()).isLessThan(low.y());
    }

    @Test
    void where_labels_have_no_room_the_selected_keeps_its_own() {
        List<Point> crowd = new ArrayList<>();
        for (int i = 0; i < 40; i++)
            crowd.add(point("neighbour" + i, 500 + i % 4, 250 + i / 8, State.IDLE));
        Scene scene = scene("m", crowd);
        Drawing drawing = draw(scene, scene, View.of("neighbour39"), 358, 0);
        assertThat(Legibility.problems(drawing)).isEmpty();
        assertThat(has(drawing, "p/label.neighbour39")).isTrue();
        assertThat(has(drawing, "p/selected.neighbour39")).isTrue();
        assertThat(
                        drawing.marks().stream()
                                .filter(mark -> mark.key().startsWith("p/label."))
                                .count())
                .isLessThan(20);
    }

    @Test
    void what_moved_has_a_ring_and_nothing_else_moves() {
        Point still = point("still", 800, 100, State.IDLE);
        Scene before = scene("m", List.of(still, point("mover", 100, 100, State.IDLE)));
        Scene now = scene("m", List.of(still, point("mover", 300, 300, State.IDLE)));
        Drawing drawing = draw(before, now, View.ALL, 358, 0);
        assertThat(has(drawing, "p/ring.mover")).isTrue();
        assertThat(has(drawing, "p/ring.still")).isFalse();
        assertThat(mark(drawing, "p/point.still"))
                .isEqualTo(mark(draw(before, before, View.ALL, 358, 0), "p/point.still"));
    }

    @Test
    void letters_are_a_map() {
        Point main =
                new Point(
                        part("depot A"),
                        State.IDLE,
                        1,
                        Shape.SQUARE,
                        true,
                        new Spot(0, 500),
                        List.of(new Spot(10, 10)),
                        "",
                        "A");
        List<String> letters = scene("m", List.of(main)).figures().getFirst().letters();
        assertThat(letters.getFirst()).startsWith("|A");
        assertThat(letters.getLast()).isEqualTo("depot A  at 0, 500");
    }
}
