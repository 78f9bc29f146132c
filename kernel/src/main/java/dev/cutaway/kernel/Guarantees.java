package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What a system promises. Every promise is checked after every event, in every run.
public final class Guarantees {
    /// How a promise stands now.
    public sealed interface Verdict {
        record Holds() implements Verdict {}

        /// The promise is broken, and this is the evidence, as a sentence.
        record Broken(String why) implements Verdict {}

        /// In this setup the system does not make the promise.
        record Withheld(String why) implements Verdict {}

        Verdict HOLDS = new Holds();

        static Verdict broken(String template, Object... arguments) {
            return new Broken(Story.fill(template, arguments));
        }
    }

    /// When a promise is checked.
    public enum Kind {
        /// After every event.
        ALWAYS,
        /// After every event, a measure against its limit.
        BOUND
    }

    /// A promise, what it means, and how it is checked.
    public record Guarantee(Kind kind, String name, String sentence, Supplier<Verdict> check) {
        public Verdict verdict() {
            return check.get();
        }
    }

    private final List<Guarantee> all = new ArrayList<>();

    /// A promise that must hold after every event.
    public void always(String name, String sentence, Supplier<Verdict> check) {
        all.add(new Guarantee(Kind.ALWAYS, name, sentence, check));
    }

    /// A measure that must stay at or under its limit, both in the same fractions of the unit.
    ///
    /// Where chance is part of the promise, `odds` says how often a run may exceed the limit.
    public void bound(
            String name,
            String sentence,
            String odds,
            int decimals,
            LongSupplier measure,
            LongSupplier limit) {
        all.add(
                new Guarantee(
                        Kind.BOUND,
                        name,
                        sentence + " " + odds,
                        () -> within(decimals, measure, limit)));
    }

    private static Verdict within(int decimals, LongSupplier measure, LongSupplier limit) {
        long value = measure.getAsLong();
        long most = limit.getAsLong();
        if (value <= most) return Verdict.HOLDS;
        return Verdict.broken(
                "It is {}, and the limit is {}.",
                Decimal.text(value, decimals),
                Decimal.text(most, decimals));
    }

    /// A promise that the system does not make in this setup, and why.
    public void withheld(String name, String sentence, String why) {
        Verdict verdict = new Verdict.Withheld(why);
        all.add(new Guarantee(Kind.ALWAYS, name, sentence, () -> verdict));
    }

    public List<Guarantee> all() {
        return List.copyOf(all);
    }

    static List<Guarantee> of(Model model) {
        Guarantees promise = new Guarantees();
        model.guarantees(promise);
        return promise.all();
    }
}
