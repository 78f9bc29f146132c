package dev.cutaway.theory.raft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Card;
import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Guarantees.Verdict;
import dev.cutaway.kernel.Knob;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Measures;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Moments;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.Switch;
import dev.cutaway.kernel.Ticks;
import dev.cutaway.kernel.World;
import dev.cutaway.kernel.machine.Id;
import dev.cutaway.kernel.machine.Machine;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Each guarantee can fail. A fault is planted in what the servers know, by a lever that no reader
/// has, and exactly one promise is seen broken; without the fault the same run keeps them all. What
/// a leader without a majority breaks is seen where the rule against it is left out.
///
/// In the runs s1 leads in term 1 from 160 ms on, and x is appended as its second entry at 417 ms.
class RaftGuaranteesTest {
    private static final String THREE = "raft/servers=3";
    private static final String X_IS_PUT = THREE + "/400ms:put:c1:x:1";

    /// A cluster with one lever more.
    private record Planted(Cluster cluster, Consumer<Cluster> fault) implements Model {
        @Override
        public void levers(Levers can) {
            cluster.levers(can);
            can.pull("plant", "Plant a fault")
                    .asking(new Form.Choice("fault", List.of("it")))
                    .does(_ -> fault.accept(cluster));
        }

        @Override
        public void guarantees(Guarantees promise) {
            cluster.guarantees(promise);
        }
    }

    private record Planting(RaftExhibit raft, Consumer<Cluster> fault) implements Exhibit<Planted> {
        @Override
        public Card card() {
            return raft.card();
        }

        @Override
        public List<Knob<?>> knobs() {
            return raft.knobs();
        }

        @Override
        public List<Switch> switches() {
            return raft.switches();
        }

        @Override
        public void measures(Measures<Planted> shows) {}

        @Override
        public void moments(Moments<Planted> when) {}

        @Override
        public Ticks ticks() {
            return raft.ticks();
        }

        @Override
        public long length() {
            return raft.length();
        }

        @Override
        public Planted open(World world) {
            return new Planted(raft.open(world), fault);
        }
    }

    private static Player<Planted> play(String run, Consumer<Cluster> fault) {
        Planting exhibit = new Planting(new RaftExhibit(), fault);
        return new Player<>(exhibit, Run.parse(exhibit, run));
    }

    /// The one guarantee that the fault breaks in this run, with its sentence.
    private static String broken(String run, Consumer<Cluster> fault) {
        assertThat(play(run, _ -> {}).violation()).isEmpty();
        var player = play(run, fault);
        var violation = player.violation().orElseThrow();
        assertThat(player.standings(violation.event()))
                .filteredOn(standing -> standing.verdict() instanceof Verdict.Broken)
                .hasSize(1);
        return violation.guarantee() + ": " + violation.why();
    }

    // --- what is planted ---

    private static Machine<RaftMessage> machine(Cluster cluster, String name) {
        return cluster.machines().named(name).orElseThrow();
    }

    private static Raft raft(Cluster cluster, String name) {
        return Cluster.raft(machine(cluster, name)).orElseThrow();
    }

    private static void remembers(Cluster cluster, String name, Ballot ballot) {
        machine(cluster, name).disk().value(Durable.BALLOT, Ballot.FIRST).set(ballot);
    }

    /// What stands at an index is another command, with the same index and term.
    private static void holds(Cluster cluster, String name, int index, Entry entry) {
        raft(cluster, name).log().cutFrom(index);
        raft(cluster, name).log().append(entry);
    }

    private static Entry another(Cluster cluster, int sequence) {
        Id client = machine(cluster, "c1").id();
        return new Entry(1, client, sequence, new Command.Put("x", "2"));
    }

    // --- what breaks ---

    @Test
    void servers_that_forget_their_votes_break_election_safety() {
        String run = THREE + "/181ms:cut:s1-s2/182ms:plant:it/182ms:time-out:s2";
        assertThat(
                        broken(
                                run,
                                cluster -> {
                                    remembers(cluster, "s2", Ballot.FIRST);
                                    remembers(cluster, "s3", new Ballot(1, Ballot.NOBODY));
                                }))
                .isEqualTo("Election safety: s1 and s2 both lead in term 1.");
    }

    @Test
    void a_leader_that_loses_an_entry_of_its_log_breaks_append_only() {
        String run = X_IS_PUT + "/402ms:partition:s2,s3/405ms:copy:c1-s1.1:20000/420ms:plant:it";
        assertThat(broken(run, cluster -> raft(cluster, "s1").log().cutFrom(2)))
                .isEqualTo(
                        "Leader append-only: s1 leads in term 1, and writes entry 2 of its log a second time.");
    }

    @Test
    void a_leader_that_sends_another_entry_than_it_appended_breaks_log_matching() {
        String run = X_IS_PUT + "/402ms:partition:s2,s3/420ms:plant:it/425ms:heal-all:all";
        assertThat(broken(run, cluster -> holds(cluster, "s1", 2, another(cluster, 1))))
                .matches(
                        "Log matching: s[23] holds x = 2 at 2 in term 1 after an entry of term 1;"
                                + " elsewhere it is x = 1 after one of term 1.");
    }

    @Test
    void followers_that_lose_a_committed_entry_break_leader_completeness() {
        String run = X_IS_PUT + "/600ms:plant:it/600ms:crash:s1";
        assertThat(
                        broken(
                                run,
                                cluster -> {
                                    raft(cluster, "s2").log().cutFrom(2);
                                    raft(cluster, "s3").log().cutFrom(2);
                                }))
                .matches(
                        "Leader completeness: s[23] leads in term 2 without entry 2, x = 1,"
                                + " which was committed in term 1.");
    }

    @Test
    void a_follower_with_another_entry_in_its_log_breaks_state_machine_safety() {
        String run = X_IS_PUT + "/440ms:plant:it";
        assertThat(broken(run, cluster -> holds(cluster, "s3", 2, another(cluster, 1))))
                .isEqualTo(
                        "State machine safety: s3 applies x = 2 of term 1 at 2,"
                                + " where x = 1 of term 1 was applied before.");
    }

    @Test
    void a_leader_that_answers_what_is_in_no_log_loses_an_answered_write() {
        String run = THREE + "/350ms:plant:it/400ms:put:c1:x:1/700ms:crash:s1";
        assertThat(broken(run, cluster -> raft(cluster, "s1").machine().apply(another(cluster, 5))))
                .matches(
                        "No answered write is lost: s[23] leads in term 2 and knows 0 commands of c1,"
                                + " who was answered 5.");
    }

    /// One more is less than any: whoever stands is behind all others.
    @Test
    void a_term_that_can_rise_no_more_leaves_a_cluster_without_a_leader() {
        Ballot last = new Ballot(Integer.MAX_VALUE, Ballot.NOBODY);
        assertThat(
                        broken(
                                "raft/10ms:plant:it",
                                cluster -> {
                                    for (int i = 1; i <= 5; i++) remembers(cluster, "s" + i, last);
                                }))
                .isEqualTo(
                        "A leader within 9 timeouts: Nothing was wrong for longer than promised,"
                                + " and still not: A leader within 9 timeouts.");
    }
}
