package dev.cutaway.kernel;

import dev.cutaway.kernel.Levers.Lever;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Chance as a hand: it draws which levers exist in this storm at all, then pulls them at random
/// places.
///
/// A storm in which everything happens a little finds less than many storms in each of which some
/// things never happen (Groce and others, *Swarm Testing*, 2012). When it has blown over, what
/// calms is pulled until all is well, so that promises about recovery are put to the test.
final class Storm implements Hand {
    private static final List<Integer> GAPS = List.of(1, 2, 5, 12, 30, 80);
    private static final int BEATS_MOST = 8;
    private static final int CALMING_MOST = 64;

    private final Aim aim;
    private final Chance chance;
    private final TreeMap<String, Boolean> exists = new TreeMap<>();
    private final List<Pull> pulled = new ArrayList<>();
    private final int pullsMost;
    private final int gap;
    private int wait;
    private int calming;
    private String striking = "";
    private int beatsLeft;
    private boolean over;

    Storm(Aim aim, long seed) {
        this.aim = aim;
        chance = new Chance(seed, "storm", "");
        pullsMost = 1 + chance.below(aim.pullsMost());
        gap = GAPS.get(chance.below(GAPS.size()));
        wait = chance.below(2 * gap + 1);
    }

    /// What was pulled so far.
    List<Pull> pulled() {
        return List.copyOf(pulled);
    }

    @Override
    public long lastTime() {
        return !pulled.isEmpty() && pulled.getLast().at() instanceof Anchor.At(long time, _, _)
                ? time
                : 0;
    }

    @Override
    public Optional<Pull> next(View view) {
        if (over) return Optional.empty();
        if (calming > 0 || pulled.size() >= pullsMost) return calm(view);
        // Where nothing happens by itself there is nothing to wait for.
        if (wait > 0 && view.goesOn()) {
            wait--;
            return Optional.empty();
        }
        wait = chance.below(2 * gap + 1);
        Optional<Pull> chosen = choose(view);
        if (chosen.isPresent()) return chosen.map(this::taken);
        return view.goesOn() ? Optional.empty() : calm(view);
    }

    private Pull taken(Pull pull) {
        pulled.add(pull);
        return pull;
    }

    private Optional<Pull> choose(View view) {
        List<Lever<?>> ready = new ArrayList<>();
        int total = 0;
        for (Lever<?> lever : Levers.of(view.model()).all()) {
            if (!lever.ready() || !exists(lever.id())) continue;
            ready.add(lever);
            total += aim.weight(lever.id());
        }
        if (total == 0) return Optional.empty();
        int drawn = chance.below(total);
        for (Lever<?> lever : ready) {
            drawn -= aim.weight(lever.id());
            if (drawn >= 0) continue;
            if (strikes(lever.id())) return Optional.empty();
            return Optional.of(pull(lever, view.here()));
        }
        throw new AssertionError("one of the ready levers is drawn");
    }

    /// Rather than now, it may come within an event: at one of the next beats, whoever is acting
    /// then. Most events have no beats at all, so a place drawn beforehand would mostly miss.
    private boolean strikes(String lever) {
        if (!aim.mayStrike(lever) || !chance.oneIn(3)) return false;
        striking = lever;
        beatsLeft = 1 + chance.below(BEATS_MOST);
        return true;
    }

    @Override
    public boolean isAboutToStrike() {
        return beatsLeft > 0 && !over;
    }

    @Override
    public Optional<Pull> strike(View view, Anchor beat, String who) {
        if (!isAboutToStrike()) return Optional.empty();
        beatsLeft--;
        if (beatsLeft > 0) return Optional.empty();
        return Levers.of(view.model())
                .named(striking)
                .filter(lever -> lever.ready() && lever.form().reads(who))
                .map(_ -> taken(new Pull(beat, striking, who)));
    }

    private <T> Pull pull(Lever<T> lever, Anchor at) {
        return new Pull(at, lever.id(), lever.form().write(lever.form().draw(chance)));
    }

    private boolean exists(String lever) {
        return exists.computeIfAbsent(lever, _ -> aim.weight(lever) > 0 && chance.below(3) > 0);
    }

    private Optional<Pull> calm(View view) {
        if (calming < CALMING_MOST) {
            calming++;
            Levers can = Levers.of(view.model());
            for (String id : aim.calming()) {
                Optional<Lever<?>> lever = can.named(id);
                if (lever.isPresent() && lever.get().ready())
                    return Optional.of(taken(pull(lever.get(), view.here())));
            }
        }
        over = true;
        return Optional.empty();
    }
}
