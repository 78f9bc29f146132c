package dev.cutaway.kernel;

import dev.cutaway.kernel.Player.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a finding small: the fewest pulls and the plainest setup that still break the same
/// promise.
///
/// It cuts the run, never the state, and believes only what it has played.
public final class Shrinker<M extends Model> {
    private static final int TRIES_MOST = 20_000;
    private static final List<Long> GRAINS = List.of(100_000L, 10_000L, 1_000L, 100L, 10L);

    private final Exhibit<M> exhibit;
    private final Memo memo = new Memo();
    private Finding best;
    private int tries;

    public Shrinker(Exhibit<M> exhibit, Finding finding) {
        this.exhibit = exhibit;
        best = finding;
    }

    public Finding shrink() {
        int before;
        do {
            before = size();
            dropPulls();
            plainKnobs();
            plainArguments();
            wholeEvents();
            roundTimes();
        } while (size() < before && tries < TRIES_MOST);
        return best;
    }

    /// How many runs were played.
    public int tries() {
        return tries;
    }

    private int size() {
        return best.run().text().length();
    }

    /// First long stretches, then single pulls, from the end.
    private void dropPulls() {
        for (int length = Math.max(1, best.run().pulls().size() / 2); ; length /= 2) {
            for (int at = best.run().pulls().size() - length; at >= 0; at--) {
                if (at + length > best.run().pulls().size()) continue;
                List<Pull> rest = new ArrayList<>(best.run().pulls());
                rest.subList(at, at + length).clear();
                attempt(best.run().withPulls(rest));
            }
            if (length == 1) return;
        }
    }

    private void plainKnobs() {
        for (Knob<?> knob : exhibit.knobs()) {
            if (!best.run().isNormal(knob)) attempt(best.run().with(knob, knob.normalText()));
        }
    }

    /// The first thing that could be chosen instead, or what the lever itself suggests.
    private void plainArguments() {
        for (int i = 0; i < best.run().pulls().size(); i++) {
            Pull pull = best.run().pulls().get(i);
            String plain = plainest(i, pull);
            if (plain.equals(pull.argument()) || plain.length() > pull.argument().length())
                continue;
            List<Pull> pulls = new ArrayList<>(best.run().pulls());
            pulls.set(i, new Pull(pull.at(), pull.lever(), plain));
            attempt(best.run().withPulls(pulls));
        }
    }

    /// Asks the lever where it is pulled: play up to just before.
    private String plainest(int index, Pull pull) {
        Run before = best.run().withPulls(best.run().pulls().subList(0, index));
        Playing<M> playing = new Playing<>(exhibit, before, memo, false);
        while (!playing.reached(pull.at()) && playing.step()) {}
        Optional<Levers.Lever<?>> lever = Levers.of(playing.model()).named(pull.lever());
        if (lever.isEmpty() || !lever.get().ready()) return pull.argument();
        if (lever.get().form() instanceof Form.Choice choice) return choice.choices().getFirst();
        return lever.get().suggestion().isEmpty() ? pull.argument() : lever.get().suggestion();
    }

    /// A pull within an instant, or within an event, becomes one after it.
    private void wholeEvents() {
        for (int i = 0; i < best.run().pulls().size(); i++) {
            if (best.run().pulls().get(i).at()
                    instanceof Anchor.At(long time, int count, int beat)) {
                if (beat > 0) place(i, new Anchor.At(time, count, 0));
                if (count != Anchor.ALL) place(i, Anchor.at(time));
            }
        }
    }

    private void roundTimes() {
        for (int i = 0; i < best.run().pulls().size(); i++) {
            for (long grain : GRAINS) {
                if (!(best.run().pulls().get(i).at() instanceof Anchor.At(long time, int count, _)))
                    break;
                if (count != Anchor.ALL) break;
                if (place(i, Anchor.at(Whole.divide(time, grain) * grain))) break;
            }
        }
    }

    private boolean place(int index, Anchor anchor) {
        List<Pull> pulls = new ArrayList<>(best.run().pulls());
        Pull old = pulls.get(index);
        if (old.at().equals(anchor)) return false;
        pulls.set(index, new Pull(anchor, old.lever(), old.argument()));
        return inOrder(pulls) && attempt(best.run().withPulls(pulls));
    }

    private static boolean inOrder(List<Pull> pulls) {
        long last = 0;
        for (Pull pull : pulls) {
            if (!(pull.at() instanceof Anchor.At(long time, _, _))) return true;
            if (time < last) return false;
            last = time;
        }
        return true;
    }

    /// Keeps the run if the same promise breaks in it.
    private boolean attempt(Run run) {
        if (tries >= TRIES_MOST) return false;
        tries++;
        Optional<Violation> violation = new Playing<>(exhibit, run, memo, false).playOut();
        if (violation.isEmpty()
                || !violation.get().guarantee().equals(best.violation().guarantee())) return false;
        best = new Finding(run, violation.get());
        return true;
    }
}
