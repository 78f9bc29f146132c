package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.picture.Layers.Box;
import dev.cutaway.picture.Layers.Content;
import dev.cutaway.picture.Layers.Layer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayersTest {
    private static Part part(String id, String name) {
        return new Part(id, name, "It is " + name + ".");
    }

    private static Box box(String id, String name, int bytes, State state) {
        return new Box(part(id, name), bytes, state, List.of());
    }

    private static Scene scene(State inner, State outer, String text) {
        Content content = new Content(part("http", "HTTP"), text, 37, State.IDLE);
        List<Layer> layers =
                List.of(
                        new Layer(
                                part("tcp", "TCP"), inner, box("tcp.header", "header", 20, inner)),
                        new Layer(
                                part("ethernet", "Ethernet"),
                                outer,
                                box("ethernet.header", "header", 14, outer),
                                Optional.of(box("ethernet.fcs", "FCS", 4, outer))));
        return new Scene(
                "Layers.", List.of(new Layers("layers", "Layers", content, layers, "37 bytes")));
    }

    private static Drawing draw(Scene before, Scene now, View view, int width) {
        return Layout.of(before, now, view, Space.wide(width));
    }

    private static Mark mark(Drawing drawing, String key) {
        return drawing.marks().stream()
                .filter(mark -> mark.key().equals("layers/" + key))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 358, 408, 592, 1280})
    void it_can_be_read_at_every_width(int width) {
        Scene now = scene(State.DEAD, State.LOST, "GET /a/rather/long/path HTTP/1.1");
        for (String selected : List.of("", "tcp", "tcp.header", "ethernet.fcs")) {
            Drawing drawing = draw(now, now, View.of(selected), width);
            assertThat(Legibility.problems(drawing)).isEmpty();
            assertThat(drawing.width()).isEqualTo(width);
            assertThat(drawing.marks().stream().map(Mark::key)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {358, 592})
    void each_layer_stands_exactly_over_the_payload_of_the_one_below(int width) {
        Scene now = scene(State.IDLE, State.IDLE, "GET /");
        Drawing drawing = draw(now, now, View.ALL, width);
        Mark.Box content = (Mark.Box) mark(drawing, "http");
        Mark.Box segment = (Mark.Box) mark(drawing, "tcp");
        Mark.Box header = (Mark.Box) mark(drawing, "tcp.header");
        Mark.Box frame = (Mark.Box) mark(drawing, "ethernet");
        assertThat(segment.x()).isEqualTo(content.x());
        assertThat(segment.w()).isEqualTo(content.w());
        assertThat(frame.x()).isEqualTo(header.x());
        assertThat(frame.x() + frame.w()).isEqualTo(segment.x() + segment.w());
        assertThat(((Mark.Words) mark(drawing, "ethernet.payload")).text()).isEqualTo("57 payload");
    }

    @Test
    void a_header_that_is_added_is_amber_and_one_not_there_yet_is_dashed() {
        Scene before = scene(State.PENDING, State.PENDING, "GET /");
        Scene now = scene(State.IDLE, State.PENDING, "GET /");
        Drawing drawing = draw(before, now, View.ALL, 358);
        assertThat(mark(drawing, "tcp.header").role()).isEqualTo("part st-changed");
        assertThat(mark(drawing, "ethernet.header").role()).isEqualTo("part st-pending");
        assertThat(mark(drawing, "ethernet").role()).isEqualTo("part st-pending");
    }

    @Test
    void states_move_nothing() {
        Scene one = scene(State.PENDING, State.PENDING, "GET /");
        Scene other = scene(State.IDLE, State.DEAD, "POST /form");
        Drawing before = draw(one, one, View.ALL, 358);
        Drawing after = draw(other, other, View.ALL, 358);
        assertThat(after.height()).isEqualTo(before.height());
        for (String key : List.of("edge.tcp.left", "edge.ethernet.right", "name.tcp"))
            assertThat(mark(after, key)).isEqualTo(mark(before, key));
    }

    @Test
    void a_hidden_layer_is_left_out() {
        Scene now = scene(State.IDLE, State.IDLE, "GET /");
        Drawing all = draw(now, now, View.ALL, 358);
        Drawing less = draw(now, now, View.ALL.hiding("tcp"), 358);
        assertThat(less.height()).isLessThan(all.height());
        assertThat(less.marks()).noneMatch(mark -> mark.part().equals("tcp.header"));
    }

    @Test
    void in_letters_layers_are_nested_too() {
        assertThat(Letters.of(scene(State.IDLE, State.PENDING, "GET /")))
                .contains("  HTTP                     GET /")
                .contains("  TCP               20     37 payload")
                .contains("  Ethernet  (14)   (57 payload)( 4)");
    }
}
