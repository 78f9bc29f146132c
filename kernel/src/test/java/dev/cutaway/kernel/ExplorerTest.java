package dev.cutaway.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Guarantees.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A storm finds a planted bug, and the shrinker makes of it what is known to be the least.
class ExplorerTest {
    private static final long MILLI = 1_000;

    /// A safe with a planted bug: it opens when, with the lid up, somebody presses 7 and later 3,
    /// with no reset in between. The least run that shows it has three pulls.
    private static final class Safe extends Happening implements Model {
        private final World world;
        private boolean lid;
        private int progress;

        Safe(World world, boolean ticks) {
            this.world = world;
            if (ticks) world.after(MILLI, this, NOTHING, 0);
        }

        @Override
        public boolean happen(Object with, int tag) {
            world.after(MILLI, this, NOTHING, 0);
            return true;
        }

        @Override
        public void levers(Levers can) {
            Form<String> side = new Form.Choice("lid", List.of("up", "down"));
            can.pull("lid", "Move the lid").asking(side).does(it -> lid = it.equals("up"));
            can.pull("press", "Press").asking(new Form.Whole("key", 0, 9)).does(this::press);
            can.pull("reset", "Reset").asking(new Form.Whole("key", 0, 9)).does(_ -> progress = 0);
            can.pull("knock", "Knock").asking(new Form.Line("words", 9)).does(_ -> {});
        }

        private void press(int key) {
            if (key == 7 && lid) progress = 1;
            if (key == 3 && progress == 1) progress = 2;
        }

        @Override
        public void guarantees(Guarantees promise) {
            promise.always(
                    "it stays shut",
                    "Always.",
                    () -> progress < 2 ? Verdict.HOLDS : Verdict.broken("It is open."));
        }
    }

    private static final Rig<Safe> TIMELESS = Rig.timeless(world -> new Safe(world, false));
    private static final Rig<Safe> TICKING = Rig.of(50 * MILLI, world -> new Safe(world, true));
    private static final Rig<Safe> RESTING = Rig.of(50 * MILLI, world -> new Safe(world, false));

    private static Finding find(Exhibit<Safe> exhibit) {
        Explorer<Safe> explorer = new Explorer<>(exhibit, Run.opening(exhibit));
        return IntStream.rangeClosed(1, 20_000)
                .mapToObj(explorer::look)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_planted_bug_is_found_and_shrunk_to_its_three_pulls_in_a_world_without_time() {
        Finding least = new Shrinker<>(TIMELESS, find(TIMELESS)).shrink();
        assertThat(least.run().text()).endsWith("/0:lid:up/1:press:7/2:press:3");
    }

    @Test
    void a_planted_bug_is_found_and_shrunk_to_its_three_pulls_in_a_world_with_time() {
        for (Rig<Safe> rig : List.of(TICKING, RESTING)) {
            Finding least = new Shrinker<>(rig, find(rig)).shrink();
            assertThat(least.run().pulls())
                    .extracting(pull -> pull.lever() + " " + pull.argument())
                    .containsExactly("lid up", "press 7", "press 3");
            assertThat(least.run().pulls())
                    .allMatch(pull ->
                            pull.at() instanceof Anchor.At(_, int count, int beat)
                                    && count == Anchor.ALL
                                    && beat == 0);
        }
    }

    @Test
    void what_an_explorer_finds_plays_the_same_without_the_storm() {
        for (Rig<Safe> rig : List.of(TIMELESS, TICKING, RESTING)) {
            Finding found = find(rig);
            Player<Safe> player = new Player<>(rig, Run.parse(rig, found.run().text()));
            assertThat(player.violation()).contains(found.violation());
        }
    }

    @Test
    void every_storm_plays_the_same_without_the_storm() {
        for (Rig<Safe> rig : List.of(TIMELESS, TICKING, RESTING)) {
            Explorer<Safe> explorer = new Explorer<>(rig, Run.opening(rig));
            for (int seed = 1; seed <= 100; seed++) {
                Run run = explorer.storm(seed);
                Player<Safe> player = new Player<>(rig, run);
                long pulls = player.story().stream().filter(it -> !it.lever().isEmpty()).count();
                assertThat(pulls).isEqualTo(run.pulls().size());
                assertThat(explorer.storm(seed).text()).isEqualTo(run.text());
            }
        }
    }

    @Test
    void storms_differ_in_which_levers_exist() {
        Explorer<Safe> explorer = new Explorer<>(TIMELESS, Run.opening(TIMELESS));
        List<Long> kinds =
                IntStream.rangeClosed(1, 200)
                        .mapToObj(seed ->
                                explorer.storm(seed).pulls().stream()
                                        .map(Pull::lever)
                                        .distinct()
                                        .count())
                        .distinct()
                        .sorted()
                        .toList();
        assertThat(kinds).contains(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void a_storm_pulls_what_calms_when_it_is_over_and_leaves_out_what_weighs_nothing() {
        Rig<Safe> rig =
                TIMELESS.aimed(
                        aim -> aim.calms("reset").weighs("press", 0).weighs("reset", 0).pulls(6));
        Explorer<Safe> explorer = new Explorer<>(rig, Run.opening(rig));
        for (int seed = 1; seed <= 50; seed++) {
            List<String> levers = explorer.storm(seed).pulls().stream().map(Pull::lever).toList();
            assertThat(levers).doesNotContain("press");
            assertThat(levers.subList(0, levers.indexOf("reset")).size()).isLessThanOrEqualTo(6);
            assertThat(levers.subList(levers.indexOf("reset"), levers.size()))
                    .containsOnly("reset");
        }
    }

    @Test
    void a_storm_in_which_no_lever_exists_ends() {
        Rig<Safe> rig =
                TICKING.aimed(aim ->
                        List.of("lid", "press", "reset", "knock").forEach(it -> aim.weighs(it, 0)));
        Explorer<Safe> explorer = new Explorer<>(rig, Run.opening(rig));
        assertThat(explorer.storm(1).pulls()).isEmpty();
        assertThat(new Player<>(rig, explorer.storm(1)).events()).isEqualTo(50);
    }
}
