package dev.cutaway.cli;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Place;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Drawn;
import dev.cutaway.picture.Layout;
import dev.cutaway.picture.Letters;
import dev.cutaway.picture.Space;
import dev.cutaway.picture.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "draw",
        description = "Draws one event of a run: in letters, or as an SVG file that stands alone.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ./cutaway draw consistent-hashing/0:join:S6@1 --svg joined.svg%n"})
final class DrawCommand implements Callable<Integer> {
    private static final int WIDTH_LEAST = 320;
    private static final int WIDTH_MOST = 4000;

    private final Home home;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "PLACE",
            description = "A run, and @event where it is not the last that is meant.")
    private String text = "";

    @Option(names = "--svg", paramLabel = "FILE", description = "Where to write the drawing.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--width",
            paramLabel = "PIXELS",
            description = "How wide the drawing is (normal: ${DEFAULT-VALUE}).",
            defaultValue = "640")
    private int width;

    @Option(names = "--dark", description = "Chalk on blueprint, and not ink on paper.")
    private boolean dark;

    DrawCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() {
        if (width < WIDTH_LEAST || width > WIDTH_MOST)
            throw new Sentence(
                    Main.NOT_UNDERSTOOD,
                    "a drawing is from " + WIDTH_LEAST + " to " + WIDTH_MOST + " pixels wide.");
        var place = Place.parse(text);
        draw(Lookup.exhibit(home.museum(), place.run()), place);
        return 0;
    }

    private <M extends Model> void draw(Exhibit<M> exhibit, Place place) {
        var player = new Player<>(exhibit, Run.parse(exhibit, place.run()));
        int event = Lookup.event(place, player);
        // Every exhibit that is hung can be drawn.
        var before = ((Drawn) player.at(Math.max(0, event - 1))).draw();
        var now = ((Drawn) player.at(event)).draw();
        if (file.isEmpty()) {
            spec.commandLine().getOut().print(Letters.of(now));
            spec.commandLine().getOut().flush();
            return;
        }
        var drawing = Layout.of(before, now, View.of(place.view()), Space.wide(width));
        write(file.get(), new SvgFile(home.repository(), dark).text(drawing));
    }

    private static void write(Path file, String svg) {
        try {
            Files.writeString(file, svg);
        } catch (IOException _) {
            throw new Sentence(
                    Main.WRONG,
                    "the drawing cannot be written to %s: is there such a folder, and may you write there?"
                            .formatted(file));
        }
    }
}
