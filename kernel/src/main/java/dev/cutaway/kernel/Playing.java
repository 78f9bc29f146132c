package dev.cutaway.kernel;

import dev.cutaway.kernel.Guarantees.Guarantee;
import dev.cutaway.kernel.Guarantees.Standing;
import dev.cutaway.kernel.Guarantees.Verdict;
import dev.cutaway.kernel.Levers.Lever;
import dev.cutaway.kernel.Player.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One pass over a run: a world, its model, and how far it has come. It only goes forward.
///
/// Pulls come from a hand: the list in a run's text, or whoever explores.
final class Playing<M extends Model> implements Hand.View {
    private static final int EVENTS_MAX = 1_000_000;

    private final Exhibit<M> exhibit;
    private final Hand hand;
    private final World world;
    private final M model;
    private final List<Guarantee> guarantees;
    private final Promise[] promises;
    private final long length;
    private String lever = "";
    private Optional<Violation> violation = Optional.empty();
    private Beats.Watcher watcher = Beats.NOBODY;
    private boolean over;
    private long instant;
    private int inInstant;

    Playing(Exhibit<M> exhibit, Run run, Hand hand, Memo memo, boolean listens) {
        this.exhibit = exhibit;
        this.hand = hand;
        length = exhibit.length();
        world = new World(run.setup(), run.seed(), memo, listens);
        model = exhibit.open(world);
        guarantees = Guarantees.of(world, model);
        promises = guarantees.stream().map(Promise::new).toArray(Promise[]::new);
        world.close();
        check(false);
    }

    Playing(Exhibit<M> exhibit, Run run, Memo memo, boolean listens) {
        this(exhibit, run, new Hand.Of(run.pulls()), memo, listens);
    }

    /// A guarantee, and how it stood when it was last checked.
    private static final class Promise {
        private final Guarantee guarantee;
        private final Supplier<Verdict> check;
        private final boolean isAboutTheEnd;
        private Verdict verdict = Verdict.UNCHECKED;

        Promise(Guarantee guarantee) {
            this.guarantee = guarantee;
            check = guarantee.check();
            isAboutTheEnd = guarantee.kind() == Guarantees.Kind.AT_THE_END;
        }
    }

    /// Plays the next event. False at the end of the run, or where a promise broke.
    boolean step() {
        if (over || violation.isPresent()) return false;
        if (world.event() >= EVENTS_MAX) {
            over = true;
            check(true);
            return false;
        }
        Optional<Pull> pull = hand.next(this);
        while (true) {
            if (pull.isPresent() && !canStrike(pull.get())) {
                perform(pull.get());
                return true;
            }
            if (pull.isPresent()) arm(pull.get());
            else if (hand.isAboutToStrike()) world.watch((beat, who, _, _) -> strike(beat, who));
            World.Next next = world.playNext(horizon());
            if (next == World.Next.EVENT) {
                count();
                close(pull.isPresent() ? pull.get().lever() : "");
                return true;
            }
            if (next == World.Next.NONE) {
                finish();
                return false;
            }
            // The clock may have moved, to where a pull is anchored.
            if (pull.isEmpty()) pull = hand.next(this);
        }
    }

    /// Plays all that is left. What broke, if anything did.
    Optional<Violation> playOut() {
        while (step()) {}
        return violation;
    }

    private void close(String by) {
        if (world.isWatched()) {
            world.unwatch();
            watcher = Beats.NOBODY;
        }
        lever = by;
        world.close();
        check(false);
    }

    private void count() {
        if (world.now() != instant) inInstant = 0;
        instant = world.now();
        inInstant++;
    }

    /// The run plays on for its length after the last pull.
    private long horizon() {
        return hand.lastTime() + length;
    }

    @Override
    public boolean reached(Anchor anchor) {
        return switch (anchor) {
            case Anchor.After(int event) -> world.event() >= event;
            case Anchor.At(long time, int count, int beat) -> {
                if (time > world.now() && world.hasNext() && world.nextTime() < time) yield false;
                boolean more = world.hasNext() && world.nextTime() <= time;
                if (!more) yield true;
                int already = counted(time);
                yield count != Anchor.ALL && already >= (beat == 0 ? count : count - 1);
            }
        };
    }

    /// Whether the event within which the pull strikes is the next one. If its instant had fewer
    /// events than that, the pull comes between events like any other.
    private boolean canStrike(Pull pull) {
        return pull.at() instanceof Anchor.At(long time, int count, int beat)
                && beat > 0
                && world.hasNext()
                && world.nextTime() == time
                && counted(time) == count - 1;
    }

    /// The pull happens in the middle of the next event, at its beat; if it has fewer beats, never.
    private void arm(Pull pull) {
        int at = ((Anchor.At) pull.at()).beat();
        Beats.Watcher sees = watcher;
        world.watch((number, who, template, arguments) -> {
            sees.beat(number, who, template, arguments);
            if (number == at) pull(pull);
        });
    }

    /// A hand that waits for beats may strike at this one.
    private void strike(int beat, String who) {
        Anchor at = new Anchor.At(world.now(), counted(world.now()) + 1, beat);
        hand.strike(this, at, who).ifPresent(this::pull);
    }

    private void perform(Pull pull) {
        if (pull.at() instanceof Anchor.At(var time, _, _)) {
            world.advanceTo(time);
        }
        world.begin();
        pull(pull);
        close(pull.lever());
    }

    /// Pulls are total: one that is impossible does nothing, and the story says why.
    private void pull(Pull pull) {
        Optional<Lever<?>> named = Levers.of(model).named(pull.lever());
        if (named.isEmpty()) {
            world.say("a hand", "pulls “{}”: there is no such lever.", pull.lever());
        } else if (!named.get().ready()) {
            world.say("a hand", "pulls “{}”: {}", pull.lever(), named.get().reason());
        } else {
            try {
                named.get().pull(pull.argument());
            } catch (Trouble trouble) {
                world.say("a hand", "pulls “{}”: {}.", pull.lever(), trouble.what());
            }
        }
    }

    /// Looks at every promise exactly once an event. The first that is broken ends the run.
    private void check(boolean atTheEnd) {
        for (Promise promise : promises) {
            if (promise.isAboutTheEnd && !atTheEnd) continue;
            Verdict verdict = promise.check.get();
            promise.verdict = verdict;
            if (verdict instanceof Verdict.Broken(String why) && violation.isEmpty())
                violation =
                        Optional.of(new Violation(world.event(), promise.guarantee.name(), why));
        }
    }

    /// Nothing happens any more up to the horizon, so that much time passes in quiet.
    private void finish() {
        over = true;
        world.advanceTo(horizon());
        check(true);
    }

    /// Somebody wants to see the next event beat by beat.
    void watchNext(Beats.Watcher by) {
        watcher = by;
        world.watch(by);
    }

    @Override
    public boolean goesOn() {
        return world.hasNext() && world.nextTime() <= horizon();
    }

    @Override
    public Anchor here() {
        if (exhibit.ticks() == Ticks.NONE) return new Anchor.After(world.event());
        boolean more = world.hasNext() && world.nextTime() == world.now();
        return more ? new Anchor.At(world.now(), counted(world.now()), 0) : Anchor.at(world.now());
    }

    /// How many events of this instant have happened.
    private int counted(long time) {
        return instant == time ? inInstant : 0;
    }

    World world() {
        return world;
    }

    @Override
    public M model() {
        return model;
    }

    int event() {
        return world.event();
    }

    Story.Entry entry() {
        return world.entry(lever);
    }

    long fingerprint() {
        return world.fingerprint();
    }

    List<Guarantee> guarantees() {
        return guarantees;
    }

    List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        for (Promise promise : promises)
            standings.add(new Standing(promise.guarantee, promise.verdict));
        return standings;
    }

    Optional<Violation> violation() {
        return violation;
    }
}
