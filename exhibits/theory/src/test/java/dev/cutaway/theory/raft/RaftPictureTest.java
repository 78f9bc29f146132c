package dev.cutaway.theory.raft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Figure;
import dev.cutaway.picture.Lanes;
import dev.cutaway.picture.Nodes;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import dev.cutaway.picture.Tape;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// What the figures show of what the servers are.
class RaftPictureTest {
    private static final RaftExhibit EXHIBIT = new RaftExhibit();
    private static final String DIVIDED = "raft/400ms:partition:s1,s2,c1/450ms:put:c1:x:1";

    private static Player<Cluster> play(String text) {
        return new Player<>(EXHIBIT, Run.parse(EXHIBIT, text));
    }

    /// The scene of the first event at which the cluster is so.
    private static Scene when(String run, Predicate<Cluster> is) {
        Player<Cluster> player = play(run);
        for (int event = 0; event <= player.events(); event++)
            if (is.test(player.at(event))) return player.at(event).draw();
        throw new AssertionError("it never is in " + run);
    }

    private static <F extends Figure> F figure(Scene scene, Class<F> kind) {
        return scene.figures().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList()
                .getFirst();
    }

    private static Nodes.Node node(Nodes nodes, String name) {
        return nodes.circle().stream().filter(it -> it.label().equals(name)).toList().getFirst();
    }

    private static Tape.Row row(Tape tape, int server) {
        return tape.rows().get(server - 1);
    }

    private static List<State> states(Tape.Row row) {
        return row.cells().stream().map(Tape.Cell::state).toList();
    }

    @Test
    void two_leaders_are_seen_on_two_sides_in_the_hues_of_their_terms() {
        Nodes nodes = figure(when(DIVIDED, it -> it.leaders().size() > 1), Nodes.class);
        Nodes.Node old = node(nodes, "s1");
        Nodes.Node fresh = node(nodes, "s5");
        assertThat(List.of(old.state(), fresh.state())).containsOnly(State.ACTIVE);
        assertThat(List.of(old.note(), fresh.note())).containsExactly("term 1", "term 2");
        assertThat(List.of(old.hue(), fresh.hue())).containsExactly(1, 2);
        assertThat(nodes.split().orElseThrow().sides())
                .containsExactly(
                        List.of("machine.s1", "machine.s2", "machine.c1"),
                        List.of("machine.s3", "machine.s4", "machine.s5", "machine.c2"));
        assertThat(nodes.row().getFirst().note()).isEqualTo("x=1");
        assertThat(nodes.links()).isEmpty();
    }

    @Test
    void a_link_that_is_cut_one_way_is_no_split() {
        Scene scene = when("raft/100ms:cut-one-way:s1-s2", it -> it.now() > 100_000);
        Nodes nodes = figure(scene, Nodes.class);
        assertThat(nodes.split()).isEmpty();
        assertThat(nodes.links()).hasSize(1).allMatch(Nodes.Link::oneWay);
    }

    @Test
    void hues_come_round_after_seven_terms_and_the_term_is_written() {
        assertThat(List.of(Signs.hue(0), Signs.hue(1), Signs.hue(7), Signs.hue(8)))
                .containsExactly(0, 1, 7, 1);
    }

    @Test
    void an_entry_is_committed_where_its_server_knows_it() {
        Scene scene = when("raft/400ms:put:c1:x:1", it -> it.committed() == 2);
        Tape tape = figure(scene, Tape.class);
        assertThat(states(row(tape, 1))).containsExactly(State.ACTIVE, State.ACTIVE);
        assertThat(states(row(tape, 2)).getLast()).isEqualTo(State.IDLE);
        assertThat(row(tape, 1).cells().getLast().text()).isEqualTo("x=1");
    }

    @Test
    void what_a_lying_disk_does_not_hold_is_not_drawn_as_safe() {
        Scene scene =
                when(
                        "raft/broken=flushes-last/300ms:lie:s1/350ms:put:c1:x:1",
                        it -> it.acknowledged() == 1);
        Tape.Row row = row(figure(scene, Tape.class), 1);
        assertThat(states(row)).containsExactly(State.ACTIVE, State.PENDING);
        assertThat(row.pointers())
                .extracting(Tape.Pointer::text)
                .containsExactly("commit 2", "disk 1");
    }

    @Test
    void a_crashed_server_keeps_what_its_disk_holds() {
        Scene scene = when("raft/400ms:crash:s1", it -> it.now() >= 400_000);
        Tape.Row row = row(figure(scene, Tape.class), 1);
        assertThat(row.state()).isEqualTo(State.DEAD);
        assertThat(row.pointers()).extracting(Tape.Pointer::text).containsExactly("disk 1");
        assertThat(node(figure(scene, Nodes.class), "s1").state()).isEqualTo(State.DEAD);
    }

    @Test
    void the_past_tells_who_stood_led_and_was_down() {
        String run = "raft/400ms:crash:s1/450ms:restart:s1/500ms:pause:s2/550ms:resume:s2";
        Player<Cluster> player = play(run);
        Cluster cluster = player.at(player.events());
        assertThat(cluster.past().of(cluster.servers().getFirst().id()))
                .extracting(Past.Stretch::kind)
                .startsWith(
                        Past.Kind.FOLLOWS,
                        Past.Kind.STANDS,
                        Past.Kind.LEADS,
                        Past.Kind.DOWN,
                        Past.Kind.FOLLOWS);
        Scene scene = when(run, it -> it.now() >= 400_000);
        Lanes lanes = figure(scene, Lanes.class);
        assertThat(lanes.moments()).extracting(Lanes.Moment::label).endsWith("crash");
        assertThat(lanes.spans()).extracting(Lanes.Span::state).contains(State.DEAD, State.ACTIVE);
    }

    @Test
    void only_the_last_messages_between_servers_are_told() {
        Player<Cluster> player = play(DIVIDED);
        for (int event = 0; event <= player.events(); event += 50) {
            Lanes lanes = figure(player.at(event).draw(), Lanes.class);
            assertThat(lanes.messages()).hasSizeLessThanOrEqualTo(70);
            assertThat(lanes.messages()).noneMatch(it -> it.from().contains(".c"));
        }
        Lanes last = figure(player.at(player.events()).draw(), Lanes.class);
        assertThat(last.messages()).hasSizeGreaterThan(20);
    }
}
