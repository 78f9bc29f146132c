package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// What a system promises. Every promise is checked after every event, in every run.
public final class Guarantees {
    /// How a promise stands now.
    public sealed interface Verdict {
        /// It holds; `how` may say by how much.
        record Holds(String how) implements Verdict {}

        /// The promise is broken, and this is the evidence, as a sentence.
        record Broken(String why) implements Verdict {}

        /// In this setup the system does not make the promise.
        record Withheld(String why) implements Verdict {}

        /// The promise is about the end of the run, which has not come.
        record Unchecked() implements Verdict {}

        Verdict HOLDS = new Holds("");
        Verdict UNCHECKED = new Unchecked();

        static Verdict broken(String template, Object... arguments) {
            return new Broken(Story.fill(template, arguments));
        }
    }

    /// When a promise is checked.
    public enum Kind {
        /// After every event.
        ALWAYS,
        /// When the run is over.
        AT_THE_END,
        /// A bounded time after everything that was wrong has been mended.
        WITHIN,
        /// After every event, a measure against its limit.
        BOUND
    }

    /// A promise, what it means, and how it is checked.
    public record Guarantee(Kind kind, String name, String sentence, Supplier<Verdict> check) {}

    /// How a promise stands after an event.
    public record Standing(Guarantee guarantee, Verdict verdict) {}

    private final World world;

    Guarantees(World world) {
        this.world = world;
    }

    private final List<Guarantee> all = new ArrayList<>();

    /// A promise that must hold after every event.
    public void always(String name, String sentence, Supplier<Verdict> check) {
        all.add(new Guarantee(Kind.ALWAYS, name, sentence, check));
    }

    /// A promise about a whole run, checked when it is over.
    public void atTheEnd(String name, String sentence, Supplier<Verdict> check) {
        all.add(new Guarantee(Kind.AT_THE_END, name, sentence, check));
    }

    /// Something that must come about within so many ticks once nothing is wrong any more.
    public void within(String name, String sentence, long ticks, BooleanSupplier comes) {
        all.add(new Guarantee(Kind.WITHIN, name, sentence, new Within(world, name, ticks, comes)));
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
        String numbers =
                Story.fill(
                        "It is {}, and the limit is {}.",
                        Decimal.text(value, decimals),
                        Decimal.text(most, decimals));
        return value <= most ? new Verdict.Holds(numbers) : new Verdict.Broken(numbers);
    }

    /// A promise that the system does not make in this setup, and why.
    public void withheld(String name, String sentence, String why) {
        Verdict verdict = new Verdict.Withheld(why);
        all.add(new Guarantee(Kind.ALWAYS, name, sentence, () -> verdict));
    }

    public List<Guarantee> all() {
        return List.copyOf(all);
    }

    static List<Guarantee> of(World world, Model model) {
        Guarantees promise = new Guarantees(world);
        model.guarantees(promise);
        return promise.all();
    }
}
