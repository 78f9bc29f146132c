package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.World;
import dev.cutaway.kernel.machine.Machine.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Levers for what can go wrong with machines, clocks and disks, the same for every exhibit. A
/// model offers those that its assumptions allow.
public final class Faults<M extends Message> {
    private final World world;
    private final Machines<M> machines;
    private final List<Machine<M>> exposed;
    private final List<String> names;

    /// Only what is exposed crashes, pauses, has a wrong clock or a bad disk. The network between
    /// all machines can fail.
    Faults(World world, Machines<M> machines, List<Machine<M>> exposed) {
        this.world = world;
        this.machines = machines;
        this.exposed = List.copyOf(exposed);
        names = exposed.stream().map(machine -> machine.id().name()).toList();
    }

    /// Levers for links and for messages on their way.
    public NetworkFaults<M> network() {
        List<String> all = machines.ids().stream().map(Id::name).toList();
        return new NetworkFaults<>(world, machines.network(), all);
    }

    /// Levers for disks.
    public DiskFaults<M> disks() {
        return new DiskFaults<>(world, this, names);
    }

    // --- programs come and go ---

    public Faults<M> crashes(Levers can) {
        on(can, "crash", "Crash", Machine::isUp, "All are down.", this::crash);
        on(can, "restart", "Restart", machine -> !machine.isUp(), "None is down.", this::restart);
        return this;
    }

    private void crash(Machine<M> machine) {
        world.troubled();
        if (machine.state() == State.PAUSED) world.mended();
        world.say(machine.id().name(), "crashes.");
        machine.crash();
    }

    private void restart(Machine<M> machine) {
        world.say(machine.id().name(), "restarts.");
        if (machine.restart()) world.mended();
    }

    public Faults<M> pauses(Levers can) {
        on(
                can,
                "pause",
                "Pause",
                machine -> machine.state() == State.UP,
                "None is running.",
                this::pause);
        on(
                can,
                "resume",
                "Resume",
                machine -> machine.state() == State.PAUSED,
                "None is paused.",
                this::resume);
        return this;
    }

    private void pause(Machine<M> machine) {
        world.troubled();
        world.say(machine.id().name(), "is paused and knows nothing of it.");
        machine.pause();
    }

    private void resume(Machine<M> machine) {
        world.mended();
        world.say(machine.id().name(), "goes on as if nothing had been.");
        machine.resume();
    }

    // --- clocks ---

    /// Clocks that are set wrong, and clocks that run fast or slow by up to so many millionths.
    public Faults<M> clocks(Levers can, long stepMost, int driftMost) {
        Form<String> which = new Form.Choice("machine", names);
        can.pull("set-clock", "Set a clock ahead")
                .asking(new Form.Both<>(which, new Form.Whole("ticks", 1, (int) stepMost)))
                .does(pair -> step(pair.first(), pair.second()));
        can.pull("drift", "Let a clock drift")
                .asking(new Form.Both<>(which, new Form.Whole("ppm", -driftMost, driftMost)))
                .does(pair -> drift(pair.first(), pair.second()));
        return this;
    }

    private void step(String name, int ticks) {
        world.disturbed();
        world.say(name, "has its clock set ahead by {}.", ticks);
        named(name).ownClock().step(ticks);
    }

    private void drift(String name, int ppm) {
        world.disturbed();
        world.say(name, "has a clock that gains {} millionths.", ppm);
        named(name).ownClock().drift(ppm);
    }

    Machine<M> named(String name) {
        return machines.named(name).orElseThrow();
    }

    /// One lever that asks for one of the machines that a condition lets it be pulled on.
    void on(
            Levers can,
            String id,
            String label,
            Predicate<Machine<M>> when,
            String none,
            Consumer<Machine<M>> does) {
        List<String> fit = new ArrayList<>();
        for (Machine<M> machine : exposed) if (when.test(machine)) fit.add(machine.id().name());
        can.pull(id, label)
                .asking(new Form.Choice("machine", fit.isEmpty() ? names : fit))
                .unless(fit.isEmpty(), none)
                .does(name -> does.accept(named(name)));
    }
}
