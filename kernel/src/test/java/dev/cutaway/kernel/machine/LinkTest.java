package dev.cutaway.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Rig;
import dev.cutaway.kernel.World;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    private static final int COUNT = 200;

    private record Numbered(int number) implements Message {
        @Override
        public String words() {
            return "number " + number;
        }

        @Override
        public int bytes() {
            return number;
        }
    }

    /// One machine that sends, all at once, and one that notes when what arrives.
    private static final class Post implements Model {
        private final TreeMap<Integer, Long> arrivals = new TreeMap<>();
        private final List<Integer> order = new ArrayList<>();
        private final Machines<Numbered> machines;

        Post(World world, Law law, int lossPermille, int copyPermille, long rate) {
            machines =
                    new Machines<>(
                            world,
                            List.of("a", "b"),
                            _ ->
                                    new Program<>() {
                                        @Override
                                        protected void hear(Id from, Numbered message) {
                                            arrivals.putIfAbsent(message.number(), world.now());
                                            order.add(message.number());
                                        }
                                    });
            machines.network().latency(law).losing(lossPermille, copyPermille).carrying(rate);
            machines.boot();
            for (int i = 1; i <= COUNT; i++)
                machines.all().getFirst().send(machines.ids().get(1), new Numbered(i));
        }

        @Override
        public void levers(Levers can) {
            machines.faults().network().messages(can, 1000);
        }

        @Override
        public void guarantees(Guarantees promise) {}
    }

    private static Post post(int seed, Law law, int lossPermille, int copyPermille, long rate) {
        var rig =
                Rig.of(10_000_000, world -> new Post(world, law, lossPermille, copyPermille, rate));
        var player = rig.play(seed, "");
        return player.at(player.events());
    }

    private static final Law TAIL = new Law.Tail(100, 5_000);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void a_message_has_its_delay_whatever_befalls_the_others(int seed) {
        Post calm = post(seed, TAIL, 0, 0, 0);
        Post rough = post(seed, TAIL, 300, 300, 0);
        assertThat(calm.arrivals).hasSize(COUNT);
        assertThat(rough.arrivals.size()).isBetween(100, 180);
        // A copy never arrives before its original, so the first arrival is the original's.
        assertThat(calm.arrivals).containsAllEntriesOf(rough.arrivals);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void what_is_lost_under_a_mild_law_is_lost_under_a_hard_one(int seed) {
        Post mild = post(seed, TAIL, 50, 0, 0);
        Post hard = post(seed, TAIL, 300, 0, 0);
        assertThat(mild.arrivals).containsAllEntriesOf(hard.arrivals);
    }

    @Test
    void what_arrives_at_one_instant_arrives_in_the_order_in_which_it_was_sent() {
        Post post = post(1, new Law.Fixed(1_000), 0, 0, 0);
        assertThat(post.order).hasSize(COUNT).isSorted();
    }

    @Test
    void a_law_with_a_spread_lets_messages_overtake_each_other() {
        assertThat(post(1, new Law.Between(1, 9_000), 0, 0, 0).order)
                .isNotEqualTo(post(1, new Law.Fixed(1), 0, 0, 0).order);
    }

    @Test
    void what_does_not_fit_on_the_wire_waits_in_line() {
        Post post = post(1, new Law.Fixed(1_000), 0, 0, 10);
        // The nth has n bytes; ten bytes a tick, begun ticks count whole.
        long wire = 0;
        for (int i = 1; i <= COUNT; i++) {
            wire += (i + 9) / 10;
            assertThat(post.arrivals).containsEntry(i, 1_000 + wire);
        }
    }

    @Test
    void a_lost_message_has_used_the_wire() {
        Post calm = post(1, new Law.Fixed(1_000), 0, 0, 10);
        Post rough = post(1, new Law.Fixed(1_000), 300, 0, 10);
        assertThat(calm.arrivals).containsAllEntriesOf(rough.arrivals);
    }
}
