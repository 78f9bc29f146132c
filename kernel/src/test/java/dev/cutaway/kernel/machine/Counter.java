package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Guarantees.Verdict;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Rig;
import dev.cutaway.kernel.World;
import java.util.ArrayList;
import java.util.List;

/// A client sends a number every ten milliseconds, and a server writes it down, flushes and
/// answers. It promises one thing, which only a world without faults can keep.
final class Counter implements Model {
    static final long PERIOD = 10_000;
    static final long LATENCY = 1_000;
    private static final long LATE = 2 * LATENCY;

    /// What the two say to each other.
    sealed interface Talk extends Message {
        record Add(int number, long clock) implements Talk {}

        record Added(int number) implements Talk {}

        @Override
        default String words() {
            return toString();
        }
    }

    /// Remembers nothing; the model keeps what came back.
    private final class Client extends Program<Talk> {
        private final Host<Talk> host;

        Client(Host<Talk> host) {
            this.host = host;
        }

        @Override
        protected void start() {
            host.alarm(PERIOD, this::ask);
        }

        private void ask() {
            sentAt.add(world.now());
            host.send(machines.ids().get(1), new Talk.Add(sentAt.size(), host.clock()));
            host.alarm(PERIOD, this::ask);
        }

        @Override
        protected void hear(Id from, Talk message) {
            if (message instanceof Talk.Added(int number)) {
                acknowledged.add(number);
                if (world.now() - sentAt.get(number - 1) > LATE) late = true;
            }
        }
    }

    /// Its count is volatile; its journal is not.
    private final class Server extends Program<Talk> {
        private final Host<Talk> host;
        private final Journal<Integer> journal;
        private int count;

        Server(Host<Talk> host) {
            this.host = host;
            journal = host.disk().journal("numbers");
        }

        @Override
        protected void hear(Id from, Talk message) {
            if (message instanceof Talk.Add(int number, long clock)) {
                count++;
                heard.add(number);
                if (Math.abs(host.clock() - clock) > LATE) clocksApart = true;
                journal.append(number);
                host.disk().flush();
                host.send(from, new Talk.Added(number));
            }
        }
    }

    /// What can be promised.
    enum Wish {
        ALL_ARE_UP,
        ALL_IS_HEARD,
        NOTHING_IS_HEARD_TWICE,
        ALL_IS_HEARD_IN_ORDER,
        ANSWERS_COME_SOON,
        THE_COUNT_IS_REMEMBERED,
        WHAT_IS_ACKNOWLEDGED_IS_SAFE,
        CLOCKS_AGREE
    }

    private final Wish wish;
    private final World world;
    private final Machines<Talk> machines;
    private final List<Long> sentAt = new ArrayList<>();
    private final List<Integer> heard = new ArrayList<>();
    private final List<Integer> acknowledged = new ArrayList<>();
    private boolean late;
    private boolean clocksApart;

    private Counter(World world, Wish wish, int lossPermille, int copyPermille) {
        this.wish = wish;
        this.world = world;
        machines =
                new Machines<>(
                        world,
                        List.of("c", "s", "idle"),
                        machine ->
                                switch (machine.id().number()) {
                                    case 0 -> new Client(machine);
                                    default -> new Server(machine);
                                });
        machines.network().latency(new Law.Fixed(LATENCY)).losing(lossPermille, copyPermille);
        machines.boot();
    }

    static Rig<Counter> promising(Wish wish, int lossPermille, int copyPermille) {
        return Rig.of(200_000, world -> new Counter(world, wish, lossPermille, copyPermille));
    }

    @Override
    public void levers(Levers can) {
        Faults<Talk> faults = machines.faults();
        faults.crashes(can).pauses(can).clocks(can, 1_000_000, 900_000);
        faults.network().cuts(can).slowness(can, 100_000).messages(can, 100_000);
        faults.disks().lies(can).failures(can).filling(can).slowness(can, 100_000);
        faults.disks().corruption(can).wiping(can);
    }

    @Override
    public void guarantees(Guarantees promise) {
        promise.always(
                wish.toString(),
                "A wish.",
                () -> comesTrue() ? Verdict.HOLDS : Verdict.broken("Not so."));
    }

    private boolean comesTrue() {
        return switch (wish) {
            case ALL_ARE_UP -> machines.all().stream().allMatch(Machine::isUp);
            case ALL_IS_HEARD -> allHeard();
            case NOTHING_IS_HEARD_TWICE -> heard.stream().distinct().count() == heard.size();
            case ALL_IS_HEARD_IN_ORDER -> heard.stream().sorted().toList().equals(heard);
            case ANSWERS_COME_SOON -> !late;
            case THE_COUNT_IS_REMEMBERED -> remembered();
            case WHAT_IS_ACKNOWLEDGED_IS_SAFE -> safe();
            case CLOCKS_AGREE -> !clocksApart;
        };
    }

    /// Every number that was sent long enough ago has been heard.
    private boolean allHeard() {
        for (int i = 0; i < sentAt.size(); i++)
            if (world.now() > sentAt.get(i) + LATENCY && !heard.contains(i + 1)) return false;
        return true;
    }

    /// The server's memory holds as many as it ever heard.
    private boolean remembered() {
        return machines.all().get(1).program().stream()
                .allMatch(it -> it instanceof Server server && server.count == heard.size());
    }

    /// What was acknowledged is on the device, whatever the cache says.
    private boolean safe() {
        Journal<Integer> journal = machines.all().get(1).disk().journal("numbers");
        return journal.safe() >= acknowledged.size();
    }
}
