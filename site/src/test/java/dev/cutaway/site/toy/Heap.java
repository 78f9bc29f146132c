package dev.cutaway.site.toy;

import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Guarantees.Verdict;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Drawn;
import dev.cutaway.picture.Facts;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import java.util.List;

/// The model of the toy.
public final class Heap implements Model, Drawn {
    private final World world;
    private int grains;
    private int added;

    Heap(World world) {
        this.world = world;
        grains = world.knob(ToyExhibit.START);
        added = grains;
    }

    int grains() {
        return grains;
    }

    @Override
    public void levers(Levers can) {
        can.pull("add", "Add grains")
                .asking(new Form.Whole("grains", 1, 5000))
                .suggesting("1")
                .does(this::add);
    }

    private void add(int more) {
        added += more;
        grains += world.holds(ToyExhibit.COUNTED) ? more : more - 1;
        world.say("the hand", "adds {} grains.", more);
        world.fold(grains);
    }

    @Override
    public void guarantees(Guarantees promise) {
        promise.always(
                "Nothing is lost",
                "What was added is there.",
                () ->
                        added == grains
                                ? Verdict.HOLDS
                                : Verdict.broken("{} are gone.", added - grains));
    }

    @Override
    public Scene draw() {
        var part = new Part("heap", "Grains", "All grains.");
        var facts = List.of(new Facts.Fact(part, Integer.toString(grains)));
        return new Scene(
                "A heap of " + grains + " grains", List.of(new Facts("facts", "Facts", facts)));
    }
}
