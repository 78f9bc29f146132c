package dev.cutaway.cli;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Place;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.Ticks;
import dev.cutaway.picture.Json;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description = "Plays a run and prints its story. A place (a run with @event) ends there.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ./cutaway run consistent-hashing/method=remainder/0:join:S6%n"})
final class RunCommand implements Callable<Integer> {
    private final Home home;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "RUN", description = "What stands behind # in the address of a page.")
    private String text = "";

    @Option(names = "--json", description = "Prints the story as one object of JSON.")
    private boolean json;

    RunCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        var place = Place.parse(text);
        var exhibit = Lookup.exhibit(home.museum(), place.run());
        tell(exhibit, place, spec.commandLine().getOut());
        return 0;
    }

    private <M extends Model> void tell(Exhibit<M> exhibit, Place place, PrintWriter out) {
        var run = Run.parse(exhibit, place.run());
        var player = new Player<>(exhibit, run);
        var last = Lookup.event(place, player);
        if (json) {
            out.println(json(player, exhibit.ticks(), last));
            return;
        }
        out.println(run.text());
        StoryLines.print(player, exhibit.ticks(), last, out);
        out.println("fingerprint " + player.fingerprint(last));
    }

    private static String json(Player<?> player, Ticks ticks, int last) {
        var violation = player.violation().filter(found -> found.event() <= last);
        return new Json()
                .open()
                .text("run", player.run().text())
                .list(
                        "story",
                        player.story().subList(0, last + 1),
                        (json, entry) -> entry(json, entry, ticks))
                .text("broken", violation.map(Player.Violation::guarantee).orElse(""))
                .text("why", violation.map(Player.Violation::why).orElse(""))
                .text("fingerprint", player.fingerprint(last))
                .close()
                .toString();
    }

    private static void entry(Json json, Story.Entry entry, Ticks ticks) {
        json.open()
                .number("event", entry.event())
                .text("time", ticks == Ticks.NONE ? "" : ticks.text(entry.time()))
                .text("actor", entry.actor())
                .text("text", entry.text())
                .text("lever", entry.lever())
                .number("cause", entry.cause())
                .close();
    }
}
