package dev.cutaway.kernel;

/// One pass over a run that a player knows, event after event and without its story. It can be left
/// and taken up again, so that a long run is looked through in pieces.
public final class Replay<M extends Model> {
    private final Playing<M> playing;

    Replay(Playing<M> playing) {
        this.playing = playing;
    }

    /// The event after which the model stands.
    public int event() {
        return playing.event();
    }

    public M model() {
        return playing.model();
    }

    /// Goes on by one event. False at the end of the run.
    public boolean next() {
        return playing.step();
    }
}
