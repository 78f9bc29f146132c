package dev.cutaway.kernel;

import dev.cutaway.kernel.Player.Violation;
import java.util.Optional;

/// What came of a run that was played to its end with nobody listening: the quickest way to play.
public record Outcome(int events, String fingerprint, Optional<Violation> violation) {
    public static <M extends Model> Outcome of(Exhibit<M> exhibit, Run run) {
        Playing<M> playing = new Playing<>(exhibit, run, new Memo(), false);
        Optional<Violation> violation = playing.playOut();
        return new Outcome(playing.event(), Fingerprint.text(playing.fingerprint(), 16), violation);
    }
}
