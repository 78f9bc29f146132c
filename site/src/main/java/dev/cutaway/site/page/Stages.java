package dev.cutaway.site.page;

import dev.cutaway.kernel.Trouble;
import java.util.Optional;
import java.util.Set;

/// Reads stage directives: which run, from where, until when.
final class Stages {
    /// Directives of the page format for which there is nothing behind yet.
    private static final Set<String> LATER =
            Set.of("compare", "predict", "task", "calculate", "drill", "question");

    private static final Set<String> ATTRIBUTES = Set.of("run", "from", "until");

    private final Rehearsal<?> rehearsal;
    private final Problems problems;

    Stages(Rehearsal<?> rehearsal, Problems problems) {
        this.rehearsal = rehearsal;
        this.problems = problems;
    }

    /// Empty when something is wrong with it; then a problem says what.
    Optional<Binding> read(Directive directive) {
        var name = directive.name();
        if (LATER.contains(name)) {
            problems.add(directive, "The directive “%s” is not yet supported.", name);
        } else if (!name.equals("stage")) {
            problems.add(directive, "There is no directive “%s”; there is only “stage”.", name);
        } else if (!directive.rest().isEmpty()) {
            problems.add(directive, "Expected name=\"value\" at “%s”.", directive.rest());
        } else {
            return stage(directive);
        }
        return Optional.empty();
    }

    private Optional<Binding> stage(Directive directive) {
        var attributes = directive.attributes();
        for (var name : attributes.keySet()) {
            if (!ATTRIBUTES.contains(name)) {
                problems.add(directive, "A stage has no “%s”; it has run, from and until.", name);
                return Optional.empty();
            }
        }
        var run = attributes.get("run");
        if (run == null) {
            problems.add(directive, "A stage needs a run: run=\"seed=7\".");
            return Optional.empty();
        }
        try {
            return bound(directive, rehearsal.run(run));
        } catch (Trouble trouble) {
            problems.add(directive, "The run “%s”: %s", run, Troubles.sentence(trouble));
            return Optional.empty();
        }
    }

    private Optional<Binding> bound(Directive directive, String run) {
        var events = rehearsal.events(run);
        var from = event(directive, run, directive.attributes().getOrDefault("from", "0"), 0);
        if (from.isEmpty()) {
            return Optional.empty();
        }
        var last = Integer.toString(events);
        var end = directive.attributes().getOrDefault("until", last);
        var until = event(directive, run, end, from.get());
        if (until.isPresent() && until.get() < from.get()) {
            problems.add(
                    directive, "The stage ends at event %d, before its beginning.", until.get());
            return Optional.empty();
        }
        return until.map(event -> new Binding(run, from.get(), event));
    }

    /// A number of an event, or a moment by its name.
    private Optional<Integer> event(Directive directive, String run, String text, int searchFrom) {
        try {
            if (text.matches("[0-9]+")) {
                return Optional.of(Troubles.event(text, rehearsal.events(run)));
            }
            var found = rehearsal.first(run, text, searchFrom);
            if (found.isEmpty()) {
                problems.add(directive, "“%s” does not come to pass in the run %s.", text, run);
            }
            return found;
        } catch (Trouble trouble) {
            problems.add(directive, "The moment “%s”: %s", text, Troubles.sentence(trouble));
            return Optional.empty();
        }
    }
}
