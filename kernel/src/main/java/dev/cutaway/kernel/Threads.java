package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Threads of control, of which one at a time takes a step. Each step is an event.
///
/// A thread goes on by itself where the threads have a pace, which needs a world with time;
/// otherwise, and besides, a hand steps it. Whoever waits is woken by name of what it waits for,
/// and all that wait for it are: who finds it taken again waits again.
public final class Threads extends Happening {
    private static final int THREADS_MAX = 10_000;
    private static final int MARK = 255;

    /// One thread, and how it stands.
    private static final class Strand {
        private final int number;
        private final String name;
        private final Steps steps;
        private Step stands = new Step.More();
        private boolean planned;

        Strand(int number, String name, Steps steps) {
            this.number = number;
            this.name = name;
            this.steps = steps;
        }

        boolean isReady() {
            return stands instanceof Step.More;
        }

        boolean isOver() {
            return stands instanceof Step.Done || stands instanceof Step.Fail;
        }
    }

    private final World world;
    private final Optional<LongSupplier> pace;
    private final List<Strand> strands = new ArrayList<>();

    /// In the order in which they began to wait.
    private final List<Strand> waiting = new ArrayList<>();

    private int started;

    /// Threads that only a hand steps.
    public Threads(World world) {
        this(world, Optional.empty());
    }

    /// Threads that go on by themselves: the pace says how many ticks the next step takes.
    public Threads(World world, LongSupplier pace) {
        this(world, Optional.of(pace));
    }

    private Threads(World world, Optional<LongSupplier> pace) {
        super(MARK);
        this.world = world;
        this.pace = pace;
    }

    // --- what a model does with them ---

    /// Starts one, or another under the name of one that is over.
    public void start(String name, Steps steps) {
        strands.removeIf(it -> it.name.equals(name) && it.isOver());
        if (find(name).isPresent())
            throw new IllegalArgumentException("there is a thread " + name + " already");
        if (strands.size() >= THREADS_MAX)
            throw new IllegalStateException("more than " + THREADS_MAX + " threads");
        Strand strand = new Strand(++started, name, steps);
        strands.add(strand);
        plan(strand);
    }

    /// Everybody who waits for this can go on, first those who waited longest.
    public void wake(Object what) {
        List<Strand> woken = new ArrayList<>();
        for (Strand strand : waiting)
            if (strand.stands instanceof Step.Wait(Object on) && on.equals(what)) woken.add(strand);
        waiting.removeAll(woken);
        for (Strand strand : woken) {
            strand.stands = new Step.More();
            plan(strand);
        }
    }

    /// The thread takes no more steps, wherever it is: the victim of a deadlock. What it holds, its
    /// model gives back.
    public void fail(String name, String why) {
        Strand strand = named(name);
        if (strand.isOver()) return;
        waiting.remove(strand);
        strand.stands = new Step.Fail(why);
        world.fold(strand.number);
    }

    /// Takes the next step of one that is ready. False where it is not.
    public boolean step(String name) {
        Strand strand = named(name);
        if (!strand.isReady()) return false;
        take(strand);
        return true;
    }

    /// A lever that steps one of those that are ready.
    public void levers(Levers can) {
        List<String> ready = ready();
        can.pull("step", "Take a step")
                .asking(new Form.Choice("thread", ready.isEmpty() ? List.of("none") : ready))
                .unless(ready.isEmpty(), "None can go on.")
                .does(this::step);
    }

    // --- what a model asks of them ---

    /// In the order in which they were started.
    public List<String> names() {
        return strands.stream().map(it -> it.name).toList();
    }

    /// Those that can take a step now.
    public List<String> ready() {
        return strands.stream().filter(Strand::isReady).map(it -> it.name).toList();
    }

    /// Those that wait, longest first.
    public List<String> waiting() {
        return waiting.stream().map(it -> it.name).toList();
    }

    /// How its last step ended.
    public Step stands(String name) {
        return named(name).stands;
    }

    /// What it waits for, if it waits.
    public Optional<Object> waitsFor(String name) {
        return named(name).stands instanceof Step.Wait(Object on)
                ? Optional.of(on)
                : Optional.empty();
    }

    private Strand named(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no thread " + name));
    }

    private Optional<Strand> find(String name) {
        for (Strand strand : strands) if (strand.name.equals(name)) return Optional.of(strand);
        return Optional.empty();
    }

    // --- how they go on ---

    private void plan(Strand strand) {
        if (pace.isEmpty() || strand.planned) return;
        strand.planned = true;
        world.after(pace.get().getAsLong(), this, strand, strand.number);
    }

    @Override
    protected Story.Kind kind(Object with) {
        return Story.Kind.STEP;
    }

    @Override
    public boolean happen(Object with, int tag) {
        if (!(with instanceof Strand strand)) return false;
        strand.planned = false;
        if (!strand.isReady()) return false;
        take(strand);
        return true;
    }

    /// A thread that was failed in its own step stays so.
    private void take(Strand strand) {
        Step next = strand.steps.step();
        if (!strand.isReady()) return;
        strand.stands = next;
        world.fold(strand.number * 8L + next.code());
        switch (next) {
            case Step.More _ -> {
                plan(strand);
                world.tell(strand.name, "takes a step.");
            }
            case Step.Wait(Object on) -> {
                waiting.add(strand);
                world.tell(strand.name, "waits for {}.", on);
            }
            case Step.Done _ -> world.tell(strand.name, "is done.");
            case Step.Fail(String why) -> world.tell(strand.name, "fails: {}.", why);
        }
    }
}
