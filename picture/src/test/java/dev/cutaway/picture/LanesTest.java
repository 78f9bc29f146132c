package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Ticks;
import dev.cutaway.picture.Lanes.Lane;
import dev.cutaway.picture.Lanes.Moment;
import dev.cutaway.picture.Lanes.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final long MS = 1000;

    private static Part part(String id) {
        return new Part(id, id, "A part.");
    }

    private static Lane lane(String name) {
        return new Lane(part(name), name, State.IDLE, 1);
    }

    private static Message message(int number, String from, String to, long departs) {
        Part part = part("m" + number);
        return Message.request(part, from, to, "vote " + number, departs * MS, (departs + 12) * MS);
    }

    /// A ping to and fro every 400 ms, as far as it got.
    private static Scene scene(long now) {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i * 400L < now; i++) messages.add(message(i, "a", "b", i * 400L));
        Moment crash = new Moment(part("crash"), "c", "crash", 5 * MS);
        Span dead = new Span(part("dead"), "c", State.DEAD, 0, 5 * MS, Span.OPEN);
        Lanes lanes =
                new Lanes(
                        "lanes",
                        "Lanes",
                        Ticks.MICROS,
                        6 * MS,
                        List.of(lane("a"), lane("b"), lane("c")),
                        messages,
                        now < 5 ? List.of() : List.of(dead),
                        now < 5 ? List.of() : List.of(crash),
                        now * MS);
        return new Scene("Lanes.", List.of(lanes));
    }

    private static Drawing draw(Scene before, Scene now, View view) {
        Drawing drawing = Layout.of(before, now, view, Space.wide(358));
        assertThat(Legibility.problems(drawing)).isEmpty();
        return drawing;
    }

    private static Optional<Mark> mark(Drawing drawing, String key) {
        return drawing.marks().stream().filter(it -> it.key().equals("lanes/" + key)).findFirst();
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).text())
                .toList();
    }

    @Test
    void idle_time_is_cut_out_and_the_cut_says_how_much() {
        assertThat(texts(draw(scene(390), scene(420), View.ALL))).contains("388 ms cut out");
    }

    @Test
    void what_has_happened_keeps_its_place_when_more_happens() {
        Drawing early = draw(scene(30), scene(30), View.ALL);
        Drawing later = draw(scene(420), scene(420), View.ALL);
        for (String still : List.of("m0", "m0.head", "m0.says", "crash", "crash.label"))
            assertThat(mark(later, still)).as(still).isPresent().isEqualTo(mark(early, still));
        assertThat(later.height()).isEqualTo(early.height());
    }

    @Test
    void a_message_on_its_way_is_dashed_up_to_now_and_amber_when_it_comes() {
        Drawing flying = draw(scene(6), scene(6), View.ALL);
        assertThat(mark(flying, "m0").orElseThrow().role()).isEqualTo("way st-pending");
        Drawing come = draw(scene(6), scene(12), View.ALL);
        assertThat(mark(come, "m0").orElseThrow().role()).isEqualTo("way st-changed");
        assertThat(draw(scene(12), scene(13), View.ALL).marks())
                .noneMatch(it -> it.part().equals("m0") && it.role().contains("st-changed"));
    }

    @Test
    void a_crash_is_a_dot_and_a_hatched_bar_from_there() {
        Drawing drawing = draw(scene(4), scene(30), View.ALL);
        assertThat(mark(drawing, "crash").orElseThrow().role()).contains("st-changed");
        assertThat(mark(drawing, "dead").orElseThrow().role()).contains("st-dead");
        assertThat(mark(drawing, "dead.cross")).isPresent();
    }

    @Test
    void the_window_follows_the_newest_and_can_be_scrolled() {
        Drawing newest = draw(scene(4000), scene(4000), View.ALL);
        assertThat(mark(newest, "m0")).isEmpty();
        assertThat(mark(newest, "m9")).isPresent();
        assertThat(mark(newest, "back")).isPresent();
        Drawing oldest = draw(scene(4000), scene(4000), View.ALL.scrolled("lanes", 0));
        assertThat(mark(oldest, "m0")).isPresent();
        assertThat(mark(oldest, "m9")).isEmpty();
        assertThat(((Mark.Handle) mark(oldest, "on").orElseThrow()).turn())
                .startsWith("from.lanes=");
    }

    @Test
    void a_hidden_lane_takes_its_messages_with_it() {
        Drawing drawing = draw(scene(30), scene(30), View.ALL.hiding("b"));
        assertThat(drawing.marks())
                .noneMatch(it -> it.part().equals("b") || it.part().equals("m0"));
        assertThat(mark(drawing, "a")).isPresent();
    }

    @Test
    void two_events_of_one_lane_leave_room_for_a_label_between_them() {
        Scene scene = dense();
        Drawing drawing = draw(scene, scene, View.ALL.alone("lanes"));
        List<Integer> dots =
                drawing.marks().stream()
                        .filter(it -> it.key().endsWith(".sent"))
                        .map(it -> ((Mark.Dot) it).y())
                        .toList();
        for (int i = 1; i < dots.size(); i++)
            assertThat(dots.get(i) - dots.get(i - 1)).isGreaterThanOrEqualTo(1600);
    }

    /// Five messages from one lane within a fifth of a row.
    private static Scene dense() {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < 5; i++)
            messages.add(
                    Message.request(
                            part("m" + i), "a", i % 2 == 0 ? "b" : "c", "x", 200L * i, 20 * MS));
        Lanes lanes =
                new Lanes(
                        "lanes",
                        "Lanes",
                        Ticks.MICROS,
                        6 * MS,
                        List.of(lane("a"), lane("b"), lane("c")),
                        messages,
                        List.of(),
                        List.of(),
                        10 * MS);
        return new Scene("Dense.", List.of(lanes));
    }

    @Test
    void in_letters_it_is_a_list_of_what_happened() {
        assertThat(Letters.of(scene(420)))
                .contains("0 ms    a -> b  vote 0  at 12 ms")
                .contains("5 ms    c       crash")
                .contains("400 ms  a -> b  vote 1  at 412 ms");
    }

    @Test
    void no_label_enters_the_room_of_the_times() {
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < 6; i++)
            moments.add(new Moment(part("note" + i), i % 2 == 0 ? "a" : "b", "commit 12", i * MS));
        List<Lane> many = List.of(lane("a"), lane("b"), lane("c"), lane("d"), lane("e"), lane("f"));
        Scene now =
                new Scene(
                        "Lanes.",
                        List.of(
                                new Lanes(
                                        "lanes",
                                        "Lanes",
                                        Ticks.MICROS,
                                        MS,
                                        many,
                                        List.of(),
                                        List.of(),
                                        moments,
                                        6 * MS)));
        assertThat(texts(draw(now, now, View.ALL))).contains("commit 12");
    }
}
