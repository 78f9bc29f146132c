package dev.cutaway.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;

/// One deterministic run in progress: virtual time, pending events, chance, and what was said in
/// the current event. This is the part of a run that a model sees.
public final class World {
    /// Stands where nothing inside the run was the cause: a hand, or the opening.
    public static final int NO_CAUSE = -1;

    private final Setup setup;
    private final long seed;
    private final LinkedHashMap<String, LinkedHashMap<String, Chance>> streams =
            new LinkedHashMap<>();
    private final Fingerprint fingerprint = new Fingerprint();
    private final Agenda agenda = new Agenda();
    private final Memo memo;
    private final boolean listens;

    private long now;
    private int event;
    private long troubledAt;
    private int faults;
    private int harmedIn = NO_CAUSE;

    private final StringBuilder said = new StringBuilder();
    private int saidIn;
    private String actor = "";
    private int cause = NO_CAUSE;
    private Story.Kind kind = Story.Kind.OTHER;

    private int beats;
    private boolean watched;
    private Beats.Watcher watcher = Beats.NOBODY;

    World(Setup setup, long seed, Memo memo, boolean listens) {
        this.setup = setup;
        this.seed = seed;
        this.memo = memo;
        this.listens = listens;
    }

    // --- the setup ---

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
        return streams.computeIfAbsent(purpose, _ -> new LinkedHashMap<>())
                .computeIfAbsent(entity, _ -> new Chance(seed, purpose, entity));
    }

    /// What `work` gives for these inputs, which is slow to compute and depends on nothing else. A
    /// player that goes back plays the events again, but not such work: that is done once.
    ///
    /// Inputs are told apart by their texts. The result must be immutable, and is no part of the
    /// fingerprint by itself.
    public <T> T memo(String name, List<?> inputs, Supplier<T> work) {
        return memo.recall(name, inputs, work);
    }

    // --- time ---

    /// Virtual time, in the exhibit's ticks.
    public long now() {
        return now;
    }

    /// The number of the event that is happening, or happened last.
    public int event() {
        return event;
    }

    /// The event that caused the one that is happening, or [#NO_CAUSE].
    public int cause() {
        return cause;
    }

    /// The event that is happening was caused by this one, not by the one that planned it: what
    /// came to a paused machine is not caused by the hand that resumed it.
    public void because(int other) {
        cause = other;
    }

    /// Plans an event. Events of one instant happen in the order in which they were planned.
    public void after(long ticks, Happening target, Object with, int tag) {
        if (ticks < 0 || now + ticks < 0)
            throw new IllegalArgumentException("nothing can be planned for the past, or for never");
        agenda.plan(now + ticks, target, with, tag, event, now);
    }

    /// Takes a pending event off the agenda, the soonest if there are several. False if there is
    /// none.
    public boolean cancel(Happening target, Object with, int tag) {
        return agenda.cancel(target, with, tag);
    }

    /// Shows every pending event to a visitor, soonest first.
    public void pending(Pending.Visitor visitor) {
        agenda.forEach(visitor);
    }

    // --- faults ---

    /// Something is wrong in the world from now on, until [#mended].
    public void troubled() {
        faults++;
        disturbed();
    }

    /// One of the things that were wrong is not wrong any more.
    public void mended() {
        if (faults == 0) throw new IllegalStateException("nothing was wrong");
        faults--;
        troubledAt = now;
    }

    /// Something went wrong for a moment, such as a message that was dropped.
    public void disturbed() {
        troubledAt = now;
        harmedIn = event;
    }

    /// Something is worse than it was, but nothing waits for it to be mended, such as a disk that
    /// lies from now on. The story calls it a fault.
    public void harmed() {
        harmedIn = event;
    }

    /// Something went wrong by chance and by nobody's hand, such as a message that a network lost.
    public void unlucky() {
        troubledAt = now;
    }

    /// Nothing is wrong, and nothing has been since this time; or [Long#MAX_VALUE] while something
    /// is.
    public long calmSince() {
        return faults > 0 ? Long.MAX_VALUE : troubledAt;
    }

    // --- telling ---

    /// Tells what happened, for the story: who did it, and a template with its arguments.
    ///
    /// The sentence is put together only when somebody listens; its parts always enter the
    /// fingerprint, so that two runs that tell different stories are different runs.
    public void say(String who, String template, Object... arguments) {
        fold(template);
        for (Object argument : arguments) fold(argument);
        if (!listens) return;
        if (isUntold()) tell(who, template, arguments);
        else said.append(' ').append(Story.fill(template, arguments));
    }

    /// True when nobody has told yet what this event was, and somebody listens.
    public boolean isUntold() {
        return listens && (saidIn != event || said.isEmpty());
    }

    /// A sentence that is made only when somebody listens and that no fingerprint depends on.
    public void tell(String who, String template, Object... arguments) {
        if (!isUntold()) return;
        saidIn = event;
        actor = who;
        said.setLength(0);
        said.append(Story.fill(template, arguments));
    }

    /// A moment inside an operation: a watcher sees the half-done state, and a crash can strike
    /// here.
    public void beat(String who, String template, Object... arguments) {
        beats++;
        if (watched) watcher.beat(beats, who, template, arguments);
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

    // --- for the one who plays ---

    void watch(Beats.Watcher by) {
        watcher = by;
        watched = true;
    }

    boolean isWatched() {
        return watched;
    }

    void unwatch() {
        watcher = Beats.NOBODY;
        watched = false;
    }

    boolean hasNext() {
        return !agenda.isEmpty();
    }

    long nextTime() {
        return agenda.nextTime();
    }

    /// Moves the clock to a hand's pull, between events.
    void advanceTo(long time) {
        now = Math.max(now, time);
    }

    /// Begins an event that a hand brings about.
    void begin() {
        event++;
        beats = 0;
        cause = NO_CAUSE;
        kind = Story.Kind.HAND;
    }

    /// What came of the next thing on the agenda.
    enum Next {
        /// There is none up to the horizon.
        NONE,
        /// It came to nothing, such as an alarm that was turned off. Only the clock has moved.
        NOTHING,
        EVENT
    }

    /// Plays the next thing on the agenda.
    Next playNext(long horizon) {
        long time = agenda.nextTime();
        if (time > horizon) return Next.NONE;
        Agenda.Slot slot = agenda.take();
        now = time;
        event++;
        beats = 0;
        cause = slot.cause();
        int tag = slot.tag();
        Happening target = slot.target();
        Object with = slot.with();
        if (!target.happen(with, tag)) {
            event--;
            return Next.NOTHING;
        }
        if (listens) kind = target.kind(with);
        fingerprint.fold(time ^ ((long) target.mark() << 48));
        fingerprint.fold(tag);
        return Next.EVENT;
    }

    /// Ends the current event.
    void close() {
        fingerprint.fold(event);
    }

    /// The current event as the story has it.
    Story.Entry entry(String lever) {
        boolean told = saidIn == event;
        boolean isFault = !lever.isEmpty() && harmedIn == event;
        return new Story.Entry(
                event,
                now,
                told ? actor : "",
                told ? said.toString() : "",
                lever,
                cause,
                kind,
                isFault);
    }

    long fingerprint() {
        return fingerprint.value();
    }

    /// A digest of all that the world itself holds, for finding out who changed it.
    long state() {
        Fingerprint state = new Fingerprint();
        state.fold(fingerprint.value());
        streams.forEach((purpose, entities) ->
                entities.forEach((entity, chance) -> {
                    if (chance.drawn() > 0)
                        state.fold(Fingerprint.of(purpose, entity) ^ chance.drawn());
                }));
        state.fold(agenda.planned());
        state.fold(beats);
        state.fold(faults);
        state.fold(troubledAt);
        state.fold(saidIn == event ? said.length() : 0);
        return state.value();
    }
}
