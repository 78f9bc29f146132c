package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {
    private static Tree.Node node(
            String name, String parent, int gap, State state, String... keys) {
        Part part = new Part(name, name, "A node.");
        return new Tree.Node(part, parent, gap, List.of(keys), state, 0, "", "b");
    }

    private static Scene scene(List<Tree.Node> nodes, Tree.Link... links) {
        Tree.Room room = new Tree.Room(3, "99", 2, true);
        return new Scene(
                "A tree.", List.of(new Tree("t", "Tree", room, nodes, List.of(links), "a line")));
    }

    private static final Tree.Node ROOT = node("r", "", 0, State.ACTIVE, "20", "40");
    private static final Tree.Node A = node("a", "r", 0, State.IDLE, "5", "11");
    private static final Tree.Node B = node("b", "r", 1, State.ACTIVE, "20", "26", "33");
    private static final Tree.Node C = node("c", "r", 2, State.PENDING, "40", "47");
    private static final Tree.Link NEXT = new Tree.Link("a", "b", "next", State.IDLE);

    private static Drawing draw(Scene before, Scene now, View view, int width) {
        return Layout.of(before, now, view, new Space(width, 0));
    }

    private static List<Mark> marks(Drawing drawing, String start) {
        return drawing.marks().stream()
                .filter(mark -> mark.key().startsWith("t/" + start))
                .toList();
    }

    private static Mark.Box box(Drawing drawing, String node) {
        return (Mark.Box) marks(drawing, "node." + node).getFirst();
    }

    /// A root, parents of three, and leaves below them.
    private static Scene wide(int parents) {
        List<Tree.Node> nodes = new ArrayList<>(List.of(node("r", "", 0, State.IDLE, "1")));
        for (int p = 0; p < parents; p++) {
            nodes.add(node("p" + p, "r", p, State.IDLE, "1", "2"));
            for (int i = 0; i < 3; i++)
                nodes.add(node("p" + p + "." + i, "p" + p, i, State.IDLE, p + "" + i));
        }
        return scene(nodes);
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 358, 408, 592})
    void every_width_can_be_read(int width) {
        Tree.Node dead = node("d", "", 0, State.DEAD, "7");
        for (Scene now : List.of(scene(List.of(ROOT, A, B, C, dead), NEXT), wide(4))) {
            Drawing drawing = draw(now, now, View.of("b"), width);
            assertThat(Legibility.problems(drawing)).isEmpty();
            assertThat(drawing.width()).isEqualTo(width);
            assertThat(drawing.marks()).extracting(Mark::key).doesNotHaveDuplicates();
        }
    }

    @Test
    void leaves_stand_in_order_and_parents_in_the_middle() {
        Scene now = scene(List.of(ROOT, A, B, C), NEXT);
        Drawing drawing = draw(now, now, View.ALL, 408);
        int first = box(drawing, "a").x();
        int second = box(drawing, "b").x();
        int third = box(drawing, "c").x();
        assertThat(second - first).isPositive().isEqualTo(third - second);
        assertThat(box(drawing, "r").x()).isEqualTo(second);
        assertThat(box(drawing, "c").role()).contains("st-pending");
    }

    @Test
    void other_keys_move_nothing_and_only_what_came_or_went_is_marked() {
        Scene before = scene(List.of(ROOT, A, B, C), NEXT);
        Tree.Node more = node("a", "r", 0, State.IDLE, "5", "7", "11");
        Tree.Node less = node("b", "r", 1, State.ACTIVE, "20", "33");
        Scene now = scene(List.of(ROOT, more, less, C), NEXT);
        Drawing still = draw(before, before, View.ALL, 408);
        Drawing drawing = draw(before, now, View.ALL, 408);
        assertThat(marks(drawing, "node.")).isEqualTo(marks(still, "node."));
        assertThat(marks(drawing, "came.")).extracting(Mark::key).containsExactly("t/came.a.1");
        assertThat(marks(drawing, "gone.b.2"))
                .filteredOn(Mark.Words.class::isInstance)
                .extracting(mark -> ((Mark.Words) mark).text())
                .containsExactly("26");
    }

    @Test
    void a_new_node_is_born_where_its_cause_stands() {
        Scene before = scene(List.of(ROOT, A, B), NEXT);
        Scene now = scene(List.of(ROOT, A, B, C), NEXT);
        Drawing drawing = draw(before, now, View.ALL, 408);
        Mark.Box cause = box(drawing, "b");
        assertThat(drawing.births()).contains(new Birth("t/node.c", cause.x(), cause.y()));
        assertThat(box(drawing, "c").role()).contains("st-changed");
    }

    @Test
    void too_many_leaves_are_seen_through_a_window_with_the_way_to_them() {
        Drawing drawing = draw(wide(4), wide(4), View.ALL.scrolled("t", 6), 358);
        assertThat(marks(drawing, "node."))
                .extracting(Mark::key)
                .contains("t/node.r", "t/node.p2", "t/node.p2.0")
                .doesNotContain("t/node.p0", "t/node.p3.2");
        assertThat(marks(drawing, "on")).isNotEmpty();
        assertThat(marks(drawing, "back")).isNotEmpty();
    }

    @Test
    void a_subtree_folds_into_its_root_by_a_push() {
        Drawing open = draw(wide(2), wide(2), View.ALL, 1000);
        Mark.Handle handle = (Mark.Handle) marks(open, "fold.p0").getLast();
        assertThat(handle.turn()).isEqualTo("hide+p0");
        Drawing folded = draw(wide(2), wide(2), View.ALL.hiding("p0"), 1000);
        assertThat(marks(folded, "node.p0.")).isEmpty();
        assertThat(marks(folded, "note.p0"))
                .extracting(mark -> ((Mark.Words) mark).text())
                .containsExactly("3 below");
        assertThat(marks(folded, "fold.p0"))
                .filteredOn(Mark.Handle.class::isInstance)
                .extracting(mark -> ((Mark.Handle) mark).turn())
                .containsExactly("hide-p0");
        assertThat(folded.height()).isEqualTo(open.height());
    }

    @Test
    void a_terminal_shows_the_levels_by_indentation() {
        String letters = Letters.of(scene(List.of(ROOT, A, B, C), NEXT));
        assertThat(letters)
                .contains("> [20 40 .]  r, active")
                .contains("      [5 11 .]  a  next is b")
                .contains("[40 47 .]  c, pending");
    }
}
