package dev.cutaway.site.toy;

import dev.cutaway.kernel.Card;
import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Knob;
import dev.cutaway.kernel.Measures;
import dev.cutaway.kernel.Moments;
import dev.cutaway.kernel.Switch;
import dev.cutaway.kernel.World;
import java.util.List;

/// A heap of grains: what is one more?
public final class ToyExhibit implements Exhibit<Heap> {
    static final Knob<Integer> START =
            new Knob<>("start", "Start", "Grains at first.", new Form.Whole("grains", 0, 9999), 10);
    static final Switch COUNTED =
            new Switch.Assumption("counted", "All are counted", "No grain is lost.", "Too few.");

    @Override
    public Card card() {
        return new Card(
                "toy", "theory", 99, 1, Card.Standing.SKETCH, "A <toy>", "What is one more?");
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of(START);
    }

    @Override
    public List<Switch> switches() {
        return List.of(COUNTED);
    }

    @Override
    public void measures(Measures<Heap> shows) {
        shows.count("grains", "grains", Heap::grains);
        shows.fraction("dozens", "dozens", 1, heap -> heap.grains() * 10L / 12);
    }

    @Override
    public void moments(Moments<Heap> when) {
        when.moment("it is a heap", heap -> heap.grains() >= 1000);
        when.moment("it is a mountain", heap -> heap.grains() >= 1_000_000);
    }

    @Override
    public Heap open(World world) {
        return new Heap(world);
    }
}
