package dev.cutaway.cli;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Place;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.Trouble;
import dev.cutaway.site.Museum;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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

    RunCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        var place = Place.parse(text);
        var exhibit = exhibit(home.museum(), place.run());
        tell(exhibit, place, spec.commandLine().getOut());
        return 0;
    }

    private static Exhibit<?> exhibit(Museum museum, String run) {
        var id = Run.exhibitIn(run);
        return museum.exhibit(id)
                .orElseThrow(() ->
                        new Trouble(
                                run,
                                0,
                                id.length(),
                                "there is no exhibit “" + id + "”",
                                "one of " + ids(museum)));
    }

    private static String ids(Museum museum) {
        return museum.exhibits().stream()
                .map(exhibit -> exhibit.card().id())
                .collect(Collectors.joining(", "));
    }

    private static <M extends Model> void tell(Exhibit<M> exhibit, Place place, PrintWriter out) {
        var run = Run.parse(exhibit, place.run());
        var player = new Player<>(exhibit, run);
        var last = place.event() == Place.LAST ? player.events() : place.event();
        if (last > player.events()) {
            throw Trouble.of(
                    place.text(),
                    "event " + last + " is not in this run",
                    "an event from 0 to " + player.events());
        }
        out.println(run.text());
        for (var entry : player.story().subList(0, last + 1)) {
            out.println(line(entry));
        }
        player.violation()
                .filter(violation -> violation.event() <= last)
                .ifPresent(violation ->
                        out.printf(
                                "broken at event %d: %s. %s%n",
                                violation.event(), violation.guarantee(), violation.why()));
        out.println("fingerprint " + player.fingerprint(last));
    }

    private static String line(Story.Entry entry) {
        var sentence = (entry.actor() + " " + entry.text()).strip();
        return "%6d  %s".formatted(entry.event(), sentence).stripTrailing();
    }
}
