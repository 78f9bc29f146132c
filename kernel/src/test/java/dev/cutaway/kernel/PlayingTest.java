package dev.cutaway.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cutaway.kernel.Guarantees.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Where pulls come in a run, and when promises are looked at.
class PlayingTest {
    private static final long MILLI = 1_000;

    /// Three chimes at 1 ms, each of three beats; a dud at 2 ms; one chime at 3 ms. The duds come
    /// to nothing.
    private static final class Chimes extends Happening implements Model {
        private final World world;
        private final List<String> log = new ArrayList<>();

        Chimes(World world) {
            this.world = world;
            for (int i = 1; i <= 3; i++) world.after(MILLI, this, NOTHING, i);
            world.after(MILLI, this, NOTHING, 0);
            world.after(2 * MILLI, this, NOTHING, 0);
            world.after(3 * MILLI, this, NOTHING, 4);
        }

        @Override
        public boolean happen(Object with, int tag) {
            if (tag == 0) return false;
            for (int beat = 1; beat <= 3; beat++) {
                log.add(tag + "." + beat);
                world.beat("chime", "{} goes {}", tag, beat);
            }
            return true;
        }

        @Override
        public void levers(Levers can) {
            can.pull("strike", "Strike")
                    .asking(new Form.Line("name", 9))
                    .does(name -> log.add(name + "@" + world.now()));
        }

        @Override
        public void guarantees(Guarantees promise) {}
    }

    static Stream<Arguments> anchors() {
        return Stream.of(
                arguments("0us", "X@0 1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 4.3"),
                arguments("1ms+0", "X@1000 1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 4.3"),
                arguments("1ms+1", "1.1 1.2 1.3 X@1000 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 4.3"),
                arguments("1ms+2", "1.1 1.2 1.3 2.1 2.2 2.3 X@1000 3.1 3.2 3.3 4.1 4.2 4.3"),
                arguments("1ms+2.1", "1.1 1.2 1.3 2.1 X@1000 2.2 2.3 3.1 3.2 3.3 4.1 4.2 4.3"),
                arguments("1ms+3.3", "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 X@1000 4.1 4.2 4.3"),
                arguments("1ms+3", "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 X@1000 4.1 4.2 4.3"),
                arguments("1ms", "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 X@1000 4.1 4.2 4.3"),
                arguments("1ms+9", "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 X@1000 4.1 4.2 4.3"),
                arguments("1ms+4.1", "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 X@1000 4.1 4.2 4.3"),
                arguments("1500us", "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 X@1500 4.1 4.2 4.3"),
                arguments("2ms", "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 X@2000 4.1 4.2 4.3"),
                arguments("2ms+1.1", "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 X@2000 4.1 4.2 4.3"),
                arguments("3ms+1.2", "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 X@3000 4.3"),
                arguments("3ms+1.4", "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 4.3"),
                arguments("4ms", "1.1 1.2 1.3 2.1 2.2 2.3 3.1 3.2 3.3 4.1 4.2 4.3 X@4000"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("anchors")
    void a_pull_comes_where_its_anchor_says(String anchor, String expected) {
        var player = Rig.of(5 * MILLI, Chimes::new).play(1, anchor + ":strike:X");
        assertThat(String.join(" ", player.at(player.events()).log)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("anchors")
    void beats_are_seen_of_an_event_in_which_a_pull_strikes(String anchor, String expected) {
        var player = Rig.of(5 * MILLI, Chimes::new).play(1, anchor + ":strike:X");
        List<String> seen = new ArrayList<>();
        for (int event = 1; event <= player.events(); event++)
            player.beats(event, (_, words) -> seen.add(words));
        assertThat(seen)
                .containsExactlyElementsOf(
                        Stream.of(expected.split(" "))
                                .filter(word -> !word.startsWith("X"))
                                .map(word -> "chime " + word.replace(".", " goes "))
                                .toList());
    }

    @Test
    void whoever_looked_at_one_event_is_not_told_of_the_next() {
        var player = Rig.of(5 * MILLI, Chimes::new).play(1, "0us:strike:X");
        List<String> seen = new ArrayList<>();
        player.beats(1, (_, words) -> seen.add(words));
        player.at(player.events());
        assertThat(seen).isEmpty();
    }

    @Test
    void a_pull_made_at_any_event_of_a_player_comes_right_after_it() {
        var rig = Rig.of(5 * MILLI, Chimes::new);
        var player = rig.play(1, "");
        for (int event = 0; event <= player.events(); event++) {
            var forked = new Player<>(rig, player.pulled(event, "strike", "X"));
            assertThat(forked.story().get(event + 1).lever()).isEqualTo("strike");
            assertThat(forked.fingerprint(event)).isEqualTo(player.fingerprint(event));
        }
    }

    /// Something is to come about within 10 ms once all is well. It can be made to wait, and to
    /// come late or never; the world may go on ticking meanwhile, or be at rest.
    private static final class Promised extends Happening implements Model {
        private final World world;
        private final boolean ticks;
        private boolean came;

        Promised(World world, boolean ticks, long comesAt) {
            this.world = world;
            this.ticks = ticks;
            if (ticks) world.after(MILLI, this, NOTHING, 0);
            if (comesAt > 0) world.after(comesAt, this, NOTHING, 1);
        }

        @Override
        public boolean happen(Object with, int tag) {
            if (tag == 1) came = true;
            else if (ticks) world.after(MILLI, this, NOTHING, 0);
            return true;
        }

        @Override
        public void levers(Levers can) {
            Form<String> form = new Form.Choice("what", List.of("it"));
            can.pull("spoil", "Spoil").asking(form).does(_ -> spoil());
            can.pull("mend", "Mend").asking(form).does(_ -> world.mended());
        }

        private void spoil() {
            world.troubled();
            came = false;
        }

        @Override
        public void guarantees(Guarantees promise) {
            promise.within("it comes", "Soon.", 10 * MILLI, () -> came);
            promise.atTheEnd(
                    "it is there", "In the end.", () -> came ? Verdict.HOLDS : Verdict.UNCHECKED);
        }
    }

    static Stream<Arguments> recoveries() {
        return Stream.of(
                arguments(true, 5 * MILLI, "", false),
                arguments(true, 10 * MILLI, "", false),
                arguments(true, 12 * MILLI, "", true),
                arguments(true, 0L, "", true),
                arguments(false, 0L, "", true),
                arguments(false, 5 * MILLI, "", false),
                // While something is wrong, nothing need come; once it is mended, the clock starts.
                arguments(true, 0L, "1ms:spoil:it", false),
                arguments(true, 20 * MILLI, "1ms:spoil:it/15ms:mend:it", false),
                arguments(true, 26 * MILLI, "1ms:spoil:it/15ms:mend:it", true),
                arguments(false, 0L, "1ms:spoil:it/15ms:mend:it", true),
                // What came before it was spoilt does not count.
                arguments(true, 5 * MILLI, "6ms:spoil:it/7ms:mend:it", true));
    }

    @ParameterizedTest(name = "ticking {0}, coming at {1}, {2}")
    @MethodSource("recoveries")
    void a_promise_of_recovery_catches_what_is_stuck(
            boolean ticks, long comesAt, String pulls, boolean broken) {
        var rig = Rig.of(50 * MILLI, world -> new Promised(world, ticks, comesAt));
        assertThat(rig.play(1, pulls).violation().isPresent()).isEqualTo(broken);
    }

    /// It counts how often it was asked about its end.
    private static final class Ending extends Happening implements Model {
        private int asked;
        private int happened;

        Ending(World world) {
            for (int i = 0; i < 5; i++) world.after(i, this, NOTHING, 0);
        }

        @Override
        public boolean happen(Object with, int tag) {
            happened++;
            return true;
        }

        @Override
        public void levers(Levers can) {}

        @Override
        public void guarantees(Guarantees promise) {
            promise.atTheEnd(
                    "all happened",
                    "Five.",
                    () -> {
                        asked++;
                        return happened == 5 ? Verdict.broken("It ended.") : Verdict.HOLDS;
                    });
        }
    }

    @Test
    void a_promise_about_the_end_is_looked_at_once_and_there() {
        var player = Rig.of(100, Ending::new).play(1, "");
        assertThat(player.standings(3))
                .extracting(Guarantees.Standing::verdict)
                .containsExactly(Verdict.UNCHECKED);
        assertThat(player.at(5).asked).isEqualTo(1);
        assertThat(player.violation())
                .contains(new Player.Violation(5, "all happened", "It ended."));
    }
}
