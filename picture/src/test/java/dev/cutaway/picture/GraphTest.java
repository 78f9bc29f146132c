package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTest {
    private static Graph.Box box(String name, State state) {
        return new Graph.Box(new Part(name, name, "A box."), state, 0, List.of());
    }

    private static Graph.Edge edge(String from, String to, String label, int taken) {
        Part part = new Part(from + "-" + to, from + " to " + to, "An edge.");
        return new Graph.Edge(part, from, to, label, taken, State.IDLE);
    }

    /// A diamond with a long edge beside it, a way back, and one that leads to where it began.
    private static Scene diamond(int taken) {
        List<Graph.Box> boxes =
                List.of(
                        box("start", State.IDLE),
                        box("left", State.ACTIVE),
                        box("right", State.DEAD),
                        box("end", State.PENDING));
        List<Graph.Edge> edges =
                List.of(
                        edge("start", "left", "a rather long label", 0),
                        edge("start", "right", "another long label", taken),
                        edge("left", "end", "ACK", 0),
                        edge("right", "end", "FIN", 0),
                        edge("start", "end", "at once", 0),
                        edge("end", "start", "again", 0),
                        edge("left", "left", "self", 0));
        return new Scene("A graph.", List.of(new Graph("g", "Graph", boxes, edges, "a line")));
    }

    private static List<Mark> marks(Drawing drawing, String start) {
        return drawing.marks().stream()
                .filter(mark -> mark.key().startsWith("g/" + start))
                .toList();
    }

    private static Mark.Box of(Drawing drawing, String name) {
        return (Mark.Box) marks(drawing, "box." + name).getFirst();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 358, 408, 592})
    void every_width_can_be_read(int width) {
        for (String selected : List.of("left", "end-start")) {
            Drawing drawing =
                    Layout.of(diamond(0), diamond(1), View.of(selected), new Space(width, 0));
            assertThat(Legibility.problems(drawing)).isEmpty();
            assertThat(drawing.width()).isEqualTo(width);
        }
    }

    @Test
    void boxes_stand_below_what_leads_to_them_although_a_way_leads_back() {
        Drawing drawing = Layout.of(diamond(0), diamond(0), View.ALL, new Space(358, 0));
        assertThat(of(drawing, "left").y()).isGreaterThan(of(drawing, "start").y());
        assertThat(of(drawing, "right").y()).isEqualTo(of(drawing, "left").y());
        assertThat(of(drawing, "end").y()).isGreaterThan(of(drawing, "left").y());
    }

    @Test
    void edges_run_at_right_angles_and_never_through_a_box() {
        Drawing drawing = Layout.of(diamond(0), diamond(0), View.ALL, new Space(358, 0));
        List<Mark.Box> boxes =
                List.of("start", "left", "right", "end").stream().map(n -> of(drawing, n)).toList();
        for (Mark mark : marks(drawing, "edge.")) {
            List<int[]> points = points(((Mark.Path) mark).d());
            for (int i = 1; i < points.size(); i++) {
                int[] a = points.get(i - 1);
                int[] b = points.get(i);
                assertThat(a[0] == b[0] || a[1] == b[1]).as(mark.key()).isTrue();
                for (Mark.Box box : boxes) assertThat(crosses(a, b, box)).as(mark.key()).isFalse();
            }
        }
    }

    private static boolean crosses(int[] a, int[] b, Mark.Box box) {
        return Math.max(a[0], b[0]) > box.x()
                && Math.min(a[0], b[0]) < box.x() + box.w()
                && Math.max(a[1], b[1]) > box.y()
                && Math.min(a[1], b[1]) < box.y() + box.h();
    }

    /// The corners of a path of lines, in hundredths.
    private static List<int[]> points(String d) {
        List<int[]> points = new ArrayList<>();
        for (String stroke : d.substring(1).split("L", -1)) {
            String[] numbers = stroke.split(" ", -1);
            int x = Pixels.hundredths(Double.parseDouble(numbers[0]));
            points.add(new int[] {x, Pixels.hundredths(Double.parseDouble(numbers[1]))});
        }
        return points;
    }

    @Test
    void the_edge_taken_lights_for_one_step_and_moves_nothing() {
        Drawing still = Layout.of(diamond(0), diamond(0), View.ALL, new Space(358, 0));
        Drawing taken = Layout.of(diamond(0), diamond(1), View.ALL, new Space(358, 0));
        Drawing after = Layout.of(diamond(1), diamond(1), View.ALL, new Space(358, 0));
        assertThat(marks(taken, "edge.start-right").getFirst().role()).isEqualTo("edge st-changed");
        assertThat(marks(taken, "box.")).isEqualTo(marks(still, "box."));
        assertThat(after.marks()).isEqualTo(still.marks());
    }

    @Test
    void sweeps_take_crossings_away() {
        // Two rows of four, each joined to the one farthest from it.
        int[][] edges = new int[4][];
        for (int i = 0; i < 4; i++) edges[i] = new int[] {i, 7 - i};
        assertThat(new GraphLayers(8, edges, 10).crossings()).isZero();
    }

    @Test
    void a_full_layer_gives_its_boxes_to_the_next() {
        int[][] edges = new int[5][];
        for (int i = 0; i < 5; i++) edges[i] = new int[] {0, i + 1};
        GraphLayers layers = new GraphLayers(6, edges, 3);
        assertThat(layers.layers).allMatch(layer -> layer.size() <= 5);
        assertThat(layers.layer(1)).isNotEqualTo(layers.layer(5));
    }

    @Test
    void a_terminal_shows_each_box_with_its_ways_out() {
        String letters = Letters.of(diamond(2));
        assertThat(letters).contains("> left").contains("to right").contains("taken 2");
    }
}
