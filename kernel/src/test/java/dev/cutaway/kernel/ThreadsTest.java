package dev.cutaway.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutaway.kernel.Guarantees.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private static final long MILLI = 1_000;

    /// Two sessions lock two rows each, in opposite order, and a detector looks for who waits for
    /// whom. Locks have holders, so the model can follow: thread, lock, holder, lock ...
    private static final class Rows implements Model {
        private final TreeMap<String, String> holders = new TreeMap<>();
        private final List<String> committed = new ArrayList<>();
        private final Threads threads;

        private Rows(Threads threads, int sessions) {
            this.threads = threads;
            threads.start("ann", new Session("ann", List.of("x", "y")));
            if (sessions > 1) threads.start("bob", new Session("bob", List.of("y", "x")));
            for (int i = 2; i < sessions; i++)
                threads.start("s" + i, new Session("s" + i, List.of("x")));
            threads.start("detector", new Detector());
        }

        private final class Session implements Steps {
            private final String name;
            private final List<String> rows;
            private int locked;

            Session(String name, List<String> rows) {
                this.name = name;
                this.rows = rows;
            }

            @Override
            public Step step() {
                if (locked == rows.size()) {
                    committed.add(name);
                    release(name);
                    return done();
                }
                String row = rows.get(locked);
                if (holders.containsKey(row)) return waitFor(row);
                holders.put(row, name);
                locked++;
                return more();
            }
        }

        private final class Detector implements Steps {
            @Override
            public Step step() {
                for (String name : threads.waiting()) {
                    if (!waitsForItself(name)) continue;
                    threads.fail(name, "deadlock");
                    release(name);
                    return more();
                }
                return committed.isEmpty() ? more() : done();
            }
        }

        private boolean waitsForItself(String name) {
            String at = name;
            for (int i = 0; i < threads.names().size(); i++) {
                Optional<String> holder =
                        threads.waitsFor(at).map(row -> holders.getOrDefault(row, ""));
                if (holder.isEmpty()) return false;
                at = holder.get();
                if (at.equals(name)) return true;
            }
            return false;
        }

        private void release(String name) {
            List<String> held =
                    holders.keySet().stream().filter(it -> name.equals(holders.get(it))).toList();
            held.forEach(holders::remove);
            held.forEach(threads::wake);
        }

        @Override
        public void levers(Levers can) {
            threads.levers(can);
        }

        @Override
        public void guarantees(Guarantees promise) {
            promise.atTheEnd(
                    "somebody commits",
                    "Always.",
                    () -> committed.isEmpty() ? Verdict.broken("Nobody.") : Verdict.HOLDS);
        }
    }

    private static Rows byHand(String... steps) {
        var player = play(steps);
        return player.at(player.events());
    }

    private static Player<Rows> play(String... steps) {
        StringBuilder pulls = new StringBuilder();
        for (int i = 0; i < steps.length; i++)
            pulls.append(i == 0 ? "" : "/").append(i).append(":step:").append(steps[i]);
        return Rig.timeless(world -> new Rows(new Threads(world), 2)).play(1, pulls.toString());
    }

    @Test
    void threads_that_take_turns_politely_both_commit() {
        Rows rows = byHand("ann", "ann", "ann", "bob", "bob", "bob");
        assertThat(rows.committed).containsExactly("ann", "bob");
        assertThat(rows.threads.stands("ann")).isEqualTo(new Step.Done());
    }

    @Test
    void a_deadlock_is_seen_by_following_who_waits_for_what() {
        Rows rows = byHand("ann", "bob", "ann", "bob");
        assertThat(rows.threads.waitsFor("ann")).contains("y");
        assertThat(rows.threads.waitsFor("bob")).contains("x");
        assertThat(rows.threads.ready()).containsExactly("detector");
        assertThat(rows.threads.waiting()).containsExactly("ann", "bob");
        assertThat(rows.waitsForItself("ann")).isTrue();
    }

    @Test
    void the_victim_fails_and_the_other_goes_on() {
        Rows rows = byHand("ann", "bob", "ann", "bob", "detector", "bob", "bob");
        assertThat(rows.threads.stands("ann")).isEqualTo(new Step.Fail("deadlock"));
        assertThat(rows.threads.stands("bob")).isEqualTo(new Step.Done());
        assertThat(rows.committed).containsExactly("bob");
    }

    @Test
    void one_that_waits_cannot_be_stepped_and_the_story_says_why() {
        Player<Rows> player = play("ann", "bob", "ann", "ann");
        assertThat(player.story())
                .extracting(entry -> entry.actor() + " " + entry.text())
                .containsExactly(
                        " ",
                        "ann takes a step.",
                        "bob takes a step.",
                        "ann waits for y.",
                        "a hand pulls “step”: there is no “ann” to choose.");
    }

    @Test
    void where_nobody_can_go_on_the_lever_says_so() {
        Rows rows = byHand("ann", "ann", "ann", "bob", "bob", "bob", "detector");
        var lever = Levers.of(rows).named("step").orElseThrow();
        assertThat(lever.reason()).isEqualTo("None can go on.");
    }

    /// With a pace, ann and bob lock one row each, then wait for each other until the detector
    /// comes by.
    @Test
    void with_a_pace_threads_go_on_by_themselves() {
        var rig = Rig.of(20 * MILLI, world -> new Rows(new Threads(world, () -> MILLI), 2));
        var player = rig.play(1, "");
        assertThat(player.violation()).isEmpty();
        assertThat(player.at(player.events()).committed).containsExactly("bob");
        assertThat(player.story().stream().filter(it -> it.time() == 2 * MILLI))
                .extracting(Story.Entry::text)
                .containsExactly("waits for y.", "waits for x.", "takes a step.");
    }

    @Test
    void a_hand_gives_a_step_more_and_changes_no_pace() {
        var rig = Rig.of(20 * MILLI, world -> new Rows(new Threads(world, () -> MILLI), 1));
        List<Story.Entry> steps =
                rig.play(1, "1ms:step:ann").story().stream()
                        .filter(it -> it.actor().equals("ann"))
                        .toList();
        assertThat(steps).extracting(Story.Entry::time).containsExactly(MILLI, MILLI, 2 * MILLI);
    }

    @Test
    void those_that_wait_for_one_thing_are_woken_in_their_order() {
        Rows rows =
                Rig.timeless(world -> new Rows(new Threads(world), 5))
                        .play(1, "0:step:ann/1:step:s4/2:step:s2/3:step:s3")
                        .at(4);
        assertThat(rows.threads.waiting()).containsExactly("s4", "s2", "s3");
        rows.threads.step("ann");
        rows.threads.step("ann");
        assertThat(rows.threads.waiting()).isEmpty();
        assertThat(rows.threads.ready()).contains("s4", "s2", "s3");
    }

    @Test
    void another_interleaving_is_another_run() {
        assertThat(play("ann", "bob").fingerprint(2))
                .isNotEqualTo(play("bob", "ann").fingerprint(2));
    }

    @Test
    void a_name_is_free_again_when_its_thread_is_over() {
        Rows rows = byHand("ann", "ann", "ann");
        assertThatThrownBy(() -> rows.threads.start("bob", () -> new Step.Done()))
                .hasMessage("there is a thread bob already");
        rows.threads.start("ann", () -> new Step.Fail("tired"));
        assertThat(rows.threads.step("ann")).isTrue();
        assertThat(rows.threads.stands("ann")).isEqualTo(new Step.Fail("tired"));
        assertThat(rows.threads.step("ann")).isFalse();
    }
}
