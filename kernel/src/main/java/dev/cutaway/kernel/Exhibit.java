package dev.cutaway.kernel;

import java.util.List;

/// One topic of the museum: what it is called, what can be set, what it rests on, how it opens.
public interface Exhibit<M extends Model> {
    Card card();

    /// The parameters of the setup, in the order in which they are shown.
    List<Knob<?>> knobs();

    /// The assumptions and rules that a reader can break.
    List<Switch> switches();

    /// The named values that charts, pages and bounds read.
    void measures(Measures<M> shows);

    /// The named conditions that pages, tests and searches wait for.
    void moments(Moments<M> when);

    /// The unit of its time.
    default Ticks ticks() {
        return Ticks.NONE;
    }

    /// For how many ticks a run plays on after its last pull, where the model never comes to rest.
    default long length() {
        return 0;
    }

    /// Why a knob or a switch means nothing in this setup; empty where it does mean something.
    default String idle(String id, Run run) {
        return "";
    }

    /// Aims the storm that explores it.
    default void aim(Aim storm) {}

    /// Builds the model in its opening state. This is event 0 of every run.
    M open(World world);
}
