package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The named conditions of a model: "a server joined". A chapter ends at one, not at a time.
public final class Moments<M extends Model> {
    /// A condition and the name by which pages call it.
    public record Moment<M>(String name, Predicate<M> holds) {}

    private final List<Moment<M>> all = new ArrayList<>();

    public void moment(String name, Predicate<M> holds) {
        all.add(new Moment<>(name, holds));
    }

    public Optional<Moment<M>> named(String name) {
        return all.stream().filter(moment -> moment.name().equals(name)).findFirst();
    }

    public List<Moment<M>> all() {
        return List.copyOf(all);
    }

    public static <M extends Model> Moments<M> of(Exhibit<M> exhibit) {
        Moments<M> moments = new Moments<>();
        exhibit.moments(moments);
        return moments;
    }
}
