package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.gallery.Endpoint.Place;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Graph;
import dev.cutaway.picture.State;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The exchanges of RFC 9293, sections 3.5 and 3.6, line by line.
class EndpointTest {
    private final Endpoint a = new Endpoint();
    private final Endpoint b = new Endpoint();

    private void toB() {
        b.hear(a.wire.removeFirst(), 300);
    }

    private void toA() {
        a.hear(b.wire.removeFirst(), 100);
    }

    private void assertPlaces(Place ofA, Place ofB) {
        assertThat(List.of(a.place, b.place)).containsExactly(ofA, ofB);
    }

    private void handshake() {
        b.listen();
        a.open(100);
        assertPlaces(Place.SYN_SENT, Place.LISTEN);
        toB();
        assertPlaces(Place.SYN_SENT, Place.SYN_RECEIVED);
        assertThat(b.wire.getFirst().toString()).contains("seq=300, acked=101");
        toA();
        assertPlaces(Place.ESTABLISHED, Place.SYN_RECEIVED);
        assertThat(a.wire.getFirst().toString()).contains("seq=101, acked=301");
        toB();
        assertPlaces(Place.ESTABLISHED, Place.ESTABLISHED);
    }

    @Test
    void figure_6_the_basic_three_way_handshake() {
        handshake();
    }

    @Test
    void figure_7_both_open_at_once() {
        a.open(100);
        b.open(300);
        toA();
        assertPlaces(Place.SYN_RECEIVED, Place.SYN_SENT);
        toB();
        assertPlaces(Place.SYN_RECEIVED, Place.SYN_RECEIVED);
        toB();
        toA();
        assertPlaces(Place.ESTABLISHED, Place.ESTABLISHED);
    }

    @Test
    void figure_12_a_normal_close() {
        handshake();
        a.close();
        toB();
        assertPlaces(Place.FIN_WAIT_1, Place.CLOSE_WAIT);
        toA();
        assertPlaces(Place.FIN_WAIT_2, Place.CLOSE_WAIT);
        b.close();
        toA();
        assertPlaces(Place.TIME_WAIT, Place.LAST_ACK);
        toB();
        assertPlaces(Place.TIME_WAIT, Place.CLOSED);
    }

    @Test
    void figure_13_both_close_at_once() {
        handshake();
        a.close();
        b.close();
        toA();
        toB();
        assertPlaces(Place.CLOSING, Place.CLOSING);
        toA();
        toB();
        assertPlaces(Place.TIME_WAIT, Place.TIME_WAIT);
    }

    @Test
    void the_host_goes_only_where_the_figure_has_a_way_and_is_everywhere_once() {
        GalleryExhibit exhibit = new GalleryExhibit();
        for (int seed = 1; seed <= 10; seed++) {
            Run run = Run.parse(exhibit, "gallery/seed=" + seed + "/piece=graph");
            Player<Piece> player = new Player<>(exhibit, run);
            String at = "state.CLOSED";
            for (int event = 0; event <= player.events(); event++) {
                Graph graph = (Graph) player.at(event).draw().figures().getFirst();
                String now = active(graph);
                String from = at;
                assertThat(now.equals(from) || hasWay(graph, from, now)).as(from + now).isTrue();
                at = now;
                if (event == player.events())
                    assertThat(graph.boxes()).noneMatch(box -> box.state() == State.PENDING);
            }
        }
    }

    private static String active(Graph graph) {
        return graph.boxes().stream()
                .filter(box -> box.state() == State.ACTIVE)
                .findFirst()
                .orElseThrow()
                .part()
                .id();
    }

    private static boolean hasWay(Graph graph, String from, String to) {
        return graph.edges().stream()
                .anyMatch(edge -> edge.from().equals(from) && edge.to().equals(to));
    }
}
