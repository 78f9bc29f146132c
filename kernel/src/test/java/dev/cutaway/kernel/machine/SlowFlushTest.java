package dev.cutaway.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Rig;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// A flush that takes two milliseconds, and what comes in between.
///
/// At 1 ms a scribe does what the test says, once. A letter takes 100 us to its reader.
class SlowFlushTest {
    private static final int SEEDS = 200;
    private static final String SLOW = "0us:slow-disk:scribe:2000";

    private record Letter(String words) implements Message {}

    /// Writes x, flushes, writes y, and says so.
    private static void xThenY(Page page) {
        page.write("x");
        page.flush();
        page.write("y");
        page.send("x is written");
    }

    /// Flushes after each.
    private static void xAndY(Page page) {
        page.write("x");
        page.flush();
        page.send("x is written");
        page.write("y");
        page.flush();
        page.send("y is written");
    }

    /// The scribe's journal, and the way to the reader.
    private record Page(Host<Letter> host, Id reader, List<String> rung, World world) {
        void write(String text) {
            host.disk().<String>journal("page").append(text);
        }

        void flush() {
            if (host.disk().flush() == Disk.Flushed.FAILED) host.halt("its flush failed");
        }

        void send(String words) {
            host.send(reader, new Letter(words));
        }

        void ring(long ticks) {
            host.alarm(ticks, () -> rung.add("rings@" + world.now()));
        }
    }

    private static final class Scriptorium implements Model {
        private final Machines<Letter> machines;
        private final List<String> seen = new ArrayList<>();
        private boolean done;

        Scriptorium(World world, Consumer<Page> work) {
            machines =
                    new Machines<>(
                            world,
                            List.of("scribe", "reader"),
                            on ->
                                    new Program<>() {
                                        @Override
                                        protected void start() {
                                            if (on.id().number() == 1 || done) return;
                                            done = true;
                                            Page page = new Page(on.host(), reader(), seen, world);
                                            on.host().alarm(1_000, () -> work.accept(page));
                                        }

                                        @Override
                                        protected void hear(Id from, Letter letter) {
                                            seen.add(letter.words() + "@" + world.now());
                                        }
                                    });
            machines.network().latency(new Law.Fixed(100));
            machines.boot();
        }

        private Id reader() {
            return machines.ids().get(1);
        }

        private Journal<String> page() {
            return machines.all().getFirst().disk().journal("page");
        }

        private String kept() {
            return String.join("", page().entries());
        }

        @Override
        public void levers(Levers can) {
            machines.faults().crashes(can).pauses(can);
            machines.faults().disks().slowness(can, 10_000).lies(can).failures(can).filling(can);
            machines.faults().network().messages(can, 1_000);
        }

        @Override
        public void guarantees(Guarantees promise) {}
    }

    private static Player<Scriptorium> play(Consumer<Page> work, int seed, String pulls) {
        return Rig.of(20_000, world -> new Scriptorium(world, work))
                .play(seed, SLOW + (pulls.isEmpty() ? "" : "/" + pulls));
    }

    private static Scriptorium end(Consumer<Page> work, String pulls) {
        var player = play(work, 1, pulls);
        return player.at(player.events());
    }

    /// All that is seen over many seeds.
    private static Set<String> outcomes(
            Consumer<Page> work, String pulls, Function<Scriptorium, String> sees) {
        Set<String> outcomes = new TreeSet<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            var player = play(work, seed, pulls);
            outcomes.add(sees.apply(player.at(player.events())));
        }
        return outcomes;
    }

    private static List<String> story(Player<Scriptorium> player) {
        return player.story().stream().map(Story.Entry::text).toList();
    }

    // --- crashes ---

    @Test
    void what_comes_after_a_flush_happens_when_it_ends() {
        assertThat(end(SlowFlushTest::xAndY, "").seen)
                .containsExactly("x is written@3100", "y is written@5100");
        assertThat(story(play(SlowFlushTest::xAndY, 1, "")))
                .containsSubsequence("has flushed.", "has flushed.");
    }

    @Test
    void a_message_after_a_flush_that_a_crash_cut_short_never_leaves() {
        var player = play(SlowFlushTest::xThenY, 1, "2ms:crash:scribe");
        assertThat(player.at(player.events()).seen).isEmpty();
        assertThat(story(player))
                .contains("crashes. What it was to send after its flush never leaves.");
        assertThat(end(SlowFlushTest::xThenY, "3ms:crash:scribe").seen)
                .containsExactly("x is written@3100");
    }

    @Test
    void a_crash_that_withholds_nothing_says_nothing_of_it() {
        assertThat(story(play(SlowFlushTest::xThenY, 1, "3ms:crash:scribe"))).contains("crashes.");
        assertThat(story(play(Page::flush, 1, "2ms:crash:scribe"))).contains("crashes.");
    }

    @Test
    void what_was_to_be_flushed_is_not_safe_before_the_flush_has_ended() {
        String early = "2.999ms:crash:scribe/10ms:restart:scribe";
        assertThat(outcomes(SlowFlushTest::xThenY, early, Scriptorium::kept))
                .containsExactly("", "x");
        // At the end y has been written too, and is in the cache.
        String late = "3ms:crash:scribe/10ms:restart:scribe";
        assertThat(outcomes(SlowFlushTest::xThenY, late, Scriptorium::kept))
                .containsExactly("x", "xy");
    }

    @Test
    void of_two_flushes_a_crash_between_them_undoes_the_second() {
        String between = "4ms:crash:scribe/10ms:restart:scribe";
        assertThat(outcomes(SlowFlushTest::xAndY, between, Scriptorium::kept))
                .containsExactly("x", "xy");
        assertThat(outcomes(SlowFlushTest::xAndY, between, it -> it.seen.toString()))
                .containsExactly("[x is written@3100]");
        String first = "2ms:crash:scribe/10ms:restart:scribe";
        assertThat(outcomes(SlowFlushTest::xAndY, first, Scriptorium::kept))
                .containsExactly("", "x");
        String after = "5ms:crash:scribe/10ms:restart:scribe";
        assertThat(outcomes(SlowFlushTest::xAndY, after, Scriptorium::kept)).containsExactly("xy");
    }

    /// At a beat the program is ahead of the world: its flush will have ended only later.
    @Test
    void a_crash_at_a_beat_after_a_flush_that_takes_time_comes_before_it_ends() {
        String strike = "1ms+1.5:crash:scribe/10ms:restart:scribe";
        assertThat(outcomes(SlowFlushTest::xAndY, strike, Scriptorium::kept))
                .containsExactly("", "x");
        assertThat(outcomes(SlowFlushTest::xAndY, strike, it -> it.seen.toString()))
                .containsExactly("[]");
    }

    @Test
    void values_and_sectors_are_as_before_too() {
        Consumer<Page> writes =
                page -> {
                    page.host().disk().value("value", 1).set(2);
                    page.host().disk().sectors("raw", 1, 1).write(0, new byte[] {2});
                    page.flush();
                    page.host().disk().value("value", 1).set(3);
                    page.host().disk().sectors("raw", 1, 1).write(0, new byte[] {3});
                    page.host().disk().value("later", 1).set(4);
                    page.flush();
                };
        Function<Scriptorium, String> reads =
                model -> {
                    Disk disk = model.machines.all().getFirst().disk();
                    int raw = disk.sectors("raw", 1, 1).read(0)[0];
                    String sector = raw == 0 || raw == 2 || raw == 3 ? "" + raw : "garbage";
                    return disk.value("value", 1).get() + sector + disk.value("later", 1).get();
                };
        String early = "2ms:crash:scribe/10ms:restart:scribe";
        assertThat(outcomes(writes, early, reads))
                .containsExactly("101", "121", "1garbage1", "201", "221", "2garbage1");
        String between = "4ms:crash:scribe/10ms:restart:scribe";
        assertThat(outcomes(writes, between, reads))
                .contains("221", "234", "331", "324")
                .noneMatch(it -> it.contains("0") || it.startsWith("1"));
    }

    @Test
    void what_others_see_is_safe_only_when_the_flush_has_ended() {
        assertThat(safe("2.999ms:resume:scribe")).isEqualTo("0 1");
        assertThat(safe("3ms:resume:scribe")).isEqualTo("1 2");
    }

    /// How many entries are safe and which value is, after the last pull.
    private static String safe(String pulls) {
        Consumer<Page> work =
                page -> {
                    page.host().disk().value("value", 1).set(2);
                    xThenY(page);
                };
        var player = play(work, 1, pulls);
        for (Story.Entry entry : player.story()) {
            if (!entry.lever().equals("resume")) continue;
            Scriptorium model = player.at(entry.event());
            Object kept = model.machines.all().getFirst().disk().value("value", 1).kept();
            return model.page().safe() + " " + kept;
        }
        return "";
    }

    @Test
    void a_program_that_acts_sees_its_own_flush_ended() {
        List<Integer> safe = new ArrayList<>();
        Consumer<Page> work =
                page -> {
                    xThenY(page);
                    safe.add(page.host().disk().journal("page").safe());
                };
        assertThat(end(work, "").seen).hasSize(1);
        assertThat(safe).contains(1).doesNotContain(0);
    }

    // --- pauses ---

    @Test
    void a_flush_stands_still_with_its_machine() {
        // One of two milliseconds is left when it stops.
        assertThat(end(SlowFlushTest::xAndY, "2ms:pause:scribe/9ms:resume:scribe").seen)
                .containsExactly("x is written@10100", "y is written@12100");
    }

    @Test
    void what_a_flush_held_back_at_its_very_end_comes_after_a_pause() {
        assertThat(end(SlowFlushTest::xAndY, "3ms+0:pause:scribe/9ms:resume:scribe").seen)
                .containsExactly("x is written@9100", "y is written@11100");
    }

    @Test
    void a_crash_in_a_pause_finds_the_flush_where_it_stood() {
        String paused = "2ms:pause:scribe/9ms:crash:scribe/10ms:restart:scribe";
        assertThat(outcomes(SlowFlushTest::xThenY, paused, Scriptorium::kept))
                .containsExactly("", "x");
        assertThat(outcomes(SlowFlushTest::xThenY, paused, it -> it.seen.toString()))
                .containsExactly("[]");
        String resumed = "2ms:pause:scribe/9ms:resume:scribe/9.5ms:crash:scribe";
        assertThat(outcomes(SlowFlushTest::xThenY, resumed, Scriptorium::kept))
                .containsExactly("", "x");
        String ended = "2ms:pause:scribe/9ms:resume:scribe/10ms:crash:scribe";
        assertThat(outcomes(SlowFlushTest::xThenY, ended, Scriptorium::kept))
                .containsExactly("x", "xy");
    }

    // --- disks that are slow and worse ---

    @Test
    void a_slow_disk_that_lies_still_takes_its_time() {
        assertThat(end(SlowFlushTest::xThenY, "0us:lie:scribe").seen)
                .containsExactly("x is written@3100");
        String late = "0us:lie:scribe/9ms:crash:scribe/10ms:restart:scribe";
        assertThat(outcomes(SlowFlushTest::xThenY, late, Scriptorium::kept))
                .containsExactly("", "x", "xy");
        String early = "0us:lie:scribe/2ms:crash:scribe/10ms:restart:scribe";
        assertThat(outcomes(SlowFlushTest::xThenY, early, Scriptorium::kept))
                .containsExactly("", "x");
    }

    @Test
    void a_program_whose_slow_flush_fails_stops_when_it_has_failed() {
        var player = play(SlowFlushTest::xThenY, 1, "0us:fail-flush:scribe");
        Story.Entry last = player.story().getLast();
        assertThat(last.text()).isEqualTo("stops: its flush failed.");
        assertThat(last.time()).isEqualTo(3_000);
        assertThat(player.at(player.events()).seen).isEmpty();
        String fails = "0us:fail-flush:scribe/9ms:restart:scribe";
        assertThat(outcomes(SlowFlushTest::xThenY, fails, Scriptorium::kept)).containsExactly("");
        // What had not failed yet may have been written.
        String early = "0us:fail-flush:scribe/2ms:crash:scribe/9ms:restart:scribe";
        assertThat(outcomes(SlowFlushTest::xThenY, early, Scriptorium::kept))
                .containsExactly("", "x");
    }

    @Test
    void what_left_before_a_program_stopped_has_left() {
        Consumer<Page> work =
                page -> {
                    page.flush();
                    page.send("one flush");
                    page.flush();
                    page.host().halt("it has had enough");
                };
        var player = play(work, 1, "");
        assertThat(player.at(player.events()).seen).containsExactly("one flush@3100");
        assertThat(player.story().getLast().text()).isEqualTo("stops: it has had enough.");
        assertThat(player.story().getLast().time()).isEqualTo(5_000);
        assertThat(story(play(work, 1, "4ms:crash:scribe"))).noneMatch(it -> it.contains("stops"));
    }

    @Test
    void a_disk_that_is_full_stops_its_program_after_the_flush_before() {
        Consumer<Page> work =
                page -> {
                    page.flush();
                    page.write("x");
                };
        Story.Entry last = play(work, 1, "0us:fill:scribe").story().getLast();
        assertThat(last.text()).isEqualTo("stops: its disk is full.");
        assertThat(last.time()).isEqualTo(3_000);
    }

    // --- alarms, and messages that have not left ---

    private static void flushThenRing(Page page) {
        page.flush();
        page.ring(500);
    }

    @Test
    void an_alarm_after_a_flush_counts_from_its_end() {
        assertThat(end(SlowFlushTest::flushThenRing, "").seen).containsExactly("rings@3500");
        assertThat(end(SlowFlushTest::flushThenRing, "2ms:pause:scribe/9ms:resume:scribe").seen)
                .containsExactly("rings@10500");
        assertThat(end(SlowFlushTest::flushThenRing, "2ms:crash:scribe/2.1ms:restart:scribe").seen)
                .isEmpty();
    }

    @Test
    void an_alarm_that_was_turned_off_at_once_does_not_ring() {
        Consumer<Page> work =
                page -> {
                    page.flush();
                    page.host().alarm(500, () -> page.rung().add("rings")).cancel();
                };
        assertThat(end(work, "").seen).isEmpty();
    }

    @Test
    void a_message_that_has_not_left_is_not_on_its_way() {
        var player = play(SlowFlushTest::xThenY, 1, "2ms:deliver:scribe-reader.1");
        assertThat(player.at(player.events()).seen).containsExactly("x is written@3100");
        assertThat(story(player)).contains("pulls “deliver”: No message is on its way.");
    }

    @Test
    void nothing_that_waits_overtakes_what_a_flush_held_back() {
        Consumer<Page> asks =
                page -> {
                    page.host().alarm(2_000, () -> page.send("second"));
                    page.flush();
                    page.send("first");
                };
        assertThat(end(asks, "").seen).containsExactly("first@3100", "second@3100");
    }
}
