package dev.cutaway.cli;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Knob;
import dev.cutaway.kernel.Measures;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Moments;
import dev.cutaway.kernel.Switch;
import dev.cutaway.picture.Json;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        description = "Lists the exhibits: id, wing, how far each one is, and its question.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ./cutaway list --json%n"})
final class ListCommand implements Callable<Integer> {
    private final Home home;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--json",
            description =
                    "Prints JSON, with the knobs, assumptions, rules, moments and measures of each.")
    private boolean json;

    ListCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        List<Exhibit<?>> exhibits = List.copyOf(home.museum().exhibits());
        if (json) spec.commandLine().getOut().println(json(exhibits));
        else lines(exhibits);
        return 0;
    }

    private void lines(List<Exhibit<?>> exhibits) {
        var cards = exhibits.stream().map(Exhibit::card).toList();
        var widest = cards.stream().mapToInt(card -> card.id().length()).max().orElse(1);
        for (var card : cards) {
            var standing = card.standing().name().toLowerCase(Locale.ROOT);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%-" + widest + "s  %-9s  %-8s  %s%n",
                            card.id(),
                            card.wing(),
                            standing,
                            card.question());
        }
    }

    private static String json(List<Exhibit<?>> exhibits) {
        return new Json()
                .open()
                .list("exhibits", exhibits, (json, exhibit) -> exhibit(json, exhibit))
                .close()
                .toString();
    }

    private static <M extends Model> void exhibit(Json json, Exhibit<M> exhibit) {
        var card = exhibit.card();
        var assumptions =
                exhibit.switches().stream()
                        .filter(Switch.Assumption.class::isInstance)
                        .map(Switch::id)
                        .toList();
        var rules =
                exhibit.switches().stream()
                        .filter(Switch.Rule.class::isInstance)
                        .map(Switch::id)
                        .toList();
        json.open()
                .text("id", card.id())
                .text("wing", card.wing())
                .text("title", card.title())
                .text("question", card.question())
                .text("standing", card.standing().name().toLowerCase(Locale.ROOT))
                .number("version", card.version())
                .texts("knobs", exhibit.knobs().stream().map(Knob::id).toList())
                .texts("assumptions", assumptions)
                .texts("rules", rules)
                .texts(
                        "moments",
                        Moments.of(exhibit).all().stream().map(Moments.Moment::name).toList())
                .texts(
                        "measures",
                        Measures.of(exhibit).all().stream().map(Measures.Measure::id).toList())
                .close();
    }
}
