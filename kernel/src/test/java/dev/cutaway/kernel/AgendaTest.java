package dev.cutaway.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The agenda beside the clearest thing that does the same: a list, kept sorted.
class AgendaTest {
    private static final Happening ANYONE =
            new Happening() {
                @Override
                public boolean happen(Object with, int tag) {
                    return true;
                }
            };
    private static final long DAY = 86_400_000_000L;

    private record Planned(long time, int tag, String with) {}

    /// Sorted by time; of one time, the one planned first stands first.
    private static final class Naive {
        private final List<Planned> list = new ArrayList<>();

        void plan(Planned event) {
            int at = list.size();
            while (at > 0 && list.get(at - 1).time() > event.time()) at--;
            list.add(at, event);
        }

        boolean cancel(Planned like) {
            for (Planned one : list) {
                if (one.tag() == like.tag() && one.with().equals(like.with())) {
                    return list.remove(one);
                }
            }
            return false;
        }
    }

    /// Both agendas, side by side.
    private static final class Pair {
        private final Agenda agenda = new Agenda();
        private final Naive naive = new Naive();
        private final Chance chance;
        private long now;

        Pair(long seed) {
            chance = new Chance(seed, "agenda", "");
        }

        void plan(long delay) {
            Planned event = new Planned(now + delay, chance.below(5), "w" + chance.below(3));
            agenda.plan(event.time(), ANYONE, event.with(), event.tag(), 7, now);
            naive.plan(event);
        }

        void cancel() {
            Planned like = new Planned(0, chance.below(5), "w" + chance.below(3));
            assertThat(agenda.cancel(ANYONE, like.with(), like.tag()))
                    .isEqualTo(naive.cancel(like));
        }

        /// Cancelled events come to nothing, and are passed over.
        void take() {
            while (!agenda.isEmpty()) {
                long time = agenda.nextTime();
                Agenda.Slot slot = agenda.take();
                if (!slot.target().equals(ANYONE)) continue;
                Planned first = naive.list.removeFirst();
                assertThat(time).isEqualTo(first.time());
                assertThat(slot.tag()).isEqualTo(first.tag());
                assertThat(slot.cause()).isEqualTo(7);
                assertThat(slot.with()).isEqualTo(first.with());
                now = time;
                return;
            }
            assertThat(naive.list).isEmpty();
        }

        void compare() {
            List<Planned> pending = new ArrayList<>();
            agenda.forEach(
                    one -> pending.add(new Planned(one.time(), one.tag(), (String) one.with())));
            assertThat(pending).isEqualTo(naive.list);
        }

        /// Mostly soon, often at once, sometimes beyond what the heap can reach.
        long delay() {
            return switch (chance.below(12)) {
                case 0, 1, 2 -> 0;
                case 3, 4 -> 1;
                case 5, 6, 7, 8 -> chance.below(1_000);
                case 9 -> DAY;
                case 10 -> 100 * DAY + chance.below(1_000_000);
                default -> 150 * DAY + chance.below(10) * 60L * DAY;
            };
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void it_does_what_a_sorted_list_does(long seed) {
        Pair pair = new Pair(seed);
        int crowd = 1 + pair.chance.below(400);
        for (int turn = 0; turn < 4_000; turn++) {
            int draw = pair.chance.below(20);
            if (draw == 0) pair.cancel();
            else if (pair.naive.list.size() < crowd && draw < 13) pair.plan(pair.delay());
            else pair.take();
            if (turn % 500 == 0) pair.compare();
        }
        while (!pair.naive.list.isEmpty()) pair.take();
    }

    /// More plans than there are numbers, three times over, with some that stay all the while.
    @Test
    void it_keeps_the_order_when_numbers_run_out() {
        Agenda agenda = new Agenda();
        for (int i = 0; i < 40; i++) agenda.plan(DAY + i / 2, ANYONE, "stays", i, 0, 0);
        long now = 0;
        for (int i = 0; i < 3_500_000; i += 3) {
            for (int k = 0; k < 3; k++) agenda.plan(now + 1, ANYONE, "goes", k, 0, now);
            for (int k = 0; k < 3; k++) {
                now = agenda.nextTime();
                assertThat(agenda.take().tag() == k).isTrue();
            }
        }
        for (int i = 0; i < 40; i++) {
            assertThat(agenda.nextTime()).isEqualTo(DAY + i / 2);
            assertThat(agenda.take().tag()).isEqualTo(i);
        }
        assertThat(agenda.isEmpty()).isTrue();
    }

    @Test
    void of_equal_events_far_ahead_one_is_cancelled() {
        Agenda agenda = new Agenda();
        for (int i = 2; i >= 1; i--) agenda.plan(i * 200L * DAY, ANYONE, "same", 1, 0, 0);
        assertThat(agenda.cancel(ANYONE, "same", 1)).isTrue();
        assertThat(agenda.nextTime()).isEqualTo(400 * DAY);
    }

    @Test
    void more_than_can_be_pending_is_refused() {
        Agenda agenda = new Agenda();
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 600_000; i++) agenda.plan(i, ANYONE, "", 0, 0, 0);
                        })
                .hasMessage("more than 524288 events are pending");
    }

    @Test
    void nothing_is_planned_for_never() {
        World world = new World(new Setup(), 1, new Memo(), false);
        assertThatThrownBy(() -> world.after(-1, ANYONE, "", 0))
                .isInstanceOf(IllegalArgumentException.class);
        world.advanceTo(5);
        assertThatThrownBy(() -> world.after(Long.MAX_VALUE, ANYONE, "", 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
