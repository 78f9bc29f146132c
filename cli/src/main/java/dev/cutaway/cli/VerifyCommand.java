package dev.cutaway.cli;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.site.Audits;
import dev.cutaway.site.SiteBuild;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description =
                "Hears the witnesses of all claims, or of one exhibit's, and writes the ledger.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ./cutaway verify consistent-hashing%n"})
final class VerifyCommand implements Callable<Integer> {
    private final Home home;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "EXHIBIT", arity = "0..1", description = "All, unless one is named.")
    private String only = "";

    VerifyCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws IOException {
        var repository = home.repository();
        var museum = home.museum();
        var chosen = chosen(museum.exhibits());
        var site = new SiteBuild(museum);
        if (!site.problems().isEmpty()) {
            var lines = new StringBuilder("the pages have problems:");
            site.problems().forEach(problem -> lines.append('\n').append(problem));
            throw new Sentence(Main.WRONG, lines.toString());
        }
        var wrong = new ArrayList<String>();
        for (var exhibit : chosen) {
            var page = Objects.requireNonNull(site.pages().get(exhibit.card().id()));
            var audit = Audits.of(exhibit, page, repository);
            wrong.addAll(audit.verify(LocalDate.now(java.time.ZoneOffset.UTC), this::say));
        }
        wrong.forEach(spec.commandLine().getErr()::println);
        return wrong.isEmpty() ? 0 : Main.WRONG;
    }

    private void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
    }

    private List<Exhibit<?>> chosen(List<Exhibit<?>> all) {
        if (only.isEmpty()) {
            return all;
        }
        var found = all.stream().filter(one -> one.card().id().equals(only)).toList();
        if (found.isEmpty()) {
            throw new Sentence(
                    Main.NOT_UNDERSTOOD,
                    "there is no exhibit “%s”; ./cutaway list shows them.".formatted(only));
        }
        return found;
    }
}
