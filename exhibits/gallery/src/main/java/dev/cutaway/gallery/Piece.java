package dev.cutaway.gallery;

import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Happening;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Drawn;

/// A machine small enough to be understood at a glance, that takes one step an event until it is
/// done.
public abstract class Piece implements Model, Drawn {
    private final World world;
    private final Next next = new Next(this);

    Piece(World world) {
        this.world = world;
    }

    final World world() {
        return world;
    }

    /// The next step is taken after so many ticks. A piece that plans none is done.
    final void stepAfter(long ticks) {
        world.after(ticks, next, Happening.NOTHING, 0);
    }

    /// Does the next thing, says it, folds it into the fingerprint, and plans the one after it.
    abstract void step();

    @Override
    public void levers(Levers can) {}

    @Override
    public void guarantees(Guarantees promise) {}

    /// The next step. A piece plans one at a time.
    private static final class Next extends Happening {
        private final Piece piece;

        Next(Piece piece) {
            super(1);
            this.piece = piece;
        }

        @Override
        public boolean happen(Object with, int tag) {
            piece.step();
            return true;
        }
    }
}
