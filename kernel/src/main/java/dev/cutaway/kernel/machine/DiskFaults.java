package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.World;
import java.util.List;

/// Levers for what can go wrong with disks.
public final class DiskFaults<M extends Message> {
    private final World world;
    private final Faults<M> faults;
    private final List<String> names;

    DiskFaults(World world, Faults<M> faults, List<String> names) {
        this.world = world;
        this.faults = faults;
        this.names = names;
    }

    /// Flushes are acknowledged and not done, until the disk is honest again.
    public DiskFaults<M> lies(Levers can) {
        faults.on(
                can,
                "lie",
                "Let a disk lie",
                machine -> !machine.disk().lies(),
                "All lie.",
                machine -> {
                    world.harmed();
                    world.say(
                            machine.id().name(),
                            "has a disk that acknowledges flushes and does not do them.");
                    machine.disk().lie(true);
                });
        faults.on(
                can,
                "honest",
                "Make a disk honest",
                machine -> machine.disk().lies(),
                "None lies.",
                machine -> {
                    world.say(machine.id().name(), "has an honest disk again.");
                    machine.disk().lie(false);
                });
        return this;
    }

    /// Flushes report that they failed.
    public DiskFaults<M> failures(Levers can) {
        faults.on(
                can,
                "fail-flush",
                "Let flushes fail",
                machine -> !machine.disk().fails(),
                "All fail.",
                machine -> {
                    world.troubled();
                    world.say(machine.id().name(), "has a disk whose flushes fail.");
                    machine.disk().fail(true);
                });
        faults.on(
                can,
                "mend-flush",
                "Let flushes succeed",
                machine -> machine.disk().fails(),
                "None fails.",
                machine -> {
                    world.mended();
                    world.say(machine.id().name(), "has a disk that flushes again.");
                    machine.disk().fail(false);
                });
        return this;
    }

    /// Nothing more can be written.
    public DiskFaults<M> filling(Levers can) {
        faults.on(
                can,
                "fill",
                "Fill a disk",
                machine -> !machine.disk().isFull(),
                "All are full.",
                machine -> {
                    world.troubled();
                    world.say(machine.id().name(), "has a full disk.");
                    machine.disk().fill(true);
                });
        faults.on(
                can,
                "empty",
                "Make room",
                machine -> machine.disk().isFull(),
                "None is full.",
                machine -> {
                    world.mended();
                    world.say(machine.id().name(), "has room on its disk again.");
                    machine.disk().fill(false);
                });
        return this;
    }

    /// A flush takes so many ticks, in which its machine attends to nothing else.
    public DiskFaults<M> slowness(Levers can, int ticksMost) {
        Form<String> which = new Form.Choice("machine", names);
        can.pull("slow-disk", "Slow a disk down")
                .asking(new Form.Both<>(which, new Form.Whole("ticks", 0, ticksMost)))
                .does(pair -> slow(faults.named(pair.first()), pair.second()));
        faults.on(
                can,
                "quick-disk",
                "Make a disk quick",
                machine -> machine.disk().flushTicks() > 0,
                "None is slow.",
                machine -> slow(machine, 0));
        return this;
    }

    private void slow(Machine<M> machine, int ticks) {
        boolean was = machine.disk().flushTicks() > 0;
        if (!was && ticks > 0) world.troubled();
        if (was && ticks == 0) world.mended();
        if (ticks > 0) world.say(machine.id().name(), "has a disk whose flushes take {}.", ticks);
        else world.say(machine.id().name(), "has a quick disk again.");
        machine.disk().slow(ticks);
    }

    /// Something safe on a disk can no longer be read.
    public DiskFaults<M> corruption(Levers can) {
        faults.on(
                can,
                "corrupt",
                "Corrupt a disk",
                machine -> !machine.disk().isDamaged(),
                "All are damaged.",
                machine -> {
                    world.harmed();
                    boolean done = machine.disk().corrupt();
                    world.say(
                            machine.id().name(),
                            done ? "has a sector gone bad." : "has nothing on its disk to spoil.");
                });
        return this;
    }

    /// The machine comes back with an empty disk under its old name.
    public DiskFaults<M> wiping(Levers can) {
        faults.on(
                can,
                "wipe",
                "Wipe a disk",
                machine -> !machine.isUp(),
                "None is down.",
                machine -> {
                    world.harmed();
                    world.say(machine.id().name(), "gets an empty disk.");
                    machine.disk().wipe();
                });
        return this;
    }
}
