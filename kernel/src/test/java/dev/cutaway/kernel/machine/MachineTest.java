package dev.cutaway.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Rig;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {
    private static final long MILLI = 1_000;

    private record Letter(int number) implements Message {
        @Override
        public String words() {
            return "letter " + number;
        }
    }

    /// The writer sends a letter each millisecond, which takes 500 us; the reader has an alarm each
    /// millisecond too, flushes for each letter, and answers. Everything is noted down.
    private static final class Desk implements Model {
        private final World world;
        private final Machines<Letter> machines;
        private final List<String> log = new ArrayList<>();
        private final List<String> answers = new ArrayList<>();

        Desk(World world) {
            this.world = world;
            machines =
                    new Machines<>(
                            world,
                            List.of("writer", "reader"),
                            machine ->
                                    machine.id().number() == 0
                                            ? new Writer(machine)
                                            : new Reader(machine));
            machines.network().latency(new Law.Fixed(500));
            machines.boot();
        }

        private final class Writer extends Program<Letter> {
            private final Host<Letter> host;
            private int written;

            Writer(Host<Letter> host) {
                this.host = host;
            }

            @Override
            protected void start() {
                host.alarm(MILLI, this::write);
            }

            private void write() {
                host.send(machines.ids().get(1), new Letter(++written));
                if (written < 12) host.alarm(MILLI, this::write);
            }

            @Override
            protected void hear(Id from, Letter message) {
                answers.add(message.number() + "@" + world.now());
            }
        }

        private final class Reader extends Program<Letter> {
            private final Host<Letter> host;
            private int rung;

            Reader(Host<Letter> host) {
                this.host = host;
            }

            @Override
            protected void start() {
                log.add("starts");
                host.alarm(MILLI, this::ring);
            }

            private void ring() {
                log.add("r" + ++rung);
                if (rung < 12) host.alarm(MILLI, this::ring);
            }

            @Override
            protected void hear(Id from, Letter message) {
                log.add(Integer.toString(message.number()));
                host.disk().flush();
                host.send(from, message);
            }
        }

        @Override
        public void levers(Levers can) {
            machines.faults().crashes(can).pauses(can).clocks(can, 9 * MILLI, 500_000);
            machines.faults().disks().slowness(can, 100_000);
        }

        @Override
        public void guarantees(Guarantees promise) {}
    }

    private static Desk desk(String pulls) {
        var player = Rig.of(40 * MILLI, Desk::new).play(1, pulls);
        return player.at(player.events());
    }

    private static List<String> letters(Desk desk) {
        return desk.log.stream().filter(it -> !it.startsWith("r") && !it.equals("starts")).toList();
    }

    @Test
    void without_faults_letters_and_alarms_take_turns() {
        assertThat(desk("").log).startsWith("starts", "r1", "1", "r2", "2", "r3", "3").hasSize(25);
    }

    @Test
    void an_alarm_dies_with_its_program() {
        // Rung at 1, 2 and 3 ms; the next would be at 4 ms. The new program rings from 5.2 ms on.
        assertThat(desk("3.7ms:crash:reader/4.2ms:restart:reader").log)
                .containsSequence("r3", "3", "starts", "4", "r1", "5", "r2");
    }

    @Test
    void a_paused_machine_hears_everything_afterwards_in_order() {
        Desk desk = desk("2.2ms:pause:reader/6.2ms:resume:reader");
        assertThat(desk.log).startsWith("starts", "r1", "1", "r2", "2", "r3", "3", "4", "5", "6");
        assertThat(letters(desk)).hasSize(12);
        assertThat(desk.answers)
                .startsWith("1@2000", "2@6700", "3@6700", "4@6700", "5@6700", "6@7000");
    }

    /// Letter 6 arrives at the very instant of the resume, planned before it.
    @Test
    void nothing_overtakes_what_waited_even_at_one_instant() {
        assertThat(letters(desk("2.2ms:pause:reader/6.5ms+0:resume:reader")))
                .containsExactlyElementsOf(letters(desk("")));
        assertThat(letters(desk("2.2ms:pause:reader/6.5ms:resume:reader")))
                .containsExactlyElementsOf(letters(desk("")));
    }

    @Test
    void what_a_paused_machine_hears_later_was_caused_by_what_sent_it() {
        var player =
                Rig.of(40 * MILLI, Desk::new).play(1, "2.2ms:pause:reader/4.2ms:resume:reader");
        Story.Entry late =
                player.story().stream()
                        .filter(it -> it.text().equals("hears letter 3 from writer."))
                        .findFirst()
                        .orElseThrow();
        Story.Entry waits = player.story().get(late.cause());
        assertThat(late.time()).isEqualTo(4_200);
        assertThat(waits.text()).isEqualTo("cannot attend to letter 3 from writer yet.");
        assertThat(waits.time()).isEqualTo(3_500);
    }

    @Test
    void a_busy_machine_attends_in_order_and_answers_after_each_flush() {
        Desk desk = desk("0us:slow-disk:reader:1700");
        assertThat(letters(desk)).containsExactlyElementsOf(letters(desk("")));
        // Letter 1 comes at 1.5 ms; each flush takes 1.7 ms, each way 0.5 ms.
        assertThat(desk.answers)
                .startsWith("1@3700", "2@5400", "3@7100", "4@8800")
                .endsWith("12@22400");
    }

    @Test
    void a_crash_forgets_what_waited() {
        Desk desk = desk("0us:slow-disk:reader:5000/4ms:crash:reader/4.2ms:restart:reader");
        assertThat(letters(desk)).startsWith("1", "4", "5");
    }

    /// A clock that gains takes less real time for its alarms, one that loses takes more.
    @ParameterizedTest
    @CsvSource({"0, 24", "500000, 24", "-500000, 24"})
    void drift_changes_when_alarms_ring_and_not_whether(int ppm, int entries) {
        Desk desk = desk("0us:drift:reader:" + ppm);
        assertThat(desk.log).hasSize(entries + 1);
    }

    @Test
    void a_clock_shows_its_offset_and_its_drift() {
        Clock clock =
                desk("10ms:set-clock:reader:700/20ms:drift:reader:-100000")
                        .machines
                        .all()
                        .get(1)
                        .ownClock();
        // The run ends 40 ms after its last pull.
        assertThat(clock.offset()).isEqualTo(700 - 4_000);
        assertThat(clock.driftPpm()).isEqualTo(-100_000);
    }

    @ParameterizedTest
    @CsvSource({"-900000", "-300001", "-1", "0", "1", "333333", "900000"})
    void an_alarm_rings_at_the_first_tick_at_which_its_clock_is_due(int ppm) {
        Clock clock = desk("0us:drift:reader:0").machines.all().get(1).ownClock();
        clock.drift(ppm);
        for (long ticks = 1; ticks < 2_000; ticks++) {
            long real = clock.real(ticks);
            assertThat(shown(ppm, real)).isGreaterThanOrEqualTo(ticks);
            assertThat(shown(ppm, real - 1)).isLessThan(ticks);
        }
    }

    /// What a clock of this drift has gained after so much real time, rounded down.
    private static long shown(int ppm, long real) {
        return Math.floorDiv(real * (1_000_000 + ppm), 1_000_000);
    }

    @Test
    void the_same_run_has_the_same_story_twice() {
        var rig = Rig.of(40 * MILLI, Desk::new);
        String pulls = "0us:slow-disk:reader:1700/4ms:crash:reader/5ms:restart:reader";
        assertThat(rig.play(3, pulls).story()).isEqualTo(rig.play(3, pulls).story());
    }
}
