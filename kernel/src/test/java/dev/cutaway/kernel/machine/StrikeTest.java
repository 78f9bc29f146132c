package dev.cutaway.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Guarantees.Verdict;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Rig;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A write-ahead log in small, crashed at every beat of every event.
class StrikeTest {
    private static final int ORDERS = 10;
    private static final int BEATS_MOST = 12;
    private static final long MILLI = 1_000;

    private record Move(int number, int amount) implements Message {
        @Override
        public String words() {
            return "move " + number;
        }
    }

    /// A page knows the last move that it has seen.
    private record Page(int balance, int moves) {
        static final Page FIRST = new Page(100, 0);

        Page with(int amount) {
            return new Page(balance + amount, moves + 1);
        }
    }

    /// Two pages whose sum must stay. Each is written in place; the log says what was to be
    /// written.
    private static final class Bank extends Program<Move> {
        private final Host<Move> host;
        private final boolean logFirst;
        private final Stored<Page> left;
        private final Stored<Page> right;
        private final Journal<Move> log;

        Bank(Host<Move> host, boolean logFirst) {
            this.host = host;
            this.logFirst = logFirst;
            left = host.disk().value("left", Page.FIRST);
            right = host.disk().value("right", Page.FIRST);
            log = host.disk().journal("log");
        }

        /// Recovery: a page that has not seen a move of the log sees it now.
        @Override
        protected void start() {
            log.entries().forEach(this::write);
        }

        @Override
        protected void hear(Id from, Move move) {
            if (logFirst) log(move);
            write(move);
            if (!logFirst) log(move);
            host.send(from, move);
        }

        private void log(Move move) {
            log.append(move);
            host.disk().flush();
        }

        private void write(Move move) {
            if (left.get().moves() < move.number()) left.set(left.get().with(-move.amount()));
            host.disk().flush();
            if (right.get().moves() < move.number()) right.set(right.get().with(move.amount()));
            host.disk().flush();
        }
    }

    /// Orders one move each millisecond.
    private static final class Customer extends Program<Move> {
        private final Host<Move> host;
        private final Books books;
        private int ordered;

        Customer(Host<Move> host, Books books) {
            this.host = host;
            this.books = books;
        }

        @Override
        protected void start() {
            host.alarm(MILLI, this::order);
        }

        private void order() {
            host.send(books.machines.ids().get(1), new Move(++ordered, ordered));
            if (ordered < ORDERS) host.alarm(MILLI, this::order);
        }

        @Override
        protected void hear(Id from, Move move) {
            books.answered++;
        }
    }

    private static final class Books implements Model {
        private final Machines<Move> machines;
        private int answered;

        Books(World world, boolean logFirst) {
            machines =
                    new Machines<>(
                            world,
                            List.of("customer", "bank"),
                            machine ->
                                    machine.id().number() == 0
                                            ? new Customer(machine, this)
                                            : new Bank(machine, logFirst));
            machines.network().latency(new Law.Fixed(100));
            machines.boot();
        }

        private Disk disk() {
            return machines.all().get(1).disk();
        }

        @Override
        public void levers(Levers can) {
            machines.faults().crashes(can);
        }

        @Override
        public void guarantees(Guarantees promise) {
            promise.always("nothing is lost", "Once it is up.", this::nothingIsLost);
        }

        private Verdict nothingIsLost() {
            if (!machines.all().get(1).isUp()) return Verdict.HOLDS;
            int sum =
                    disk().value("left", Page.FIRST).get().balance()
                            + disk().value("right", Page.FIRST).get().balance();
            int logged = disk().journal("log").size();
            return sum == 200 && logged >= answered
                    ? Verdict.HOLDS
                    : Verdict.broken("{} in all, {} of {} known.", sum, logged, answered);
        }
    }

    /// Of all strikes at which the bank crashed, how many lost something.
    private record Tally(int crashes, int losses) {}

    private static Tally crashEverywhere(boolean logFirst, int seed) {
        var rig = Rig.of(20 * MILLI, world -> new Books(world, logFirst));
        int crashes = 0;
        int losses = 0;
        for (int order = 1; order <= ORDERS; order++) {
            for (int beat = 1; beat <= BEATS_MOST; beat++) {
                String strike = order * MILLI + 100 + "us+1." + beat + ":crash:bank";
                var player = rig.play(seed, strike + "/15ms:restart:bank");
                boolean crashed =
                        player.story().stream()
                                .map(Story.Entry::text)
                                .anyMatch(it -> it.startsWith("crashes"));
                if (crashed) crashes++;
                if (crashed && player.violation().isPresent()) losses++;
            }
        }
        return new Tally(crashes, losses);
    }

    @Test
    void with_the_log_first_no_crash_at_any_beat_loses_anything() {
        // Nine beats: before each of three writes, and before and after each of three flushes.
        for (int seed = 1; seed <= 20; seed++)
            assertThat(crashEverywhere(true, seed)).isEqualTo(new Tally(9 * ORDERS, 0));
    }

    @Test
    void with_the_log_last_some_crash_loses_something() {
        Tally tally = crashEverywhere(false, 1);
        assertThat(tally.crashes()).isEqualTo(9 * ORDERS);
        assertThat(tally.losses()).isBetween(2 * ORDERS, 3 * ORDERS);
    }

    @Test
    void an_event_that_was_struck_has_its_lever_in_the_story() {
        var rig = Rig.of(20 * MILLI, world -> new Books(world, true));
        var player = rig.play(1, "1100us+1.2:crash:bank");
        assertThat(player.story().get(2).lever()).isEqualTo("crash");
        assertThat(player.story().get(2).text()).isEqualTo("crashes.");
        assertThat(player.at(2).machines.all().get(1).isUp()).isFalse();
    }

    @Test
    void a_strike_at_a_beat_that_does_not_come_never_happens() {
        var rig = Rig.of(20 * MILLI, world -> new Books(world, true));
        var player = rig.play(1, "1100us+1.10:crash:bank");
        assertThat(player.story()).allMatch(entry -> !entry.text().contains("crashes"));
        assertThat(player.at(player.events()).answered).isEqualTo(ORDERS);
    }
}
