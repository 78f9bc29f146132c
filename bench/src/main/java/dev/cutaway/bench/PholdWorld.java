package dev.cutaway.bench;

import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Happening;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Outcome;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.World;
import java.util.ArrayList;
import java.util.List;

/// PHOLD on the bare world: three kinds of entity, jobs that are records, and a sealed switch.
final class PholdWorld implements Model {
    /// What entities send each other. Each kind answers with the next.
    sealed interface Job {
        record Order(int hops) implements Job {}

        record Part(int hops, int weight) implements Job {}

        record Bill(int hops, long amount) implements Job {}
    }

    private final World world;
    private final Phold.Tally tally;
    private final List<Entity> entities = new ArrayList<>();

    PholdWorld(World world, Phold load) {
        this.world = world;
        tally = new Phold.Tally(load);
        for (int i = 0; i < Phold.ENTITIES; i++)
            entities.add(
                    switch (i % 3) {
                        case 0 -> new Shop(i);
                        case 1 -> new Mill(i);
                        default -> new Bank(i);
                    });
        for (int i = 0; i < load.pending(); i++) entities.get(i).send(new Job.Order(0));
    }

    /// Plays the load and gives the checksum of what happened.
    static long play(Phold load) {
        List<PholdWorld> opened = new ArrayList<>();
        Staged<PholdWorld> staged =
                new Staged<>(
                        Long.MAX_VALUE / 2,
                        world -> {
                            opened.add(new PholdWorld(world, load));
                            return opened.getLast();
                        });
        Outcome.of(staged, Run.opening(staged));
        return opened.getLast().tally.checksum();
    }

    private abstract class Entity extends Happening {
        private final int number;
        private final Phold.Die die;

        Entity(int number) {
            super(number);
            this.number = number;
            die = new Phold.Die(number);
        }

        final void send(Job job) {
            if (!tally.send()) return;
            Entity to = entities.get(die.destination());
            world.after(die.delay(), to, job, 0);
        }

        @Override
        public final boolean happen(Object with, int tag) {
            if (!(with instanceof Job job)) return false;
            tally.arrived(world.now(), number);
            hear(job);
            return true;
        }

        abstract void hear(Job job);
    }

    private final class Shop extends Entity {
        private int orders;

        Shop(int number) {
            super(number);
        }

        @Override
        void hear(Job job) {
            switch (job) {
                case Job.Order(int hops) -> send(new Job.Part(hops + 1, ++orders));
                case Job.Part(int hops, int weight) -> send(new Job.Bill(hops + 1, weight));
                case Job.Bill(int hops, _) -> send(new Job.Order(hops + 1));
            }
        }
    }

    private final class Mill extends Entity {
        private long ground;

        Mill(int number) {
            super(number);
        }

        @Override
        void hear(Job job) {
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

        Bank(int number) {
            super(number);
        }

        @Override
        void hear(Job job) {
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
