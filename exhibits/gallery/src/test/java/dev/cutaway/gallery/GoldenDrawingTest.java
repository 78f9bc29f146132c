package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Layout;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Space;
import dev.cutaway.picture.Svg;
import dev.cutaway.picture.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Each plate as it hangs, as SVG that was looked at before it was committed.
///
/// `-Dcutaway.golden=write` writes the files anew: then their difference is reviewed like code.
class GoldenDrawingTest {
    static final List<Plate> PLATES = Plates.ALL;

    private static final Path FOLDER = Path.of("src", "test", "golden");
    private static final GalleryExhibit EXHIBIT = new GalleryExhibit();

    @ParameterizedTest
    @FieldSource("PLATES")
    void a_plate_hangs_as_it_was_reviewed(Plate plate) throws IOException {
        Path file = FOLDER.resolve(plate.id() + ".svg");
        String drawn = lines(svg(plate));
        if ("write".equals(System.getProperty("cutaway.golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, drawn);
        }
        assertThat(drawn).isEqualTo(Files.readString(file));
    }

    private static String svg(Plate plate) {
        Player<Piece> player =
                new Player<>(EXHIBIT, Run.parse(EXHIBIT, "gallery/seed=7/piece=" + plate.id()));
        Scene before = player.at(plate.event() - 1).draw();
        Scene now = player.at(plate.event()).draw();
        return Svg.of(Layout.of(before, now, View.of(plate.selected()), Space.wide(384)));
    }

    /// A mark a line, so that a difference names the mark.
    private static String lines(String svg) {
        return svg.replace("><", ">\n<") + "\n";
    }
}
