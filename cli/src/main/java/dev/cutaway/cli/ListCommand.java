package dev.cutaway.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        description = "Lists the exhibits: id, wing, how far each one is, and its question.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ./cutaway list%n"})
final class ListCommand implements Callable<Integer> {
    private final Home home;

    @Spec private CommandSpec spec = CommandSpec.create();

    ListCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        var cards = home.museum().exhibits().stream().map(exhibit -> exhibit.card()).toList();
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
        return 0;
    }
}
