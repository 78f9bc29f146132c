package dev.cutaway.site.toy;

import dev.cutaway.kernel.Card;
import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Knob;
import dev.cutaway.kernel.Measures;
import dev.cutaway.kernel.Moments;
import dev.cutaway.kernel.Switch;
import dev.cutaway.kernel.World;
import java.util.List;
import java.util.SplittableRandom;

/// An exhibit that wants what no browser has.
public final class HomesickExhibit implements Exhibit<Heap> {
    @Override
    public Card card() {
        var version = new SplittableRandom(1).nextInt(1, 3);
        return new Card("homesick", "theory", 98, version, Card.Standing.SKETCH, "", "");
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
    public void measures(Measures<Heap> shows) {}

    @Override
    public void moments(Moments<Heap> when) {}

    @Override
    public Heap open(World world) {
        return new Heap(world);
    }
}
