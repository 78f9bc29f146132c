package dev.cutaway.gallery;

import dev.cutaway.kernel.Card;
import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Knob;
import dev.cutaway.kernel.Measures;
import dev.cutaway.kernel.Moments;
import dev.cutaway.kernel.Switch;
import dev.cutaway.kernel.Ticks;
import dev.cutaway.kernel.World;
import java.util.List;

/// All pieces behind one door: the knob says which of them stands on the stage.
public final class GalleryExhibit implements Exhibit<Piece> {
    private static final Knob<String> PIECE =
            new Knob<>(
                    "piece",
                    "Piece",
                    "Which figure is shown, and the small machine that feeds it.",
                    new Form.Choice("piece", Plates.ALL.stream().map(Plate::id).toList()),
                    Plates.ALL.getFirst().id());

    @Override
    public Card card() {
        return new Card(
                "gallery",
                "gallery",
                0,
                1,
                Card.Standing.OPEN,
                "The figures",
                "What can be drawn, and how does it look in every state?");
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of(PIECE);
    }

    @Override
    public List<Switch> switches() {
        return List.of();
    }

    @Override
    public void measures(Measures<Piece> shows) {}

    @Override
    public void moments(Moments<Piece> when) {}

    @Override
    public Ticks ticks() {
        return Ticks.MICROS;
    }

    /// Every piece comes to rest by itself long before that.
    @Override
    public long length() {
        return 3_600_000_000L;
    }

    @Override
    public Piece open(World world) {
        return Plates.named(world.knob(PIECE)).opens().apply(world);
    }
}
