package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Beats.Struck;
import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.Happening;
import dev.cutaway.kernel.World;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// A machine: a disk, a clock, and a program that a crash throws away.
public final class Machine<M extends Message> implements Happening, Host<M> {
    /// Where a machine stands.
    public enum State {
        UP,
        /// Stopped for a while, as by a garbage collector or a frozen virtual machine. It knows
        /// nothing of it.
        PAUSED,
        DOWN
    }

    /// Something that waits until the machine can attend to it again.
    private interface Waiting {
        void attend();
    }

    private final World world;
    private final Network<M> network;
    private final Id id;
    private final Function<Machine<M>, Program<M>> boots;
    private final Disk disk;
    private final Clock clock;
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();

    private State state = State.DOWN;
    private Optional<Program<M>> program = Optional.empty();
    private int life;
    private long busyUntil;
    private boolean running;

    Machine(World world, Network<M> network, Id id, Function<Machine<M>, Program<M>> boots) {
        this.world = world;
        this.network = network;
        this.id = id;
        this.boots = boots;
        disk = new Disk(this, world.chance("disk", id.name()));
        clock = new Clock(world);
    }

    // --- what it is ---

    public Id id() {
        return id;
    }

    public State state() {
        return state;
    }

    public boolean isUp() {
        return state != State.DOWN;
    }

    /// The program that runs on it, unless it is down.
    public Optional<Program<M>> program() {
        return program;
    }

    public Host<M> host() {
        return this;
    }

    public Clock ownClock() {
        return clock;
    }

    // --- what happens to it ---

    /// Starts the program for the first time. Starting is no fault and no event.
    void boot() {
        state = State.UP;
        life++;
        attend(this::begin);
    }

    private void begin() {
        Program<M> fresh = boots.apply(this);
        program = Optional.of(fresh);
        fresh.start();
    }

    /// The program is gone; the disk keeps what was flushed, and of the rest what chance left.
    void crash() {
        boolean midway = running;
        down();
        disk.crash();
        if (midway) throw new Struck();
    }

    private void down() {
        state = State.DOWN;
        program = Optional.empty();
        life++;
        waiting.clear();
        busyUntil = 0;
        running = false;
    }

    /// A new program on the old disk, if it can be read.
    boolean restart() {
        if (disk.isDamaged()) {
            world.say(id.name(), "finds its disk damaged and does not start.");
            return false;
        }
        boot();
        return true;
    }

    void pause() {
        state = State.PAUSED;
    }

    void resume() {
        state = State.UP;
        long delay = Math.max(0, busyUntil - world.now());
        int count = waiting.size();
        for (int i = 0; i < count; i++) world.after(delay, this, waiting.remove(), life);
    }

    void hear(Id from, M message) {
        if (state == State.UP && busyUntil <= world.now()) {
            running = true;
            try {
                if (program.isPresent()) program.get().hear(from, message);
            } catch (Struck _) {
                return; // The machine is down already.
            } catch (Disk.Full full) {
                stop("its disk is full");
            }
            running = false;
        } else {
            attend(() -> program.ifPresent(it -> it.hear(from, message)));
        }
    }

    /// A hand reaches into the program that runs here: now, or once the machine can attend to it.
    /// From within one of its beats it comes after what the machine is doing, at the same instant.
    public void prompt(Consumer<Program<M>> does) {
        Waiting task = () -> program.ifPresent(does);
        if (running) world.after(0, this, task, life);
        else attend(task);
    }

    /// Does it now, or when the machine is neither paused nor busy any more.
    private void attend(Waiting task) {
        if (state == State.PAUSED) {
            waiting.add(task);
        } else if (busyUntil > world.now()) {
            world.after(busyUntil - world.now(), this, task, life);
        } else {
            run(task);
        }
    }

    /// A crash that strikes at a beat unwinds to here.
    private void run(Waiting task) {
        running = true;
        try {
            task.attend();
        } catch (Struck _) {
            return; // The machine is down already.
        } catch (Disk.Full full) {
            stop("its disk is full");
        }
        running = false;
    }

    @Override
    public boolean happen(Object with, int tag) {
        if (tag != life) return false;
        if (with instanceof Alarm alarm) {
            if (!alarm.isOn()) return false;
            attend(alarm::ring);
            return true;
        }
        if (!(with instanceof Waiting task)) return false;
        attend(task);
        return true;
    }

    @Override
    public int mark() {
        return id.number() + 1;
    }

    /// Keeps the machine from anything else for a while, as a slow flush does.
    void occupy(long ticks) {
        busyUntil = Math.max(busyUntil, world.now()) + ticks;
    }

    // --- what its program may ask ---

    @Override
    public Id self() {
        return id;
    }

    @Override
    public void send(Id to, M message) {
        network.send(id, to, message, Math.max(0, busyUntil - world.now()));
    }

    @Override
    public Alarm alarm(long ticks, Runnable then) {
        long real = Math.max(0, busyUntil - world.now()) + clock.real(ticks);
        Alarm alarm = new Alarm(world.now() + real, then);
        world.after(real, this, alarm, life);
        return alarm;
    }

    @Override
    public long clock() {
        return clock.reads();
    }

    @Override
    public Disk disk() {
        return disk;
    }

    @Override
    public Chance chance(String purpose) {
        return world.chance(purpose, id.name());
    }

    @Override
    public void say(String template, Object... arguments) {
        world.say(id.name(), template, arguments);
    }

    @Override
    public void tell(String template, Object... arguments) {
        world.tell(id.name(), template, arguments);
    }

    @Override
    public void beat(String template, Object... arguments) {
        world.beat(id.name(), template, arguments);
    }

    @Override
    public void halt(String why) {
        stop(why);
        throw new Struck();
    }

    private void stop(String why) {
        world.say(id.name(), "stops: {}.", why);
        down();
        disk.crash();
        world.troubled();
    }
}
