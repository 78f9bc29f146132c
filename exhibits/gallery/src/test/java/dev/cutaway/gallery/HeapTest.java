package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Cells;
import dev.cutaway.picture.State;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class HeapTest {
    @Test
    void space_is_given_out_where_it_first_fits_and_grows_together_again() {
        Heap heap = new Heap(40);
        int roots = heap.item(0).end();
        int a = heap.add("A", 8, 2);
        int b = heap.add("B", 8, 2);
        heap.add("C", 8, 2);
        assertThat(heap.item(b).from).isEqualTo(roots + 8);
        heap.item(a).freed = true;
        assertThat(heap.firstFit(9)).isEqualTo(roots + 24);
        heap.item(b).freed = true;
        assertThat(heap.largestFree()).isEqualTo(16);
        assertThat(heap.firstFit(9)).isEqualTo(roots);
    }

    @Test
    void what_is_freed_is_garbage_or_else_it_is_shown_as_lost() {
        GalleryExhibit exhibit = new GalleryExhibit();
        int losing = 0;
        for (int seed = 1; seed <= 40; seed++) {
            Run run = Run.parse(exhibit, "gallery/seed=" + seed + "/piece=cells");
            Player<Piece> player = new Player<>(exhibit, run);
            EnumSet<State> seen = EnumSet.noneOf(State.class);
            for (int event = 0; event <= player.events(); event++) {
                Cells cells = (Cells) player.at(event).draw().figures().getFirst();
                seen.addAll(cells.cells());
            }
            assertThat(seen).as(run.text()).contains(State.IDLE, State.ACTIVE, State.PENDING);
            if (seen.contains(State.LOST)) losing++;
        }
        assertThat(losing).isGreaterThan(4);
    }
}
