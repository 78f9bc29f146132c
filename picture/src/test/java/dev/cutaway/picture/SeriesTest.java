package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cutaway.picture.Histogram.Bin;
import dev.cutaway.picture.Series.Curve;
import dev.cutaway.picture.Series.Event;
import dev.cutaway.picture.Series.Point;
import dev.cutaway.picture.Series.Stroke;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {
    private static final Axis STEPS = new Axis("step", "ms", 0, 1000);
    private static final Axis UP = new Axis("queue", "requests", 0, 90);

    private static Part part(String id) {
        return new Part(id, id, "One of them.");
    }

    private static Curve curve(String id, int until, int times) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= until; i++) points.add(new Point(i, (long) i * times % 90));
        return Curve.of(part(id), Stroke.SOLID, points);
    }

    private static Scene scene(int until, int curves) {
        List<Curve> all = new ArrayList<>();
        for (int i = 0; i < curves; i++) all.add(curve("curve" + i, until, 7));
        Event event = new Event(part("drop"), State.LOST, new Point(3, 21), "dropped");
        Series series = new Series("s", "Series", STEPS, UP, all, List.of(event), until);
        return new Scene("A series.", List.of(series));
    }

    private static Drawing draw(Scene scene, int width) {
        return Layout.of(scene, scene, View.ALL, new Space(width, 0));
    }

    private static Mark mark(Drawing drawing, String key) {
        return drawing.marks().stream()
                .filter(mark -> mark.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "32,40", "90,100", "100,100", "101,200", "9999,10000", "7,10"})
    void rules_are_round_and_reach_the_end(long to, long top) {
        Axis axis = new Axis("", "", 0, to);
        assertThat(axis.rules()).hasSize(3);
        assertThat(axis.top()).isGreaterThanOrEqualTo(to);
        if (to > 1) assertThat(axis.top()).isEqualTo(top);
    }

    @Test
    void a_logarithmic_axis_has_powers_of_ten() {
        Axis axis = new Axis("", "", 1, 5000).logarithmic();
        assertThat(axis.rules()).containsExactly(1L, 100L, 10_000L);
        assertThat(axis.ticks(9)).containsExactly(1L, 10L, 100L, 1000L);
        assertThat(Scale.of(axis, 10_000, 0, 100).at(100)).isCloseTo(50, within(0.001));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.5, 1, 2, 3, 10, 12345, 1e15})
    void logarithms_are_those_of_the_library(double value) {
        assertThat(Logarithm.of(value)).isCloseTo(Math.log(value) / Math.log(2), within(1e-8));
    }

    @Test
    void rules_and_ticks_stand_still_while_the_cursor_moves() {
        Drawing one = draw(scene(10, 2), 408);
        Drawing other = draw(scene(900, 2), 408);
        for (String still : List.of("rule.0", "up.50", "across.500", "tick.500", "unit"))
            assertThat(mark(other, "s/" + still)).isEqualTo(mark(one, "s/" + still));
        assertThat(mark(other, "s/cursor")).isNotEqualTo(mark(one, "s/cursor"));
    }

    @Test
    void thousands_of_points_are_a_few_for_each_column_of_pixels() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) points.add(new Point(i, (long) i * i % 97));
        Scale x = new Scale(0, 20_000, false, 0, 200);
        Scale y = new Scale(0, 100, false, 100, 0);
        String way = new Thinned(x, y, false).way(points).text(0, 0, 1);
        assertThat(way.chars().filter(c -> c == 'L').count()).isLessThan(900);
        assertThat(way).contains(" 4L").contains(" 100L");
    }

    @Test
    void a_stair_holds_its_value_until_the_next() {
        List<Point> points = List.of(new Point(0, 0), new Point(50, 100), new Point(100, 100));
        Scale x = new Scale(0, 100, false, 0, 100);
        Scale y = new Scale(0, 100, false, 100, 0);
        String way = new Thinned(x, y, true).way(points).text(0, 0, 1);
        assertThat(way).isEqualTo("M0 100L50 100L50 0L100 0L100 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 358, 592})
    void seven_curves_at_one_height_are_still_told_apart(int width) {
        Drawing drawing = draw(scene(1000, 7), width);
        assertThat(Legibility.problems(drawing)).isEmpty();
        for (int i = 0; i < 7; i++) mark(drawing, "s/name.curve" + i);
    }

    @Test
    void a_bar_that_grew_is_amber_and_says_how_many() {
        Drawing drawing = Layout.of(bars(3), bars(4), View.ALL, new Space(358, 0));
        assertThat(mark(drawing, "h/bar.b1").role()).isEqualTo("bar st-changed");
        assertThat(mark(drawing, "h/bar.b0").role()).isEqualTo("bar");
        assertThat(((Mark.Words) mark(drawing, "h/number.b1")).text()).isEqualTo("4");
    }

    @Test
    void on_a_logarithmic_count_ten_times_as_many_are_a_step_more() {
        Axis across = new Axis("size", "bytes", 0, 3);
        List<Bin> bins =
                List.of(
                        new Bin(part("b0"), State.IDLE, 0, 1, 9),
                        new Bin(part("b1"), State.IDLE, 1, 2, 99),
                        new Bin(part("b2"), State.IDLE, 2, 3, 999));
        Histogram log = new Histogram("h", "H", across, "n", 999, true, bins, List.of());
        Drawing drawing = draw(new Scene("", List.of(log)), 358);
        int first = ((Mark.Box) mark(drawing, "h/bar.b0")).h();
        int second = ((Mark.Box) mark(drawing, "h/bar.b1")).h();
        assertThat(second).isBetween(2 * first - 2, 2 * first + 2);
    }

    private static Scene bars(long second) {
        Axis across = new Axis("round trip", "ms", 0, 20);
        List<Bin> bins =
                List.of(
                        new Bin(part("b0"), State.IDLE, 0, 10, 7),
                        new Bin(part("b1"), State.IDLE, 10, 20, second));
        Histogram bars = new Histogram("h", "Bars", across, "n", 10, false, bins, List.of());
        return new Scene("Bars.", List.of(bars));
    }
}
