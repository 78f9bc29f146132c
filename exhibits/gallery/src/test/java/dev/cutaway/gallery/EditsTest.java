package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_table_ends_at_the_distance_that_trying_everything_finds(int seed) {
        GalleryExhibit exhibit = new GalleryExhibit();
        Run run = Run.parse(exhibit, "gallery/seed=" + seed + "/piece=matrix");
        Player<Piece> player = new Player<>(exhibit, run);
        Edits edits = (Edits) player.at(player.events());
        assertThat(edits.distance()).isEqualTo(fewest(edits.from(), edits.to()));
        assertThat(player.events()).isBetween(8, 60);
    }

    /// By trying every edit at the first letters that differ.
    private static int fewest(String from, String to) {
        if (from.isEmpty() || to.isEmpty()) return from.length() + to.length();
        if (from.charAt(0) == to.charAt(0)) return fewest(from.substring(1), to.substring(1));
        int replaced = fewest(from.substring(1), to.substring(1));
        int deleted = fewest(from.substring(1), to);
        int inserted = fewest(from, to.substring(1));
        return 1 + Math.min(replaced, Math.min(deleted, inserted));
    }
}
