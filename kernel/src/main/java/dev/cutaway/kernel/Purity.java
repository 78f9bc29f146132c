package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Finds out whether looking at a run changes it.
///
/// The run is played bare and then fully watched: after every event its levers are listed and their
/// forms drawn from, its promises, measures and moments are asked again, its beats are told, and
/// whatever else the caller looks at, such as a picture. The first event that differs is named, and
/// so is who did it.
public final class Purity<M extends Model> {
    /// This look changed the run, and from this event on it shows.
    public record Impure(String look, int event) {}

    private static final String BEATS = "beats";

    private final Exhibit<M> exhibit;
    private final Run run;
    private final Map<String, Consumer<M>> looks = new LinkedHashMap<>();
    private final List<Long> bare = new ArrayList<>();

    public Purity(Exhibit<M> exhibit, Run run) {
        this.exhibit = exhibit;
        this.run = run;
    }

    /// Looks at the model in one more way, such as at its picture.
    public Purity<M> looking(String name, Consumer<M> at) {
        looks.put(name, at);
        return this;
    }

    /// The first event that differs, and by whose doing; empty where all looks are pure.
    public Optional<Impure> check() {
        bare.clear();
        Playing<M> playing = new Playing<>(exhibit, run, new Memo(), false);
        do bare.add(playing.fingerprint());
        while (playing.step());

        Watching all = new Watching("");
        Optional<Impure> found = all.watch();
        if (found.isEmpty() || !found.get().look().isEmpty()) return found;
        // It changed the model and not the world, so it is whoever does it alone.
        for (String name : all.names) {
            Optional<Impure> alone = new Watching(name).watch();
            if (alone.isPresent()) return Optional.of(new Impure(name, alone.get().event()));
        }
        return Optional.of(new Impure("all looks together", found.get().event()));
    }

    /// One pass over the run in which everything is looked at, or only one thing.
    private final class Watching {
        private final String only;
        private final Set<String> names = new LinkedHashSet<>();
        private final Chance chance = new Chance(run.seed(), "looking", "");
        private Playing<M> playing = new Playing<>(exhibit, run, new Memo(), true);
        private String guilty = "";

        Watching(String only) {
            this.only = only;
        }

        Optional<Impure> watch() {
            while (true) {
                int event = playing.event();
                boolean differs = event >= bare.size() || playing.fingerprint() != bare.get(event);
                if (differs) return Optional.of(new Impure(only, event));
                lookAtAll();
                if (!guilty.isEmpty()) return Optional.of(new Impure(guilty, event));
                if (isAsked(BEATS))
                    playing.watchNext((_, who, template, arguments) ->
                            chance.below(
                                    1 + who.length() + Story.fill(template, arguments).length()));
                if (!playing.step()) break;
            }
            boolean shorter = playing.event() + 1 < bare.size();
            return shorter ? Optional.of(new Impure(only, playing.event() + 1)) : Optional.empty();
        }

        private void lookAtAll() {
            M model = playing.model();
            look("levers", () -> Levers.of(model).all().stream().map(this::draw).toList());
            for (Guarantees.Guarantee it : playing.guarantees())
                look("guarantee " + it.name(), it.check());
            for (Measures.Measure<M> it : Measures.of(exhibit).all())
                look("measure " + it.id(), () -> it.text(model));
            for (Moments.Moment<M> it : Moments.of(exhibit).all())
                look("moment " + it.name(), () -> it.holds().test(model));
            looks.forEach((name, at) ->
                    look(
                            name,
                            () -> {
                                at.accept(model);
                                return model;
                            }));
        }

        private <T> T draw(Levers.Lever<T> lever) {
            return lever.form().read(lever.form().write(lever.form().draw(chance)));
        }

        private boolean isAsked(String name) {
            names.add(name);
            return only.isEmpty() || only.equals(name);
        }

        private void look(String name, Supplier<?> at) {
            if (!isAsked(name)) return;
            long before = playing.world().state();
            Objects.requireNonNull(at.get(), name);
            if (playing.world().state() != before && guilty.isEmpty()) guilty = name;
        }
    }
}
