package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Layout;
import dev.cutaway.picture.Legibility;
import dev.cutaway.picture.Letters;
import dev.cutaway.picture.Mark;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Space;
import dev.cutaway.picture.Svg;
import dev.cutaway.picture.View;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every plate is stepped from its beginning to its end, and each of its pictures is read.
class GalleryTest {
    static final List<Plate> PLATES = Plates.ALL;

    private static final GalleryExhibit EXHIBIT = new GalleryExhibit();

    private static Player<Piece> play(Plate plate) {
        return new Player<>(EXHIBIT, Run.parse(EXHIBIT, "gallery/seed=7/piece=" + plate.id()));
    }

    @ParameterizedTest
    @FieldSource("PLATES")
    void every_frame_can_be_read_at_every_width_and_size(Plate plate) {
        Player<Piece> player = play(plate);
        assertThat(player.events()).as("events").isGreaterThanOrEqualTo(plate.event());
        Scene before = player.at(0).draw();
        for (int event = 0; event <= player.events(); event++) {
            Scene now = player.at(event).draw();
            for (int width : new int[] {358, 408, 592}) {
                for (String selected : List.of("", plate.selected())) {
                    read(plate, event, before, now, View.of(selected), new Space(width, 0));
                    read(plate, event, before, now, View.of(selected), new Space(width, 240));
                }
            }
            read(plate, event, before, now, View.ALL.scaled(200), new Space(716, 0));
            before = now;
        }
    }

    private static void read(
            Plate plate, int event, Scene before, Scene now, View view, Space space) {
        var drawing = Layout.of(before, now, view, space);
        String where = plate.id() + ", event " + event + ", " + view + ", " + space;
        assertThat(Legibility.problems(drawing)).as(where).isEmpty();
        assertThat(drawing.marks().stream().map(Mark::key)).as(where).doesNotHaveDuplicates();
        assertThat(drawing.width()).as(where).isLessThanOrEqualTo(space.width());
    }

    @ParameterizedTest
    @FieldSource("PLATES")
    void every_part_has_a_name_and_a_sentence_and_is_told_in_letters(Plate plate) {
        Scene scene = play(plate).at(plate.event()).draw();
        assertThat(scene.parts())
                .allSatisfy(part -> {
                    assertThat(part.name()).as(part.id()).isNotBlank();
                    assertThat(part.sentence()).as(part.id()).endsWith(".");
                });
        assertThat(scene.parts().stream().map(Part::id)).contains(plate.selected());
        assertThat(Letters.of(scene)).contains(scene.summary());
    }

    @ParameterizedTest
    @FieldSource("PLATES")
    void any_path_to_an_event_gives_the_same_bytes(Plate plate) {
        Player<Piece> forward = play(plate);
        Player<Piece> there = play(plate);
        there.at(there.events());
        for (int event = forward.events(); event > 0; event--) {
            assertThat(svg(there, event)).isEqualTo(svg(forward, event));
        }
    }

    private static String svg(Player<Piece> player, int event) {
        Scene before = player.at(event - 1).draw();
        return Svg.of(Layout.of(before, player.at(event).draw(), View.ALL, new Space(408, 300)));
    }
}
