package dev.cutaway.kernel;

import dev.cutaway.kernel.Guarantees.Guarantee;
import dev.cutaway.kernel.Levers.Lever;
import dev.cutaway.kernel.Player.Violation;
import java.util.List;
import java.util.Optional;

/// One pass over a run: a world, its model, and how far it has come. It only goes forward.
final class Playing<M extends Model> {
    /// A hand's pull has no cause inside the run, nor has the opening.
    private static final int NO_CAUSE = -1;

    private final Run run;
    private final World world;
    private final M model;
    private final List<Guarantee> guarantees;
    private Story.Entry entry;
    private Optional<Violation> violation;
    private int event;

    Playing(Exhibit<M> exhibit, Run run, boolean listens) {
        this.run = run;
        world = new World(run.setup(), run.seed(), listens);
        model = exhibit.open(world);
        guarantees = Guarantees.of(model);
        entry = world.close(0, "", NO_CAUSE);
        violation = Player.firstBroken(0, guarantees);
    }

    /// Plays the next event. False at the end of the run, or where a promise broke.
    boolean step() {
        if (violation.isPresent() || event >= run.pulls().size()) return false;
        Pull pull = run.pulls().get(event);
        event++;
        perform(pull);
        entry = world.close(event, pull.lever(), NO_CAUSE);
        violation = Player.firstBroken(event, guarantees);
        return true;
    }

    /// Pulls are total: one that is impossible does nothing, and the story says why.
    private void perform(Pull pull) {
        Optional<Lever<?>> lever = Levers.of(model).named(pull.lever());
        if (lever.isEmpty()) {
            world.say("nobody", "pulls “{}”: there is no such lever.", pull.lever());
        } else if (!lever.get().ready()) {
            world.say("nobody", "pulls “{}”: {}", pull.lever(), lever.get().reason());
        } else {
            try {
                lever.get().pull(pull.argument());
            } catch (Trouble trouble) {
                world.say("nobody", "pulls “{}”: {}.", pull.lever(), trouble.what());
            }
        }
    }

    M model() {
        return model;
    }

    int event() {
        return event;
    }

    Story.Entry entry() {
        return entry;
    }

    long fingerprint() {
        return world.fingerprint();
    }

    List<Guarantee> guarantees() {
        return guarantees;
    }

    Optional<Violation> violation() {
        return violation;
    }
}
