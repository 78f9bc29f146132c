package dev.cutaway.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlayerTest {
    private static final Lamps.Hall HALL = new Lamps.Hall();

    private static Player<Lamps> play(String text) {
        return new Player<>(HALL, Run.parse(HALL, text));
    }

    @Test
    void every_event_can_be_seen_in_any_order() {
        Player<Lamps> player = play("lamps/0:light:1/1:light:1/2:light:1");
        int[] path = {3, 0, 2, 1, 3, 1, 0};
        for (int event : path) assertThat(player.at(event).lit()).isEqualTo(event);
    }

    @Test
    void the_story_tells_each_event_once() {
        Player<Lamps> player = play("lamps/0:light:2/1:call:Ann");
        assertThat(player.story()).hasSize(3);
        assertThat(player.story().getFirst().text()).isEqualTo("3 lamps are dark.");
        assertThat(player.story().get(2))
                .isEqualTo(
                        new Story.Entry(
                                2,
                                0,
                                "Ann",
                                "is called.",
                                "call",
                                World.NO_CAUSE,
                                Story.Kind.HAND,
                                false));
    }

    @Test
    void a_pull_that_is_impossible_then_does_nothing_and_says_why() {
        Player<Lamps> player = play("lamps/0:light:3/1:light:1");
        assertThat(player.at(2).lit()).isEqualTo(3);
        assertThat(player.story().get(2).text()).isEqualTo("pulls “light”: All are lit.");
    }

    @Test
    void a_broken_promise_stops_the_run_and_explains_itself() {
        Player<Lamps> player = play("lamps/broken=fuse-holds/0:light:1/1:light:1/2:light:1");
        assertThat(player.violation())
                .contains(new Player.Violation(2, "The fuse lives", "2 lamps were too much."));
        assertThat(player.events()).isEqualTo(2);
    }

    @Test
    void with_nothing_broken_the_same_pulls_keep_the_promise() {
        assertThat(play("lamps/0:light:1/1:light:1/2:light:1").violation()).isEmpty();
    }

    @Test
    void a_moment_is_found_where_it_first_holds() {
        Player<Lamps> player = play("lamps/0:light:1/1:light:1/2:light:1");
        var moment = Moments.of(HALL).named("two are lit").orElseThrow();
        assertThat(player.first(moment, 0)).contains(2);
        assertThat(player.first(moment, 3)).isEmpty();
    }

    @Test
    void equal_runs_have_equal_fingerprints_and_other_seeds_have_others() {
        String run = "lamps/seed=5/0:light:1";
        assertThat(play(run).fingerprint(1)).isEqualTo(play(run).fingerprint(1));
        assertThat(play("lamps/seed=6/0:light:1").fingerprint(1))
                .isNotEqualTo(play(run).fingerprint(1));
    }

    @Test
    void nobody_listening_changes_no_fingerprint() {
        Run run = Run.parse(HALL, "lamps/seed=5/0:light:1/1:call:Ann");
        Playing<Lamps> bare = new Playing<>(HALL, run, new Memo(), false);
        while (bare.step()) assertThat(bare.entry().text()).isEmpty();
        assertThat(Fingerprint.text(bare.fingerprint(), 16))
                .isEqualTo(new Player<>(HALL, run).fingerprint(2));
    }

    @Test
    void digests_say_between_which_events_two_runs_part() {
        Player<Lamps> player = play("lamps/count=9/0:light:1/1:light:1/2:light:1/3:light:1");
        Player<Lamps> other = play("lamps/count=9/0:light:1/1:light:1/2:light:2/3:light:1");
        assertThat(player.difference(player.digests(4))).isEmpty();
        assertThat(player.difference(other.digests(4))).contains("differs between events 2 and 4");
    }

    @Test
    void measures_are_read_from_the_model_by_name() {
        var lit = Measures.of(HALL).named("lit").orElseThrow();
        assertThat(lit.text(play("lamps/0:light:2").at(1))).isEqualTo("2");
    }

    @Test
    void whoever_looks_sees_the_model_after_each_event() {
        List<Integer> seen = new ArrayList<>();
        Run run = Run.parse(HALL, "lamps/0:light:2/1:call:Ann/2:light:1");
        new Player<>(HALL, run, lamps -> seen.add(lamps.lit()));
        assertThat(seen).containsExactly(0, 2, 2, 3);
    }

    @Test
    void a_replay_goes_through_the_run_and_leaves_what_the_player_shows() {
        Player<Lamps> player = play("lamps/0:light:1/1:light:1");
        Lamps shown = player.at(2);
        Replay<Lamps> replay = player.replay();
        List<Integer> seen = new ArrayList<>();
        do seen.add(replay.model().lit());
        while (replay.next());
        assertThat(seen).containsExactly(0, 1, 2);
        assertThat(replay.event()).isEqualTo(2);
        assertThat(player.at(2)).isSameAs(shown);
    }

    @Test
    void two_runs_differ_first_where_their_events_do() {
        Player<Lamps> player = play("lamps/0:light:1/1:light:1/2:call:Ann");
        assertThat(player.firstDifference(play("lamps/0:light:1/1:call:Ann"))).contains(2);
        assertThat(player.firstDifference(play("lamps/0:light:1"))).contains(2);
        assertThat(player.firstDifference(play("lamps/0:light:1/1:light:1/2:call:Ann"))).isEmpty();
    }
}
