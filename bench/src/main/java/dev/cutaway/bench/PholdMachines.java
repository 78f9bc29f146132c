package dev.cutaway.bench;

import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Outcome;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.World;
import dev.cutaway.kernel.machine.Host;
import dev.cutaway.kernel.machine.Id;
import dev.cutaway.kernel.machine.Law;
import dev.cutaway.kernel.machine.Machine;
import dev.cutaway.kernel.machine.Machines;
import dev.cutaway.kernel.machine.Message;
import dev.cutaway.kernel.machine.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// PHOLD on machines: each entity a program on a machine of its own, which sends each job over a
/// link to one of eight neighbours; the link draws how long it takes, by the number of the message.
final class PholdMachines implements Model {
    static final int NEIGHBOURS = 8;

    /// Every delay below this is as likely as the next.
    static final int DELAYS = 1 << 30;

    /// What machines send each other. Each kind answers with the next.
    sealed interface Job extends Message {
        record Order(int hops) implements Job {}

        record Part(int hops, int weight) implements Job {}

        record Bill(int hops, long amount) implements Job {}

        @Override
        default String words() {
            return toString();
        }
    }

    private final World world;
    private final Phold.Tally tally;
    private final List<Id> ids;

    PholdMachines(World world, Phold load) {
        this.world = world;
        tally = new Phold.Tally(load);
        Machines<Job> machines =
                new Machines<>(
                        world,
                        IntStream.range(0, Phold.ENTITIES).mapToObj(PholdMachines::name).toList(),
                        this::program);
        ids = machines.ids();
        machines.network().latency(new Law.Between(0, DELAYS - 1));
        machines.boot();
        for (int i = 0; i < load.pending(); i++)
            if (machines.all().get(i).program().orElseThrow() instanceof Entity entity)
                entity.send(new Job.Order(0));
    }

    static String name(int number) {
        return "m" + number;
    }

    /// The neighbours of a machine are those up to eight further on.
    static int neighbour(int of, Phold.Die die) {
        return (of + 1 + die.destination() % NEIGHBOURS) % Phold.ENTITIES;
    }

    private Program<Job> program(Machine<Job> machine) {
        return switch (machine.id().number() % 3) {
            case 0 -> new Shop(machine);
            case 1 -> new Mill(machine);
            default -> new Bank(machine);
        };
    }

    /// Plays the load and gives the checksum of what happened.
    static long play(Phold load) {
        List<PholdMachines> opened = new ArrayList<>();
        Staged<PholdMachines> staged =
                new Staged<>(
                        Long.MAX_VALUE / 2,
                        world -> {
                            opened.add(new PholdMachines(world, load));
                            return opened.getLast();
                        });
        Outcome.of(staged, Run.opening(staged));
        return opened.getLast().tally.checksum();
    }

    private abstract class Entity extends Program<Job> {
        private final Host<Job> host;
        private final int number;
        private final Phold.Die die;

        Entity(Host<Job> host) {
            this.host = host;
            number = host.self().number();
            die = new Phold.Die(number);
        }

        final void arrived() {
            tally.arrived(world.now(), number);
        }

        final void send(Job job) {
            if (tally.send()) host.send(ids.get(neighbour(number, die)), job);
        }
    }

    private final class Shop extends Entity {
        private int orders;

        Shop(Host<Job> host) {
            super(host);
        }

        @Override
        protected void hear(Id from, Job job) {
            arrived();
            switch (job) {
                case Job.Order(int hops) -> send(new Job.Part(hops + 1, ++orders));
                case Job.Part(int hops, int weight) -> send(new Job.Bill(hops + 1, weight));
                case Job.Bill(int hops, _) -> send(new Job.Order(hops + 1));
            }
        }
    }

    private final class Mill extends Entity {
        private long ground;

        Mill(Host<Job> host) {
            super(host);
        }

        @Override
        protected void hear(Id from, Job job) {
            arrived();
            switch (job) {
                case Job.Order(int hops) -> send(new Job.Part(hops + 1, 7));
                case Job.Part(int hops, int weight) ->
                        send(new Job.Bill(hops + 1, ground += weight));
                case Job.Bill(int hops, _) -> send(new Job.Order(hops + 1));
            }
        }
    }

    private final class Bank extends Entity {
        private long owed;

        Bank(Host<Job> host) {
            super(host);
        }

        @Override
        protected void hear(Id from, Job job) {
            arrived();
            switch (job) {
                case Job.Order(int hops) -> send(new Job.Bill(hops + 1, owed));
                case Job.Part(int hops, _) -> send(new Job.Order(hops + 1));
                case Job.Bill(int hops, long amount) -> {
                    owed += amount;
                    send(new Job.Part(hops + 1, 1));
                }
            }
        }
    }

    @Override
    public void levers(Levers can) {}

    @Override
    public void guarantees(Guarantees promise) {}
}
