package dev.cutaway.kernel;

import dev.cutaway.kernel.Player.Violation;
import java.util.List;
import java.util.Optional;

/// Looks for a run in which a promise breaks: one storm a seed.
///
/// An explorer has no state that outlives a seed, so any number of them can look at different seeds
/// at the same time, and a seed always gives the same answer.
public final class Explorer<M extends Model> {
    /// What a storm made of a seed, and what broke in it.
    private record Played(Run run, Optional<Violation> violation) {}

    private final Exhibit<M> exhibit;
    private final Run base;
    private final Aim aim = new Aim();

    /// The base says what is fixed in all storms: knobs that are not normal, and what is broken.
    public Explorer(Exhibit<M> exhibit, Run base) {
        this.exhibit = exhibit;
        this.base = base;
        exhibit.aim(aim);
    }

    /// One storm. The finding's run plays the same without the storm.
    public Optional<Finding> look(long seed) {
        Played played = play(seed);
        return played.violation().map(violation -> new Finding(played.run(), violation));
    }

    /// The run that a seed's storm makes, whether or not it breaks anything.
    public Run storm(long seed) {
        return play(seed).run();
    }

    /// Which of these moments a seed's storm reaches.
    public List<String> moments(long seed, Moments<M> moments) {
        return new Player<>(exhibit, storm(seed)).reached(moments);
    }

    private Played play(long seed) {
        Storm storm = new Storm(aim, seed);
        Run setup = setup(seed);
        Optional<Violation> violation =
                new Playing<>(exhibit, setup, storm, new Memo(), false).playOut();
        return new Played(setup.withPulls(storm.pulled()), violation);
    }

    private Run setup(long seed) {
        Chance chance = new Chance(seed, "setup", "");
        Run run = base.withSeed(seed);
        for (Aim.Draws draws : aim.draws()) {
            if (base.isNormal(draws.knob()) && chance.oneIn(2))
                run = run.with(draws.knob(), drawn(draws, chance));
        }
        return run;
    }

    private static String drawn(Aim.Draws draws, Chance chance) {
        List<String> among = draws.among();
        return among.isEmpty()
                ? drawn(draws.knob().form(), chance)
                : among.get(chance.below(among.size()));
    }

    private static <T> String drawn(Form<T> form, Chance chance) {
        return form.write(form.draw(chance));
    }
}
