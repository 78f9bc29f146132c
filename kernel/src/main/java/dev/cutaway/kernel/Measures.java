package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The named values of a model. Charts, pages, sweeps and bounds read these.
public final class Measures<M extends Model> {
    /// One of them: a whole number of `unit`s, or of their decimal fractions.
    public record Measure<M>(String id, String unit, int decimals, ToLongFunction<M> reads) {
        public String text(M model) {
            return Decimal.text(reads.applyAsLong(model), decimals);
        }
    }

    private final List<Measure<M>> all = new ArrayList<>();

    public void count(String id, String unit, ToLongFunction<M> reads) {
        fraction(id, unit, 0, reads);
    }

    /// A value in fractions of its unit: with 2 decimals, 123 stands for 1.23.
    public void fraction(String id, String unit, int decimals, ToLongFunction<M> reads) {
        all.add(new Measure<>(id, unit, decimals, reads));
    }

    public Optional<Measure<M>> named(String id) {
        return all.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    public List<Measure<M>> all() {
        return List.copyOf(all);
    }

    public static <M extends Model> Measures<M> of(Exhibit<M> exhibit) {
        Measures<M> measures = new Measures<>();
        exhibit.measures(measures);
        return measures;
    }
}
