package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Letters;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.proof.Proof;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every plate is stepped from its beginning to its end, and each of its pictures is read.
class GalleryTest {
    static final List<Plate> PLATES = Plates.ALL;

    private static final GalleryExhibit EXHIBIT = new GalleryExhibit();

    private static String run(Plate plate) {
        return "gallery/seed=7/piece=" + plate.id();
    }

    @ParameterizedTest
    @FieldSource("PLATES")
    void every_picture_can_be_read(Plate plate) {
        assertThat(new Proof<>(EXHIBIT).run(run(plate), 80)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PLATES")
    void a_plate_hangs_at_a_moment_of_its_run_and_is_told_in_letters(Plate plate) {
        Player<Piece> player = new Player<>(EXHIBIT, Run.parse(EXHIBIT, run(plate)));
        assertThat(player.events()).isBetween(plate.event(), 100);
        Scene scene = player.at(plate.event()).draw();
        assertThat(scene.parts().stream().map(Part::id)).contains(plate.selected());
        assertThat(Letters.of(scene)).contains(scene.summary());
    }
}
