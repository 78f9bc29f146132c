package dev.cutaway.theory.raft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Moments;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Space;
import dev.cutaway.picture.Value;
import dev.cutaway.picture.stage.Answer;
import dev.cutaway.picture.stage.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What the bar of time, the inspector and the tracks of a run are told.
class RaftTimelineTest {
    private static final RaftExhibit EXHIBIT = new RaftExhibit();
    private static final String RUN =
            "raft/servers=3/400ms:put:c1:x:1/700ms:crash:s1/900ms:restart:s1";

    private final Stage<Cluster> stage = new Stage<>(EXHIBIT);
    private final Answer.Opened opened = (Answer.Opened) stage.open(RUN);
    private final Player<Cluster> player = new Player<>(EXHIBIT, Run.parse(EXHIBIT, RUN));

    private List<Integer> events(char kind) {
        List<Integer> events = new ArrayList<>();
        String kinds = opened.bar().kinds().toLowerCase(Locale.ROOT);
        for (int i = 0; i < kinds.length(); i++) if (kinds.charAt(i) == kind) events.add(i);
        return events;
    }

    @Test
    void each_event_has_a_letter_for_what_brought_it_about() {
        assertThat(opened.bar().kinds()).hasSize(opened.events() + 1);
        assertThat(events('x')).hasSize(1);
        assertThat(opened.story().get(events('x').getFirst()).lever()).isEqualTo("crash");
        assertThat(events('h').stream().map(event -> opened.story().get(event).lever()))
                .containsExactly("put", "restart");
        assertThat(events('m')).hasSizeGreaterThan(100);
        assertThat(events('a')).hasSizeGreaterThan(20);
        for (int event : events('a'))
            assertThat(player.story().get(event).text()).doesNotContain("lost");
    }

    @Test
    void a_milestone_is_where_a_moment_is_first_reached() {
        Moments<Cluster> moments = Moments.of(EXHIBIT);
        List<Answer.Milestone> expected = new ArrayList<>();
        moments.all()
                .forEach(moment ->
                        player.first(moment, 0)
                                .ifPresent(event ->
                                        expected.add(new Answer.Milestone(event, moment.name()))));
        assertThat(expected).extracting(Answer.Milestone::name).contains("a leader is elected");
        assertThat(opened.bar().milestones()).containsExactlyInAnyOrderElementsOf(expected);
        for (Answer.Milestone milestone : opened.bar().milestones())
            assertThat(Character.isUpperCase(opened.bar().kinds().charAt(milestone.event())))
                    .isTrue();
    }

    @Test
    void idle_times_are_the_longest_waits_of_the_run() {
        List<Answer.Gap> gaps = opened.bar().gaps();
        assertThat(gaps).isNotEmpty().hasSizeLessThanOrEqualTo(6);
        // Nothing happens before the first server's timer fires.
        assertThat(gaps.getFirst().event()).isEqualTo(1);
        assertThat(gaps.getFirst().length()).isEqualTo(opened.story().get(1).time());
    }

    @Test
    void another_run_is_compared_and_the_one_on_stage_stays() {
        String fork = "raft/servers=3/400ms:put:c1:x:1/700ms:pause:s1";
        Answer.Beside beside = (Answer.Beside) stage.beside(fork);
        int crash = events('x').getFirst();
        assertThat(beside.differs()).isEqualTo(crash);
        assertThat(beside.events()).isNotEqualTo(opened.events());
        assertThat(beside.bar().kinds()).hasSize(beside.events() + 1);
        assertThat(((Answer.Beside) stage.beside(RUN)).differs()).isEqualTo(-1);
        assertThat(((Answer.Link) stage.link(3, "")).place()).startsWith(opened.run());
        assertThat(stage.beside("raft/nonsense")).isInstanceOf(Answer.Trouble.class);
    }

    @Test
    void what_wrote_a_value_is_what_comparing_every_two_scenes_finds() {
        Answer.History history = read("machine.s1");
        assertThat(history.until()).isEqualTo(opened.events());
        TreeMap<String, List<Integer>> expected = new TreeMap<>();
        Map<String, String> before = new TreeMap<>();
        for (int event = 0; event <= player.events(); event++) {
            Map<String, String> now = valuesOf(player.at(event).draw(), "machine.s1");
            TreeMap<String, String> names = new TreeMap<>(before);
            names.putAll(now);
            for (String name : names.keySet()) {
                String text = now.getOrDefault(name, "");
                if (!text.equals(before.getOrDefault(name, "")))
                    expected.computeIfAbsent(name, _ -> new ArrayList<>()).add(event);
            }
            before = now;
        }
        assertThat(expected).isNotEmpty();
        assertThat(history.values().stream().mapToInt(value -> value.events().size()).sum())
                .isGreaterThan(4);
        for (Answer.Writing value : history.values())
            assertThat(value.events()).as(value.name()).isEqualTo(expected.get(value.name()));
        assertThat(history.values()).hasSameSizeAs(expected.keySet());
    }

    private Answer.History read(String part) {
        Answer.History history = (Answer.History) stage.history(part);
        int calls = 1;
        while (history.until() < opened.events() && calls++ < 100)
            history = (Answer.History) stage.history(part);
        return history;
    }

    private static Map<String, String> valuesOf(Scene scene, String part) {
        TreeMap<String, String> values = new TreeMap<>();
        for (Value value : scene.values())
            if (value.part().equals(part)) values.putIfAbsent(value.name(), value.text());
        return values;
    }

    @Test
    void a_part_that_comes_and_goes_has_it_in_its_history() {
        stage.show(100, Space.wide(408), "");
        assertThat(read("no.such.part").presence()).isEmpty();
        assertThat(read("machine.s1").presence()).containsExactly(0);
    }
}
