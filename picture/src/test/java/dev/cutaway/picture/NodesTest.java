package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.picture.Nodes.Link;
import dev.cutaway.picture.Nodes.Node;
import dev.cutaway.picture.Nodes.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodesTest {
    private static final int PLACES = 5;
    private static final List<State> STATES = List.of(State.values());

    private static Node node(int place, String role, String note, State state) {
        String name = "S" + (place + 1);
        Part part = new Part(id(place), name, "A server.");
        return new Node(part, place, name, role, note, state, place + 1);
    }

    private static String id(int place) {
        return "server." + (place + 1);
    }

    private static Message message(int number, int from, int to, long departs, long arrives) {
        Part part = new Part("message." + number, "Message " + number, "A message.");
        return Message.request(part, id(from), id(to), "append " + number, departs, arrives);
    }

    private static List<Node> servers(String role) {
        List<Node> servers = new ArrayList<>();
        for (int i = 0; i < PLACES; i++)
            servers.add(node(i, i == 1 ? role : "follower", "term 7", State.IDLE));
        return servers;
    }

    private static Scene scene(List<Node> circle, Optional<Split> split, List<Message> messages) {
        Link link = new Link(new Part("link", "Link", "A link."), id(0), id(2), State.DEAD, true);
        return scene(circle, List.of(), List.of(link), split, messages, 50);
    }

    private static Scene scene(
            List<Node> circle,
            List<Node> row,
            List<Link> links,
            Optional<Split> split,
            List<Message> messages,
            long now) {
        int places = Math.max(PLACES, circle.size());
        Nodes nodes =
                new Nodes(
                        "nodes",
                        "Nodes",
                        places,
                        "candidate",
                        circle,
                        row,
                        links,
                        split,
                        messages,
                        now);
        return new Scene("Nodes.", List.of(nodes));
    }

    private static Split split(List<Integer> one, List<Integer> other) {
        return new Split(
                new Part("split", "split", "A wall."),
                List.of(
                        one.stream().map(NodesTest::id).toList(),
                        other.stream().map(NodesTest::id).toList()));
    }

    private static Drawing draw(Scene before, Scene now, View view) {
        return Layout.of(before, now, view, Space.wide(358));
    }

    private static Drawing draw(Scene now) {
        return draw(now, now, View.ALL);
    }

    private static Stream<Mark> marks(Drawing drawing, String key) {
        return drawing.marks().stream().filter(mark -> mark.key().startsWith("nodes/" + key));
    }

    private static Mark.Dot disc(Drawing drawing, int place) {
        return marks(drawing, id(place))
                .filter(mark -> mark.key().equals("nodes/" + id(place)))
                .map(Mark.Dot.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).text())
                .toList();
    }

    @Test
    void the_first_stands_on_top_and_the_others_clockwise() {
        Drawing drawing = draw(scene(servers("leader"), Optional.empty(), List.of()));
        assertThat(disc(drawing, 0).x()).isEqualTo(17_900);
        assertThat(disc(drawing, 1).x()).isGreaterThan(disc(drawing, 0).x());
        assertThat(disc(drawing, 1).y()).isGreaterThan(disc(drawing, 0).y());
        assertThat(disc(drawing, 4).x()).isLessThan(disc(drawing, 0).x());
    }

    @Test
    void who_is_missing_leaves_his_place_free_and_moves_nobody() {
        Drawing all = draw(scene(servers("leader"), Optional.empty(), List.of()));
        List<Node> some = servers("leader");
        some.remove(1);
        Drawing fewer = draw(scene(some, Optional.empty(), List.of()));
        for (int place : List.of(0, 2, 3, 4))
            assertThat(disc(fewer, place)).isEqualTo(disc(all, place));
    }

    @Test
    void another_role_is_marked_and_stands_on_the_same_side() {
        Scene before = scene(servers("x"), Optional.empty(), List.of());
        Scene now = scene(servers("candidate"), Optional.empty(), List.of());
        Mark.Words old =
                (Mark.Words) marks(draw(before), id(1) + ".role").findFirst().orElseThrow();
        Drawing drawing = draw(before, now, View.ALL);
        Mark.Words fresh = (Mark.Words) marks(drawing, id(1) + ".role").findFirst().orElseThrow();
        assertThat(fresh.role()).contains("st-changed");
        assertThat(fresh.x()).isEqualTo(old.x());
        assertThat(fresh.y()).isEqualTo(old.y());
        assertThat(disc(drawing, 1).role()).contains("st-changed");
        assertThat(disc(drawing, 2).role()).doesNotContain("st-changed");
    }

    @Test
    void a_message_stands_where_the_time_says() {
        Drawing early =
                draw(scene(servers("leader"), Optional.empty(), half(message(1, 3, 2, 40, 60))));
        Mark.Path way = (Mark.Path) marks(early, "message.1.way").findFirst().orElseThrow();
        Mark.Path rest = (Mark.Path) marks(early, "message.1.rest").findFirst().orElseThrow();
        int middle = (disc(early, 2).x() + disc(early, 3).x()) / 2;
        assertThat(Double.parseDouble(end(way)) * 100).isBetween(middle - 150.0, middle + 150.0);
        assertThat(rest.d()).startsWith("M" + way.d().substring(way.d().indexOf('L') + 1));
        assertThat(early.trips()).anyMatch(trip -> trip.departs() == 40 && trip.arrives() == 60);
    }

    @Test
    void the_ring_round_a_selected_message_travels_with_it() {
        Scene scene = scene(servers("leader"), Optional.empty(), half(message(1, 3, 2, 40, 60)));
        Drawing drawing = draw(scene, scene, View.parse("sel=message.1"));
        List<String> ways =
                drawing.trips().stream()
                        .filter(trip -> trip.key().endsWith("message.1"))
                        .map(Trip::d)
                        .toList();
        assertThat(ways).hasSize(2);
        assertThat(ways.getFirst()).isEqualTo(ways.getLast());
    }

    private static List<Message> half(Message message) {
        return List.of(message);
    }

    /// Where the last line of a path ends, across.
    private static String end(Mark.Path path) {
        String last = path.d().substring(path.d().indexOf('L') + 1);
        return last.substring(0, last.indexOf(' '));
    }

    @Test
    void a_lost_message_is_crossed_and_travels_no_further() {
        Message lost = message(1, 0, 1, 30, 60).dying(45);
        Drawing drawing = draw(scene(servers("leader"), Optional.empty(), List.of(lost)));
        assertThat(marks(drawing, "message.1.cross")).hasSize(1);
        assertThat(marks(drawing, "message.1.rest")).isEmpty();
        assertThat(drawing.trips()).isEmpty();
    }

    @Test
    void what_has_arrived_is_not_on_its_way() {
        Message done = message(1, 0, 1, 10, 40);
        Drawing drawing = draw(scene(servers("leader"), Optional.empty(), List.of(done)));
        assertThat(marks(drawing, "message.1")).isEmpty();
    }

    @Test
    void messages_that_are_close_go_as_one_under_their_number() {
        List<Message> many =
                List.of(
                        message(1, 0, 2, 30, 70),
                        message(2, 0, 2, 31, 71),
                        message(3, 0, 2, 32, 72),
                        message(4, 2, 0, 30, 70));
        Drawing drawing = draw(scene(servers("leader"), Optional.empty(), many));
        assertThat(texts(drawing)).contains("append 1 +2", "append 4");
        assertThat(drawing.marks().stream().filter(mark -> mark.role().equals("message")))
                .hasSize(2);
        Drawing selected =
                draw(
                        scene(servers("leader"), Optional.empty(), many),
                        scene(servers("leader"), Optional.empty(), many),
                        View.of("message.3"));
        assertThat(selected.marks())
                .anyMatch(
                        mark -> mark.role().equals("selection") && mark.part().equals("message.3"));
    }

    @Test
    void a_split_of_neighbours_is_a_wall_and_one_of_others_a_cross_on_every_link() {
        Split neighbours = split(List.of(0, 1), List.of(2, 3, 4));
        Drawing wall = draw(scene(servers("leader"), Optional.of(neighbours), List.of()));
        assertThat(marks(wall, "split").filter(mark -> mark.role().equals("machine"))).hasSize(1);
        assertThat(texts(wall)).contains("split");
        Split mixed = split(List.of(0, 2), List.of(1, 3, 4));
        Drawing crossed = draw(scene(servers("leader"), Optional.of(mixed), List.of()));
        assertThat(marks(crossed, "split").filter(mark -> mark.role().equals("cross"))).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void up_to_nine_nodes_two_guests_and_twenty_messages_can_be_read(int count) {
        List<Node> circle = new ArrayList<>();
        for (int i = 0; i < count; i++)
            circle.add(node(i, "candidate", "term 12", STATES.get(i % STATES.size())));
        List<Node> row = List.of(guest("c1"), guest("c2"));
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int from = i % count;
            int to = (i * 3 + 1) % count;
            if (from != to) messages.add(message(i, from, to, i, 60 + i));
        }
        Scene scene = new Scene("Many.", List.of(many(count, circle, row, messages)));
        for (int width : List.of(320, 358, 408, 592)) {
            for (String selected : List.of("", "server.1", "message.1")) {
                Drawing drawing = Layout.of(scene, scene, View.of(selected), Space.wide(width));
                assertThat(Legibility.problems(drawing)).as(count + " at " + width).isEmpty();
                assertThat(drawing.marks().stream().map(Mark::key)).doesNotHaveDuplicates();
            }
        }
    }

    private static Nodes many(
            int places, List<Node> circle, List<Node> row, List<Message> messages) {
        return new Nodes(
                "nodes",
                "Nodes",
                places,
                "candidate",
                circle,
                row,
                List.of(),
                Optional.empty(),
                messages,
                50);
    }

    private static Node guest(String name) {
        Part part = new Part("client." + name, name, "A client.");
        return new Node(part, 0, name, "waits", "x=7", State.IDLE, 0);
    }

    @Test
    void in_letters_a_line_says_how_each_machine_and_message_stands() {
        Message lost = message(1, 0, 1, 30, 60).dying(45);
        Split split = split(List.of(0, 1), List.of(2, 3, 4));
        Scene scene = scene(servers("leader"), Optional.of(split), List.of(lost));
        assertThat(Letters.of(scene))
                .contains("S2  leader    term 7")
                .contains("S1 -> S3  cut one way")
                .contains("split: S1 S2 | S3 S4 S5")
                .contains("S1 -x S2  append 1  lost");
    }

    @Test
    void where_height_is_short_those_outside_stand_in_the_corners() {
        List<Node> row =
                List.of(
                        node(7, "waits for", "x=1", State.PENDING),
                        node(8, "idle", "", State.IDLE));
        Scene now = scene(servers("leader"), row, List.of(), Optional.empty(), List.of(), 50);
        Drawing roomy = Layout.of(now, now, View.ALL, Space.wide(408));
        Drawing snug = Layout.of(now, now, View.ALL, new Space(408, 100));
        assertThat(snug.height()).isLessThan(roomy.height() - 120);
        assertThat(Legibility.problems(snug)).isEmpty();
        int foot = 0;
        for (int i = 0; i < PLACES; i++) foot = Math.max(foot, disc(snug, i).y());
        assertThat(disc(snug, 7).x()).isLessThan(40 * 100);
        assertThat(disc(snug, 8).x()).isGreaterThan((408 - 40) * 100);
        assertThat(disc(snug, 7).y()).isCloseTo(foot, Offset.offset(2000));
        assertThat(snug.marks()).anyMatch(mark -> mark.key().equals("nodes/server.8.note"));
    }
}
