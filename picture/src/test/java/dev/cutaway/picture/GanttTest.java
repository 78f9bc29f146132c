package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Ticks;
import dev.cutaway.picture.Gantt.Span;
import dev.cutaway.picture.Gantt.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GanttTest {
    private static final long MS = 1000;

    private static Part part(String id) {
        return new Part(id, id, "A part.");
    }

    private static Span span(String id, String track, State state, long from, long to) {
        return new Span(part(id), track, id, state, 0, from * MS, to < 0 ? to : to * MS);
    }

    private static Scene scene(long now, List<Span> spans) {
        List<Track> tracks =
                List.of(
                        new Track(part("web"), "web", 1, State.IDLE),
                        new Track(part("db"), "db", 2, State.IDLE));
        Gantt gantt = new Gantt("gantt", "Gantt", Ticks.MICROS, 5 * MS, tracks, spans, now * MS);
        return new Scene("Gantt.", List.of(gantt));
    }

    private static List<Span> early() {
        return List.of(
                span("runs", "web", State.ACTIVE, 0, 20),
                span("waits", "db", State.PENDING, 0, Span.OPEN));
    }

    private static List<Span> later() {
        return List.of(
                span("runs", "web", State.ACTIVE, 0, 20),
                span("waits", "db", State.PENDING, 0, 25),
                span("again", "db", State.ACTIVE, 25, 45));
    }

    private static Drawing draw(Scene before, Scene now, View view) {
        Drawing drawing = Layout.of(before, now, view, Space.wide(358));
        assertThat(Legibility.problems(drawing)).isEmpty();
        return drawing;
    }

    private static Drawing draw(Scene now) {
        return draw(now, now, View.ALL);
    }

    private static Optional<Mark> mark(Drawing drawing, String key) {
        return drawing.marks().stream().filter(it -> it.key().equals("gantt/" + key)).findFirst();
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).text())
                .toList();
    }

    @Test
    void a_span_lies_under_its_times_and_says_what_it_is() {
        Drawing drawing = draw(scene(22, early()));
        Mark.Box runs = (Mark.Box) mark(drawing, "runs").orElseThrow();
        Mark.Path zero = (Mark.Path) mark(drawing, "tick.0").orElseThrow();
        Mark.Path twenty = (Mark.Path) mark(drawing, "tick.10000").orElseThrow();
        assertThat(zero.d()).startsWith("M" + Pixels.text(runs.x()) + " ");
        assertThat(twenty.d()).startsWith("M" + Pixels.text(runs.x() + runs.w() / 2) + " ");
        assertThat(texts(drawing)).contains("runs", "waits", "ms", "22");
    }

    @Test
    void what_has_happened_keeps_its_place_when_more_happens() {
        Drawing one = draw(scene(22, early()));
        Drawing other = draw(scene(46, later()));
        for (String still : List.of("runs", "runs.text", "tick.0", "web.label", "db"))
            assertThat(mark(other, still)).as(still).isPresent().isEqualTo(mark(one, still));
        assertThat(other.height()).isEqualTo(one.height());
    }

    @Test
    void what_ended_or_began_in_this_step_is_amber() {
        Drawing drawing = draw(scene(25, early()), scene(25, later()), View.ALL);
        assertThat(mark(drawing, "waits").orElseThrow().role()).contains("st-changed");
        assertThat(mark(drawing, "again").orElseThrow().role()).contains("st-changed");
        assertThat(mark(drawing, "runs").orElseThrow().role()).doesNotContain("st-changed");
    }

    @Test
    void idle_time_is_cut_out_and_said_but_long_work_is_not() {
        List<Span> idle =
                List.of(
                        span("one", "web", State.ACTIVE, 0, 10),
                        span("two", "web", State.ACTIVE, 110, 120));
        assertThat(texts(draw(scene(121, idle)))).contains("100 ms idle");
        List<Span> busy = List.of(span("one", "web", State.ACTIVE, 0, 120));
        assertThat(texts(draw(scene(121, busy)))).noneMatch(text -> text.endsWith("idle"));
    }

    @Test
    void the_window_follows_the_newest_and_can_be_scrolled() {
        List<Span> many = new ArrayList<>();
        for (int i = 0; i < 40; i++)
            many.add(span("s" + i, "web", State.ACTIVE, i * 10L, i * 10L + 8));
        Scene scene = scene(400, many);
        Drawing newest = draw(scene);
        assertThat(mark(newest, "s39")).isPresent();
        assertThat(mark(newest, "s0")).isEmpty();
        assertThat(mark(newest, "now")).isPresent();
        Drawing oldest = draw(scene, scene, View.ALL.scrolled("gantt", 0));
        assertThat(mark(oldest, "s0")).isPresent();
        assertThat(mark(oldest, "s39")).isEmpty();
        assertThat(((Mark.Handle) mark(oldest, "on").orElseThrow()).turn())
                .startsWith("from.gantt=");
    }

    @Test
    void a_hidden_track_takes_its_spans_with_it() {
        Scene scene = scene(46, later());
        Drawing drawing = draw(scene, scene, View.ALL.hiding("db"));
        assertThat(drawing.marks())
                .noneMatch(it -> it.part().equals("db") || it.part().equals("again"));
        assertThat(drawing.height()).isLessThan(draw(scene).height());
    }

    @Test
    void in_letters_a_track_is_a_line_of_signs() {
        assertThat(Letters.of(scene(46, later())))
                .contains("web  ################")
                .contains("db   ~~~~~~~~~~~~~~~~~~~~################");
    }
}
