package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.gallery.Pages.Page;
import dev.cutaway.gallery.Pages.Split;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static void put(Pages pages, int key) {
        List<Page> path = pages.path(key);
        Page leaf = path.getLast();
        if (!pages.isFull(leaf)) {
            leaf.keys.add(leaf.gap(key), key);
            return;
        }
        Split split = pages.splitLeaf(leaf, key);
        pages.link(split);
        for (int above = path.size() - 2; above >= 0; above--) {
            if (!pages.isFull(path.get(above))) {
                pages.raise(path.get(above), split);
                return;
            }
            split = pages.splitInner(path.get(above), split);
        }
        pages.grow(split);
    }

    @Test
    void a_scan_over_the_leaves_finds_what_a_tree_map_holds() {
        Random random = new Random(3);
        Pages pages = new Pages();
        TreeMap<Integer, Boolean> map = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            int key = random.nextInt(10_000);
            if (map.put(key, true) == null) put(pages, key);
            assertThat(pages.keys()).containsExactlyElementsOf(map.keySet());
            assertThat(pages.path(key).getLast().keys).contains(key);
        }
        assertThat(pages.pages()).allMatch(page -> page.keys.size() <= Pages.ORDER);
        assertThat(pages.path(0)).hasSizeGreaterThan(4);
    }

    @Test
    void between_its_steps_the_index_holds_what_a_tree_map_holds() {
        GalleryExhibit exhibit = new GalleryExhibit();
        for (int seed = 1; seed <= 30; seed++) {
            Run run = Run.parse(exhibit, "gallery/seed=" + seed + "/piece=tree");
            Player<Piece> player = new Player<>(exhibit, run);
            assertThat(player.events()).as(run.text()).isBetween(8, 60);
            for (int event = 0; event <= player.events(); event++) {
                Index index = (Index) player.at(event);
                if (index.isWhole())
                    assertThat(index.pages().keys()).containsExactlyElementsOf(index.held());
                index.draw();
            }
        }
    }
}
