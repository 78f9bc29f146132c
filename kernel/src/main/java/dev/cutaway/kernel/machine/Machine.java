package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Beats.Struck;
import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.Happening;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.World;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A machine: a disk, a clock, and a program that a crash throws away.
public final class Machine<M extends Message> extends Happening implements Host<M> {
    /// Where a machine stands.
    public enum State {
        UP,
        /// Stopped for a while, as by a garbage collector or a frozen virtual machine. It knows
        /// nothing of it.
        PAUSED,
        DOWN
    }

    /// Something that the machine attends to, now or when it can again. False where it came to
    /// nothing after all.
    private interface Task {
        boolean attend();
    }

    /// Comes when the machine may be free for the first of what waits.
    private static final Object FREE = new Object();

    /// Comes when a flush has ended after which the program has done something.
    private static final Object FLUSHED = new Object();

    private final World world;
    private final Network<M> network;
    private final Id id;
    private final Function<Machine<M>, Program<M>> boots;
    private final Disk disk;
    private final Clock clock;

    /// By target. A link is made when it is first asked for: most pairs of a thousand machines
    /// never talk.
    private @Nullable Link<M>[] links;

    /// What came while the machine was paused or busy, in the order in which it came.
    private final ArrayDeque<Task> waiting = new ArrayDeque<>();

    private final ArrayDeque<Held> held = new ArrayDeque<>();

    private State state = State.DOWN;
    private @Nullable Program<M> program;
    private int life;
    private long busyUntil;
    private long pausedAt;
    private boolean waking;
    private boolean running;

    @SuppressWarnings("unchecked") // An array cannot know what its links carry.
    Machine(World world, Network<M> network, Id id, Function<Machine<M>, Program<M>> boots) {
        super(id.number() + 1);
        this.world = world;
        this.network = network;
        this.id = id;
        this.boots = boots;
        links = (Link<M>[]) new Link<?>[0];
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
        return Optional.ofNullable(program);
    }

    public Host<M> host() {
        return this;
    }

    Link<M> linkTo(Id other) {
        if (links.length == 0) links = Arrays.copyOf(links, network.machines().size());
        Link<M> link = links[other.number()];
        if (link != null) return link;
        Link<M> fresh = new Link<>(world, network, this, network.machines().get(other.number()));
        links[other.number()] = fresh;
        return fresh;
    }

    public Clock ownClock() {
        return clock;
    }

    // --- what happens to it ---

    /// Starts the program for the first time. Starting is no fault and no event.
    void boot() {
        stand(State.UP);
        life++;
        run(this::begin);
    }

    private void stand(State now) {
        state = now;
        network.noteStands(id, now);
    }

    private boolean begin() {
        Program<M> fresh = boots.apply(this);
        program = fresh;
        fresh.start();
        return true;
    }

    /// The program is gone; the disk keeps what was flushed, and of the rest what chance left.
    void crash() {
        boolean midway = running;
        if (held.stream().anyMatch(Held::isMessage))
            world.say(id.name(), "What it was to send after its flush never leaves.");
        down();
        if (midway) throw new Struck();
    }

    private void down() {
        disk.crash(state == State.PAUSED ? pausedAt : world.now());
        stand(State.DOWN);
        program = null;
        life++;
        waiting.clear();
        held.clear();
        busyUntil = 0;
        waking = false;
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
        stand(State.PAUSED);
        pausedAt = world.now();
    }

    void resume() {
        stand(State.UP);
        if (busyUntil > pausedAt || !held.isEmpty()) goOn(world.now() - pausedAt);
        wake();
    }

    /// A flush stood still with its machine: it ends so much later, and so does all after it.
    private void goOn(long later) {
        busyUntil += later;
        disk.goOn(pausedAt, later);
        long planned = -1;
        for (int i = held.size(); i > 0; i--) {
            Held one = held.remove().later(later);
            held.add(one);
            if (one.due() > planned) world.after(one.due() - world.now(), this, FLUSHED, life);
            planned = one.due();
        }
    }

    /// A message has come. It waits where the machine is paused or busy.
    void hear(Id from, M message) {
        if (!isFree()) {
            queue(world.event(), () -> hearNow(from, message));
            if (world.isUntold())
                world.tell(id.name(), "cannot attend to {} from {} yet.", message.words(), from);
            return;
        }
        running = true;
        try {
            hearNow(from, message);
        } catch (Struck _) {
            // The machine is down, or will be when its flush ends.
        } catch (Disk.Full full) {
            stop("its disk is full");
        }
        running = false;
    }

    /// A hand reaches into the program that runs here: now, or once the machine can attend to it.
    /// From within one of its beats it comes after what the machine is doing, at the same instant.
    public void prompt(Consumer<Program<M>> does) {
        Task task =
                () -> {
                    program().ifPresent(does);
                    return true;
                };
        if (running || !isFree()) queue(world.event(), task);
        else run(task);
    }

    private boolean hearNow(Id from, M message) {
        Program<M> runs = program;
        if (runs != null) runs.hear(from, message);
        if (world.isUntold()) world.tell(id.name(), "hears {} from {}.", message.words(), from);
        return true;
    }

    /// What waits comes first: nothing overtakes it.
    private boolean isFree() {
        return state == State.UP && !waking && !isFlushing() && held.isEmpty();
    }

    private boolean isFlushing() {
        return busyUntil > world.now();
    }

    private void queue(int cause, Task task) {
        waiting.add(() -> {
            world.because(cause);
            return task.attend();
        });
        wake();
    }

    /// Sees to it that the first of what waits is attended to. Each is an event of its own.
    private void wake() {
        if (waking || state != State.UP || waiting.isEmpty()) return;
        waking = true;
        world.after(Math.max(0, busyUntil - world.now()), this, FREE, life);
    }

    /// A crash that strikes at a beat unwinds to here.
    private boolean run(Task task) {
        running = true;
        boolean happened = true;
        try {
            happened = task.attend();
        } catch (Struck _) {
            // As above.
        } catch (Disk.Full full) {
            stop("its disk is full");
        }
        running = false;
        return happened;
    }

    @Override
    public boolean happen(Object with, int tag) {
        if (tag != life) return false;
        if (with instanceof Alarm alarm) return happen(alarm);
        if (with.equals(FLUSHED)) return hasFlushed();
        waking = false;
        if (state != State.UP) return false;
        boolean happened = false;
        while (!happened && !isFlushing() && held.isEmpty() && !waiting.isEmpty())
            happened = run(waiting.remove());
        wake();
        return happened;
    }

    @Override
    protected Story.Kind kind(Object with) {
        if (with instanceof Alarm) return Story.Kind.ALARM;
        return with.equals(FLUSHED) ? Story.Kind.FLUSH : Story.Kind.OTHER;
    }

    private boolean happen(Alarm alarm) {
        if (isFree()) return run(alarm::ring);
        if (alarm.isOn()) queue(world.cause(), alarm::ring);
        return false;
    }

    // --- flushes that take time ---

    /// Keeps the machine from anything else for a while, as a slow flush does. When it will end.
    long occupy(long ticks) {
        busyUntil = Math.max(busyUntil, world.now()) + ticks;
        return busyUntil;
    }

    /// Up to when all that it has flushed is flushed: for a program that is acting, its last flush
    /// is over; for everybody else it may not be.
    long reached() {
        if (running) return Math.max(busyUntil, world.now());
        return state == State.PAUSED ? pausedAt : world.now();
    }

    long now() {
        return world.now();
    }

    private void hold(boolean isMessage, Runnable does) {
        boolean first = held.isEmpty() || held.getLast().due() < busyUntil;
        held.add(new Held(busyUntil, world.event(), isMessage, does));
        if (first) world.after(busyUntil - world.now(), this, FLUSHED, life);
    }

    private boolean hasFlushed() {
        if (state != State.UP || held.isEmpty() || held.getFirst().due() > world.now())
            return false;
        world.because(held.getFirst().cause());
        while (!held.isEmpty() && held.getFirst().due() <= world.now()) held.remove().does().run();
        world.tell(id.name(), "has flushed.");
        return true;
    }

    // --- what its program may ask ---

    @Override
    public Id self() {
        return id;
    }

    @Override
    public void send(Id to, M message) {
        if (isFlushing()) hold(true, () -> linkTo(to).send(message));
        else linkTo(to).send(message);
    }

    @Override
    public Alarm alarm(long ticks, Runnable then) {
        long real = clock.real(ticks);
        Alarm alarm = new Alarm(Math.max(busyUntil, world.now()) + real, then);
        if (isFlushing()) hold(false, () -> set(alarm, real));
        else world.after(real, this, alarm, life);
        return alarm;
    }

    private void set(Alarm alarm, long real) {
        alarm.set(world.now() + real);
        world.after(real, this, alarm, life);
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

    /// A program that stops after a slow flush stops when that has ended.
    private void stop(String why) {
        if (isFlushing()) hold(false, () -> stopNow(why));
        else stopNow(why);
    }

    private void stopNow(String why) {
        world.say(id.name(), "stops: {}.", why);
        down();
        world.troubled();
    }
}
