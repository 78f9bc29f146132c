package dev.cutaway.bench;

import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Guarantees.Verdict;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.World;
import dev.cutaway.kernel.machine.Host;
import dev.cutaway.kernel.machine.Id;
import dev.cutaway.kernel.machine.Law;
import dev.cutaway.kernel.machine.Machines;
import dev.cutaway.kernel.machine.Message;
import dev.cutaway.kernel.machine.Program;
import java.util.List;

/// A small cluster as exhibits have them: five machines that ask each other at every tick and
/// answer, over links that lose one message in twenty. A promise is checked after each event.
final class Cluster implements Model {
    private static final List<String> NAMES = List.of("s1", "s2", "s3", "s4", "s5");
    private static final long TICK = 10_000;

    /// A length that gives about 2,000 events.
    static final long SHORT = 340_000;

    static final long TICKS_AN_EVENT = 260;

    static final String ONE_CRASH = "bench/100ms:crash:s2/150ms:restart:s2";

    static Staged<Cluster> staged(long length, Law law) {
        return new Staged<>(length, world -> new Cluster(world, law));
    }

    private sealed interface Talk extends Message {
        record Request(int number) implements Talk {}

        record Reply(int number) implements Talk {}

        @Override
        default String words() {
            return toString();
        }
    }

    private final Machines<Talk> machines;
    private int asked;
    private int answered;

    Cluster(World world, Law law) {
        machines = new Machines<>(world, NAMES, Server::new);
        machines.network().latency(law).losing(50, 0);
        machines.boot();
    }

    private final class Server extends Program<Talk> {
        private final Host<Talk> host;
        private int next;

        Server(Host<Talk> host) {
            this.host = host;
        }

        @Override
        protected void start() {
            host.alarm(TICK + host.chance("tick").below(1_000), this::tick);
        }

        private void tick() {
            for (Id id : machines.ids()) {
                if (id.number() == host.self().number()) continue;
                asked++;
                host.send(id, new Talk.Request(++next));
            }
            host.alarm(TICK, this::tick);
        }

        @Override
        protected void hear(Id from, Talk message) {
            switch (message) {
                case Talk.Request(int number) -> host.send(from, new Talk.Reply(number));
                case Talk.Reply _ -> answered++;
            }
        }
    }

    @Override
    public void levers(Levers can) {
        machines.faults().crashes(can);
    }

    @Override
    public void guarantees(Guarantees promise) {
        promise.always(
                "no answer unasked",
                "Each answers one question.",
                () ->
                        answered <= asked
                                ? Verdict.HOLDS
                                : Verdict.broken("{} of {}", answered, asked));
    }
}
