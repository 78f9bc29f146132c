package dev.cutaway.cli;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Explorer;
import dev.cutaway.kernel.Finding;
import dev.cutaway.kernel.Knob;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Moments;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.Shrinker;
import dev.cutaway.kernel.Switch;
import dev.cutaway.kernel.Trouble;
import dev.cutaway.picture.Json;
import java.io.Console;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explore",
        description = "Searches seeds for a run in which a promise breaks, and makes it small.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing broke",
            "1:something broke; its run is printed",
            "2:not understood"
        },
        footer = {
            "",
            "Example: ./cutaway explore consistent-hashing --break names-are-stable --seeds 1000%n"
        })
final class ExploreCommand implements Callable<Integer> {
    private final Home home;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "EXHIBIT", description = "The id of an exhibit.")
    private String id = "";

    @Option(
            names = "--break",
            split = ",",
            paramLabel = "ID",
            description = "Assumptions and rules to break.")
    private List<String> broken = List.of();

    @Option(
            names = "--knob",
            paramLabel = "NAME=VALUE",
            description = "A knob that stays as it is set here.")
    private Map<String, String> knobs = new LinkedHashMap<>();

    @Option(
            names = "--seeds",
            paramLabel = "N",
            description = "How many seeds to try (default: ${DEFAULT-VALUE}).")
    private long seeds = 10_000;

    @Option(
            names = "--from",
            paramLabel = "SEED",
            description = "The first seed (default: ${DEFAULT-VALUE}).")
    private long from = 1;

    @Option(
            names = "--where",
            paramLabel = "MOMENT",
            description = "Instead: the first seed whose calm run reaches this moment.")
    private Optional<String> where = Optional.empty();

    @Option(names = "--json", description = "Prints one object of JSON.")
    private boolean json;

    ExploreCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        var exhibit =
                home.museum()
                        .exhibit(id)
                        .orElseThrow(() ->
                                Trouble.of(
                                        id,
                                        "there is no exhibit “" + id + "”",
                                        "one that ./cutaway list names"));
        if (seeds < 1) throw Trouble.of(Long.toString(seeds), "no seeds", "at least 1");
        return explore(exhibit);
    }

    private <M extends Model> int explore(Exhibit<M> exhibit) throws InterruptedException {
        var base = base(exhibit);
        return where.isPresent() ? moment(exhibit, base, where.get()) : search(exhibit, base);
    }

    private Run base(Exhibit<?> exhibit) {
        var run = Run.opening(exhibit);
        for (var entry : knobs.entrySet())
            run = run.with(knob(exhibit, entry.getKey()), entry.getValue());
        for (String one : broken) run = run.flip(premise(exhibit, one));
        return run;
    }

    private static Knob<?> knob(Exhibit<?> exhibit, String name) {
        var known = exhibit.knobs().stream().map(Knob::id).collect(Collectors.joining(", "));
        return exhibit.knobs().stream()
                .filter(knob -> knob.id().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Trouble.of(name, "there is no knob “" + name + "”", "one of " + known));
    }

    private static Switch premise(Exhibit<?> exhibit, String name) {
        var known = exhibit.switches().stream().map(Switch::id).collect(Collectors.joining(", "));
        return exhibit.switches().stream()
                .filter(premise -> premise.id().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        Trouble.of(
                                name,
                                "there is nothing called “" + name + "” to break",
                                "one of " + known));
    }

    // --- a broken promise ---

    private <M extends Model> int search(Exhibit<M> exhibit, Run base) throws InterruptedException {
        var search = new Search<>(new Explorer<>(exhibit, base), from, from + seeds);
        var bar = new Bar(spec.commandLine().getErr(), !json && isWatched());
        var interrupted = onInterrupt(search);
        var found = search.run(Runtime.getRuntime().availableProcessors(), bar);
        bar.end();
        if (found.isEmpty()) return nothing(search, bar.seconds(), interrupted);
        var shrinker = new Shrinker<>(exhibit, found.get().finding());
        var small = shrinker.shrink();
        if (json) out().println(foundJson(found.get(), small, search.done()));
        else tell(exhibit, found.get(), small, search.done(), shrinker.tries());
        finish(interrupted);
        return Main.WRONG;
    }

    private static boolean isWatched() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    /// Ctrl-C ends the search and prints what there is; the shutdown waits for that.
    private static Thread onInterrupt(Search<?> search) {
        var main = Thread.currentThread();
        var hook =
                new Thread(() -> {
                    search.stop();
                    try {
                        main.join(5_000);
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    private static void finish(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The machine is already shutting down: the hook is what waits for us.
        }
    }

    private int nothing(Search<?> search, double seconds, Thread interrupted) {
        var many = search.done();
        if (json) {
            out().println(
                            new Json()
                                    .open()
                                    .text("exhibit", id)
                                    .number("seeds", (int) many)
                                    .text("found", "")
                                    .close());
        } else {
            var ended = search.wasStopped() ? "Stopped" : "Nothing broke";
            out().printf(
                            "%s after %,d seeds in %.1f s (%,.0f a second).%n",
                            ended, many, seconds, many / seconds);
        }
        out().flush();
        finish(interrupted);
        return 0;
    }

    private void tell(
            Exhibit<?> exhibit, Search.Broken found, Finding small, long tried, int shrunk) {
        var violation = small.violation();
        out().printf("Broken: %s. %s%n", violation.guarantee(), violation.why());
        out().printf(
                        "Seed %,d, after %,d seeds. Made small in %,d runs: %d pulls, from %d.%n%n",
                        found.seed(),
                        tried,
                        shrunk,
                        small.run().pulls().size(),
                        found.finding().run().pulls().size());
        out().println(small.run().text());
        StoryLines.print(exhibit, small.run(), out());
    }

    private String foundJson(Search.Broken found, Finding small, long tried) {
        return new Json()
                .open()
                .text("exhibit", id)
                .number("seeds", (int) tried)
                .text("found", small.violation().guarantee())
                .text("why", small.violation().why())
                .text("run", small.run().text())
                .text("seed", Long.toString(found.seed()))
                .text("first", found.finding().run().text())
                .close()
                .toString();
    }

    // --- a moment ---

    private <M extends Model> int moment(Exhibit<M> exhibit, Run base, String name) {
        var moments = Moments.of(exhibit);
        var moment =
                moments.named(name)
                        .orElseThrow(() -> {
                            var known =
                                    moments.all().stream()
                                            .map(Moments.Moment::name)
                                            .collect(Collectors.joining(", "));
                            return Trouble.of(
                                    name, "there is no moment “" + name + "”", "one of " + known);
                        });
        for (long seed = from; seed < from + seeds; seed++) {
            var player = new Player<>(exhibit, base.withSeed(seed));
            var event = player.first(moment, 0);
            if (event.isEmpty()) continue;
            out().println(player.run().text() + "@" + event.get());
            return 0;
        }
        out().printf("No seed from %,d to %,d reaches it.%n", from, from + seeds - 1);
        return Main.WRONG;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
