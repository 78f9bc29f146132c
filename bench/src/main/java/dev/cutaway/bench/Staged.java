package dev.cutaway.bench;

import dev.cutaway.kernel.Card;
import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Knob;
import dev.cutaway.kernel.Measures;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Moments;
import dev.cutaway.kernel.Switch;
import dev.cutaway.kernel.Ticks;
import dev.cutaway.kernel.World;
import java.util.List;
import java.util.function.Function;

/// The least exhibit around a model, so that the benchmarks use the kernel as a reader does.
record Staged<M extends Model>(long length, Function<World, M> opens) implements Exhibit<M> {
    @Override
    public Card card() {
        return new Card("bench", "bench", 0, 1, Card.Standing.SKETCH, "Bench", "How fast is it?");
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
        return Ticks.MICROS;
    }

    @Override
    public M open(World world) {
        return opens.apply(world);
    }
}
