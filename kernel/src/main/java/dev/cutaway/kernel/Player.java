package dev.cutaway.kernel;

import dev.cutaway.kernel.Guarantees.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Plays a run, and shows any event of it.
///
/// Nothing is saved or undone: to see event n, a fresh world runs to event n. Going forward
/// continues the world that stands; going back starts again.
public final class Player<M extends Model> {
    /// The first broken promise of a run. The run stops there.
    public record Violation(int event, String guarantee, String why) {}

    private final Exhibit<M> exhibit;
    private final Run run;
    private final Memo memo = new Memo();
    private final List<Story.Entry> entries = new ArrayList<>();
    private final List<Long> digests = new ArrayList<>();
    private final List<Anchor> anchors = new ArrayList<>();
    private final Optional<Violation> violation;
    private Playing<M> now;

    /// Plays the run to its end once, to know its story.
    public Player(Exhibit<M> exhibit, Run run) {
        this(exhibit, run, _ -> {});
    }

    /// The same, and shows the model after each event to somebody who only looks.
    public Player(Exhibit<M> exhibit, Run run, Consumer<M> sees) {
        this.exhibit = exhibit;
        this.run = run;
        now = new Playing<>(exhibit, run, memo, true);
        do note(sees);
        while (now.step());
        violation = now.violation();
    }

    private void note(Consumer<M> sees) {
        entries.add(now.entry());
        digests.add(now.fingerprint());
        anchors.add(now.here());
        sees.accept(now.model());
    }

    /// The same run once more from its opening, apart from what this player shows.
    public Replay<M> replay() {
        return new Replay<>(new Playing<>(exhibit, run, memo, false));
    }

    /// The first event that is not the same in another run; empty where one run is the other.
    public Optional<Integer> firstDifference(Player<M> other) {
        int shorter = Math.min(events(), other.events());
        for (int event = 0; event <= shorter; event++) {
            if (!digests.get(event).equals(other.digests.get(event))) return Optional.of(event);
        }
        return events() == other.events() ? Optional.empty() : Optional.of(shorter + 1);
    }

    public Run run() {
        return run;
    }

    /// The number of the last event. The opening is event 0.
    public int events() {
        return entries.size() - 1;
    }

    public List<Story.Entry> story() {
        return Collections.unmodifiableList(entries);
    }

    public Optional<Violation> violation() {
        return violation;
    }

    /// The model as it stands after an event. It belongs to the player: the next call may move it.
    public M at(int event) {
        seek(event);
        return now.model();
    }

    private void seek(int event) {
        if (event < 0 || event > events()) {
            throw new IllegalArgumentException("event " + event + " is not in 0.." + events());
        }
        if (event < now.event()) now = new Playing<>(exhibit, run, memo, true);
        while (now.event() < event) now.step();
        // The promises about the end are looked at when the run finds that nothing comes any more.
        if (event == events()) now.step();
    }

    /// Every promise and how it stands after an event.
    public List<Standing> standings(int event) {
        seek(event);
        return now.standings();
    }

    /// The run with a lever pulled right after an event; what came later in it is left behind.
    public Run pulled(int event, String lever, String argument) {
        int kept = 0;
        for (Story.Entry entry : entries.subList(0, event + 1))
            if (!entry.lever().isEmpty()) kept++;
        return run.pull(kept, new Pull(anchors.get(event), lever, argument));
    }

    /// Plays an event and shows it beat by beat, while it is half done.
    public void beats(int event, BiConsumer<M, String> sees) {
        if (event < 1) return;
        if (event <= now.event()) now = new Playing<>(exhibit, run, memo, true);
        Playing<M> playing = now;
        while (playing.event() < event - 1) playing.step();
        playing.watchNext((_, who, template, arguments) ->
                sees.accept(playing.model(), who + " " + Story.fill(template, arguments)));
        playing.step();
    }

    /// The first event at which a moment holds, searching from `from` on.
    public Optional<Integer> first(Moments.Moment<M> moment, int from) {
        for (int event = from; event <= events(); event++) {
            if (moment.holds().test(at(event))) return Optional.of(event);
        }
        return Optional.empty();
    }

    /// The names of the moments that hold at some event.
    public List<String> reached(Moments<M> moments) {
        return moments.all().stream()
                .filter(moment -> first(moment, 0).isPresent())
                .map(Moments.Moment::name)
                .toList();
    }

    /// Sixteen digits that are equal wherever this run has the same events up to this one.
    public String fingerprint(int event) {
        return Fingerprint.text(digests.get(event), 16);
    }

    /// Four digits at events 1, 2, 4, 8 and so on up to this one, for a link to carry along.
    public String digests(int event) {
        StringBuilder out = new StringBuilder();
        for (int at = 1; at <= event; at *= 2) {
            if (at > 1) out.append('.');
            out.append(Fingerprint.text(digests.get(at), 4));
        }
        return out.toString();
    }

    /// Where a link with these digests and this run part ways; empty when they agree.
    public Optional<String> difference(String carried) {
        if (carried.isEmpty()) return Optional.empty();
        int at = 1;
        int agreed = 0;
        for (String digest : Cut.at(".", carried)) {
            if (at > events() || !Fingerprint.text(digests.get(at), 4).equals(digest)) {
                return Optional.of("differs between events " + agreed + " and " + at);
            }
            agreed = at;
            at *= 2;
        }
        return Optional.empty();
    }
}
