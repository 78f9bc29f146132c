package dev.cutaway.site;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Knob;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Json;
import dev.cutaway.picture.stage.Answer;
import dev.cutaway.site.page.Page;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Runs with the fingerprints that they have on the JVM. The browser must find the same.
record Golden(Exhibit<?> exhibit, Page page) {
    private static final int SEEDS = 4;
    private static final int RUNS_MAX = 40;

    /// The elements of the list in `golden.json`, without the brackets around it.
    String json() {
        return json(exhibit, runs());
    }

    static String json(Exhibit<?> exhibit, Collection<String> runs) {
        return runs.stream().map(run -> entry(exhibit, run)).collect(Collectors.joining(",\n"));
    }

    Set<String> runs() {
        var runs = new LinkedHashSet<String>();
        runs.add(Run.opening(exhibit).text());
        page.bindings().forEach(binding -> runs.add(binding.run()));
        for (var text : List.copyOf(runs)) {
            var run = Run.parse(exhibit, text);
            for (int seed = 2; seed < 2 + SEEDS; seed++) {
                runs.add(run.withSeed(seed).text());
            }
            exhibit.switches().forEach(premise -> runs.add(run.flip(premise).text()));
            for (var knob : exhibit.knobs()) {
                extremes(knob).forEach(value -> runs.add(run.with(knob, value).text()));
            }
        }
        return runs.stream().limit(RUNS_MAX).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> extremes(Knob<?> knob) {
        return switch (knob.form()) {
            case Form.Whole whole ->
                    List.of(Integer.toString(whole.least()), Integer.toString(whole.most()));
            case Form.Choice choice -> choice.choices();
            case Form.Line _, Form.Lines _, Form.Some _, Form.Both<?, ?> _ -> List.of();
        };
    }

    private static String entry(Exhibit<?> exhibit, String run) {
        return switch (Museum.stage(exhibit).open(run)) {
            case Answer.Opened opened ->
                    new Json()
                            .open()
                            .text("run", run)
                            .text("fingerprint", opened.fingerprint())
                            .close()
                            .toString();
            case Answer other ->
                    throw new AssertionError(run + " was made from a good run, and got " + other);
        };
    }
}
