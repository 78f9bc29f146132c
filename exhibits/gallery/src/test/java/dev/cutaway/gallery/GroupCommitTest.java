package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupCommitTest {
    private static final GalleryExhibit EXHIBIT = new GalleryExhibit();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 11, 42})
    void no_crash_takes_what_was_committed_and_no_copy_holds_what_was_lost(int seed) {
        Player<Piece> player =
                new Player<>(EXHIBIT, Run.parse(EXHIBIT, "gallery/seed=" + seed + "/piece=tape"));
        List<Log.Entry> committed = List.of();
        for (int event = 0; event <= player.events(); event++) {
            GroupCommit piece = (GroupCommit) player.at(event);
            List<Log.Entry> now = piece.log.between(0, piece.commit());
            assertThat(now.subList(0, committed.size())).isEqualTo(committed);
            for (Log copy : piece.copies) {
                assertThat(copy.between(0, copy.size()))
                        .isEqualTo(piece.log.between(0, copy.size()));
                assertThat(copy.replayed()).isLessThanOrEqualTo(piece.commit());
            }
            committed = now;
        }
        GroupCommit end = (GroupCommit) player.at(player.events());
        assertThat(committed).hasSize(GroupCommit.ENTRIES);
        assertThat(end.copies.get(0).contents())
                .isNotEmpty()
                .isEqualTo(end.copies.get(1).contents());
    }
}
