package dev.cutaway.kernel;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The least exhibit around a model of ten lines, for tests: microseconds, no knobs, nothing to
/// break.
public final class Rig<M extends Model> implements Exhibit<M> {
    private final Ticks ticks;
    private final long length;
    private final Function<World, M> opens;
    private final Consumer<Aim> aims;

    private Rig(Ticks ticks, long length, Function<World, M> opens, Consumer<Aim> aims) {
        this.ticks = ticks;
        this.length = length;
        this.opens = opens;
        this.aims = aims;
    }

    /// Runs that play on for `length` after their last pull.
    public static <M extends Model> Rig<M> of(long length, Function<World, M> opens) {
        return new Rig<>(Ticks.MICROS, length, opens, _ -> {});
    }

    /// The same without time.
    public static <M extends Model> Rig<M> timeless(Function<World, M> opens) {
        return new Rig<>(Ticks.NONE, 0, opens, _ -> {});
    }

    public Rig<M> aimed(Consumer<Aim> by) {
        return new Rig<>(ticks, length, opens, by);
    }

    /// Plays a run of it, such as `3ms:crash:s1`.
    public Player<M> play(int seed, String pulls) {
        return new Player<>(this, run(seed, pulls));
    }

    public Run run(int seed, String pulls) {
        return Run.parse(this, "rig/seed=" + seed + (pulls.isEmpty() ? "" : "/" + pulls));
    }

    @Override
    public Card card() {
        return new Card("rig", "tests", 0, 1, Card.Standing.SKETCH, "Rig", "Does it hold?");
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of();
    }

    @Override
    public List<Switch> switches() {
        return List.of();
    }

    @Override
    public void measures(Measures<M> shows) {}

    @Override
    public void moments(Moments<M> when) {}

    @Override
    public Ticks ticks() {
        return ticks;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void aim(Aim storm) {
        aims.accept(storm);
    }

    @Override
    public M open(World world) {
        return opens.apply(world);
    }
}
