package dev.cutaway.kernel;

import java.util.TreeMap;

/// One deterministic run in progress: its setup, its chance, and what was said in the current
/// event.
///
/// This is the part of a run that a model sees. It has no clock: here a pull is an event.
public final class World {
    private final Setup setup;
    private final long seed;
    private final TreeMap<String, Chance> streams = new TreeMap<>();
    private final Fingerprint fingerprint = new Fingerprint();
    private final StringBuilder said = new StringBuilder();
    private final boolean listens;
    private String actor = "";

    World(Setup setup, long seed, boolean listens) {
        this.setup = setup;
        this.seed = seed;
        this.listens = listens;
    }

    /// What the reader set this knob to.
    public <T> T knob(Knob<T> knob) {
        return setup.value(knob);
    }

    /// False where the reader has broken this assumption or left out this rule.
    public boolean holds(Switch premise) {
        return !setup.isBroken(premise.id());
    }

    /// The stream of chance for one purpose and one entity. See [Chance].
    public Chance chance(String purpose, String entity) {
        return streams.computeIfAbsent(
                purpose + '\n' + entity, _ -> new Chance(seed, purpose, entity));
    }

    /// Tells what happened, for the story: who did it, and a template with its arguments.
    ///
    /// The sentence is put together only when somebody listens; its parts always enter the
    /// fingerprint, so that two runs that tell different stories are different runs.
    public void say(String who, String template, Object... arguments) {
        fold(template);
        for (Object argument : arguments) fold(argument);
        if (!listens) return;
        if (said.isEmpty()) actor = who;
        else said.append(' ');
        said.append(Story.fill(template, arguments));
    }

    /// Adds a piece of state to the fingerprint.
    public void fold(long value) {
        fingerprint.fold(value);
    }

    private void fold(Object value) {
        switch (value) {
            case Integer number -> fingerprint.fold(number);
            case Long number -> fingerprint.fold(number);
            case String text -> fingerprint.fold(text);
            default -> fingerprint.fold(value.toString());
        }
    }

    /// Ends the current event: what was said in it becomes its entry.
    Story.Entry close(int event, String lever, int cause) {
        fingerprint.fold(event);
        Story.Entry entry = new Story.Entry(event, actor, said.toString(), lever, cause);
        said.setLength(0);
        actor = "";
        return entry;
    }

    long fingerprint() {
        return fingerprint.value();
    }
}
