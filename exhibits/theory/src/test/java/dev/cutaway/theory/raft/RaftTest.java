package dev.cutaway.theory.raft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.machine.Id;
import dev.cutaway.kernel.machine.Machine;
import dev.cutaway.theory.raft.RaftMessage.AppendEntries;
import dev.cutaway.theory.raft.RaftMessage.AppendReply;
import dev.cutaway.theory.raft.RaftMessage.Ask;
import dev.cutaway.theory.raft.RaftMessage.RequestVote;
import dev.cutaway.theory.raft.RaftMessage.VoteReply;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The laws of the mechanism, one server at a time: what it hears, and what it sends because of it.
///
/// The cluster stands at its opening and no time passes, so all that is on its way was sent by what
/// a test let a server hear.
class RaftTest {
    private static final RaftExhibit EXHIBIT = new RaftExhibit();
    private static final Id C1 = new Id(5, "c1");

    private Cluster cluster = open("raft");

    private static Cluster open(String run) {
        return new Player<>(EXHIBIT, Run.parse(EXHIBIT, run)).at(0);
    }

    @BeforeEach
    void a_fresh_cluster() {
        cluster = open("raft");
    }

    private Machine<RaftMessage> machine(String name) {
        return cluster.machines().named(name).orElseThrow();
    }

    private Raft raft(String name) {
        return Cluster.raft(machine(name)).orElseThrow();
    }

    private void hears(String name, String from, RaftMessage message) {
        Id sender = machine(from).id();
        machine(name).prompt(program -> ((Server) program).raft().hear(sender, message));
    }

    private void pull(String lever, String argument) {
        pull(Levers.of(cluster).named(lever).orElseThrow(), argument);
    }

    private static <T> void pull(Levers.Lever<T> lever, String argument) {
        lever.does().accept(lever.form().read(argument));
    }

    /// What is on its way from one machine to another, in the order in which it left.
    private List<RaftMessage> sent(String from, String to) {
        return cluster.machines().network().flights().stream()
                .filter(flight -> flight.link().name().equals(from + "-" + to))
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .map(flight -> flight.message())
                .toList();
    }

    private static List<Entry> entries(int... terms) {
        return IntStream.of(terms).mapToObj(Entry::nothing).toList();
    }

    private static AppendEntries append(int term, int prevIndex, int prevTerm, int... terms) {
        return new AppendEntries(term, prevIndex, prevTerm, entries(terms), 0);
    }

    /// Gives a server a log, as an earlier leader of this term would have.
    private void hasLog(String name, int term, int... terms) {
        hears(name, "s5", append(term, 0, 0, terms));
    }

    /// Makes a server the leader of the term after this one.
    private void leads(String name, int term) {
        raft(name).timeOut();
        for (String voter : List.of("s3", "s4"))
            hears(name, voter, new VoteReply(term + 1, true, false));
        assertThat(raft(name).role()).isEqualTo(Role.LEADER);
    }

    private List<Integer> log(String name) {
        Log log = raft(name).log();
        return IntStream.rangeClosed(1, log.lastIndex()).mapToObj(log::term).toList();
    }

    // --- votes ---

    @Test
    void a_vote_is_durable_before_it_leaves() {
        hears("s2", "s1", new RequestVote(1, 0, 0, false));
        assertThat(sent("s2", "s1")).containsExactly(new VoteReply(1, true, false));
        assertThat(machine("s2").disk().value(Durable.BALLOT, Ballot.FIRST).kept())
                .isEqualTo(new Ballot(1, 0));
    }

    @Test
    void a_vote_that_cannot_be_flushed_does_not_leave_and_the_server_halts() {
        pull("fail-flush", "s2");
        hears("s2", "s1", new RequestVote(1, 0, 0, false));
        assertThat(sent("s2", "s1")).isEmpty();
        assertThat(machine("s2").isUp()).isFalse();
    }

    @Test
    void who_has_voted_votes_again_only_for_the_same() {
        hears("s2", "s1", new RequestVote(1, 0, 0, false));
        hears("s2", "s1", new RequestVote(1, 0, 0, false));
        hears("s2", "s3", new RequestVote(1, 0, 0, false));
        assertThat(sent("s2", "s1"))
                .containsExactly(new VoteReply(1, true, false), new VoteReply(1, true, false));
        assertThat(sent("s2", "s3")).containsExactly(new VoteReply(1, false, false));
    }

    @Test
    void a_vote_survives_a_crash() {
        hears("s2", "s1", new RequestVote(1, 0, 0, false));
        pull("crash", "s2");
        pull("restart", "s2");
        hears("s2", "s3", new RequestVote(1, 0, 0, false));
        assertThat(sent("s2", "s3")).containsExactly(new VoteReply(1, false, false));
    }

    @Test
    void a_candidate_with_an_older_log_gets_no_vote_but_its_term_is_taken() {
        hasLog("s2", 2, 1, 2);
        pull("crash", "s2");
        pull("restart", "s2");
        hears("s2", "s1", new RequestVote(7, 5, 1, false));
        assertThat(sent("s2", "s1")).containsExactly(new VoteReply(7, false, false));
    }

    @Test
    void a_vote_that_comes_twice_counts_once() {
        raft("s1").timeOut();
        hears("s1", "s3", new VoteReply(1, true, false));
        hears("s1", "s3", new VoteReply(1, true, false));
        assertThat(raft("s1").role()).isEqualTo(Role.CANDIDATE);
        hears("s1", "s4", new VoteReply(1, true, false));
        assertThat(raft("s1").role()).isEqualTo(Role.LEADER);
    }

    @Test
    void who_hears_a_leader_ignores_whoever_stands() {
        hasLog("s2", 1, 1);
        hears("s2", "s3", new RequestVote(9, 5, 8, false));
        assertThat(sent("s2", "s3")).isEmpty();
        assertThat(raft("s2").term()).isEqualTo(1);
    }

    @Test
    void a_prevote_changes_neither_term_nor_vote_and_a_stale_one_is_refused_aloud() {
        cluster = open("raft/pre-vote=on");
        hears("s2", "s1", new RequestVote(1, 0, 0, true));
        assertThat(sent("s2", "s1")).containsExactly(new VoteReply(1, true, true));
        assertThat(raft("s2").term()).isZero();
        hears("s2", "s3", new RequestVote(4, 0, 0, false));
        hears("s2", "s4", new RequestVote(3, 0, 0, true));
        assertThat(sent("s2", "s4")).containsExactly(new VoteReply(4, false, true));
    }

    @Test
    void a_majority_of_prevotes_makes_a_candidate_and_only_then_the_term_rises() {
        cluster = open("raft/pre-vote=on");
        raft("s1").timeOut();
        assertThat(raft("s1").term()).isZero();
        hears("s1", "s3", new VoteReply(1, true, true));
        assertThat(raft("s1").role()).isEqualTo(Role.PRE_CANDIDATE);
        hears("s1", "s4", new VoteReply(1, true, true));
        assertThat(raft("s1").role()).isEqualTo(Role.CANDIDATE);
        assertThat(raft("s1").term()).isEqualTo(1);
    }

    // --- where two logs meet ---

    /// Which indices a leader probes until the follower agrees.
    private List<Integer> probes(List<Integer> leaderTerms, int... followerTerms) {
        int term = leaderTerms.getLast();
        hasLog("s1", term, leaderTerms.stream().mapToInt(it -> it).toArray());
        hasLog("s2", followerTerms[followerTerms.length - 1], followerTerms);
        leads("s1", term);
        List<Integer> probed = new java.util.ArrayList<>();
        int answered = sent("s2", "s1").size();
        for (int round = 0; round < 10; round++) {
            List<RaftMessage> sent = sent("s1", "s2");
            AppendEntries probe = (AppendEntries) sent.getLast();
            probed.add(probe.prevIndex());
            hears("s2", "s1", probe);
            AppendReply reply = (AppendReply) sent("s2", "s1").get(answered + round);
            if (reply.matched()) return probed;
            hears("s1", "s2", reply);
        }
        return probed;
    }

    /// The worked examples in etcd's raft.go, in the comment of stepLeader.
    @Test
    void a_leader_skips_the_terms_that_the_follower_cannot_have() {
        assertThat(probes(List.of(1, 3, 3, 3, 5, 5, 5, 5, 5), 1, 1, 1, 1, 2, 2))
                .containsExactly(9, 1);
    }

    @Test
    void a_follower_skips_the_terms_that_the_leader_cannot_have() {
        assertThat(probes(List.of(1, 3, 3, 3, 3, 3, 3, 3, 7), 1, 3, 3, 4, 4, 5, 5, 5, 6))
                .containsExactly(9, 8, 3);
    }

    // --- following ---

    @Test
    void a_late_short_message_does_not_cut_the_log() {
        hasLog("s2", 1, 1, 1, 1);
        hears("s2", "s5", append(1, 0, 0, 1));
        hears("s2", "s5", append(1, 1, 1));
        assertThat(log("s2")).containsExactly(1, 1, 1);
    }

    @Test
    void a_conflict_cuts_the_log_from_there_on() {
        hasLog("s2", 1, 1, 1, 1);
        hears("s2", "s4", append(2, 1, 1, 2));
        assertThat(log("s2")).containsExactly(1, 2);
    }

    @Test
    void entries_that_do_not_follow_on_are_refused() {
        hears("s2", "s5", append(1, 2, 1, 1));
        assertThat(sent("s2", "s5")).containsExactly(new AppendReply(1, false, 2, 0, 0));
        assertThat(log("s2")).isEmpty();
    }

    @Test
    void entries_are_durable_before_they_are_acknowledged() {
        hasLog("s2", 1, 1, 1);
        assertThat(sent("s2", "s5")).containsExactly(new AppendReply(1, true, 2, 0, 0));
        assertThat(machine("s2").disk().journal(Log.NAME).safe()).isEqualTo(2);
    }

    @Test
    void the_commit_index_stops_at_the_last_entry_that_was_checked() {
        hasLog("s2", 1, 1, 1, 1);
        hears("s2", "s4", new AppendEntries(2, 1, 1, List.of(), 3));
        assertThat(raft("s2").commit()).isEqualTo(1);
    }

    // --- leading ---

    @Test
    void a_majority_commits_an_entry_of_the_leaders_own_term() {
        leads("s1", 0);
        hears("s1", "s3", new AppendReply(1, true, 1, 0, 0));
        assertThat(raft("s1").commit()).isZero();
        hears("s1", "s4", new AppendReply(1, true, 1, 0, 0));
        assertThat(raft("s1").commit()).isEqualTo(1);
    }

    @Test
    void a_majority_does_not_commit_an_entry_of_an_earlier_term_before_one_of_its_own() {
        hasLog("s1", 1, 1);
        leads("s1", 1);
        hears("s1", "s3", new AppendReply(2, true, 1, 0, 0));
        hears("s1", "s4", new AppendReply(2, true, 1, 0, 0));
        assertThat(raft("s1").commit()).isZero();
        hears("s1", "s3", new AppendReply(2, true, 2, 0, 0));
        hears("s1", "s4", new AppendReply(2, true, 2, 0, 0));
        assertThat(raft("s1").commit()).isEqualTo(2);
    }

    @Test
    void late_answers_do_not_lower_what_is_known() {
        Progress progress = new Progress(6);
        progress.sent(1);
        assertThat(progress.has(5)).isTrue();
        assertThat(progress.has(3)).isFalse();
        assertThat(progress.refused(4, 0)).isFalse();
        assertThat(progress.match()).isEqualTo(5);
        assertThat(progress.next()).isEqualTo(6);
    }

    @Test
    void a_refusal_of_a_probe_that_is_not_the_last_one_is_ignored() {
        Progress progress = new Progress(10);
        assertThat(progress.refused(9, 5)).isTrue();
        assertThat(progress.next()).isEqualTo(6);
        assertThat(progress.refused(9, 2)).isFalse();
        assertThat(progress.next()).isEqualTo(6);
    }

    @Test
    void a_leader_that_hears_of_a_later_term_follows() {
        leads("s1", 0);
        hears("s1", "s3", new AppendReply(4, false, 0, 0, 0));
        assertThat(raft("s1").role()).isEqualTo(Role.FOLLOWER);
        assertThat(raft("s1").term()).isEqualTo(4);
    }

    @Test
    void a_stale_leader_is_answered_so_that_it_learns_of_the_later_term() {
        hears("s2", "s1", new RequestVote(4, 0, 0, false));
        hears("s2", "s3", append(3, 0, 0));
        assertThat(sent("s2", "s3")).containsExactly(new AppendReply(4, false, 0, 0, 0));
    }

    // --- clients ---

    @Test
    void a_command_that_is_asked_twice_is_done_once() {
        leads("s1", 0);
        hears("s1", "c1", new Ask(C1, 1, new Command.Put("x", "1")));
        hears("s1", "c1", new Ask(C1, 1, new Command.Put("x", "1")));
        for (String follower : List.of("s3", "s4"))
            hears("s1", follower, new AppendReply(1, true, 3, 0, 0));
        assertThat(log("s1")).hasSize(3);
        assertThat(raft("s1").commit()).isEqualTo(3);
        assertThat(cluster.chronicle().count(Chronicle.Happened.DUPLICATE)).isEqualTo(1);
        assertThat(sent("s1", "c1")).containsOnly(new RaftMessage.Answer(1, "1"));
    }

    @Test
    void compare_and_set_sets_only_what_was_expected() {
        KeyValues machine = new KeyValues();
        machine.apply(new Entry(1, C1, 1, new Command.Put("x", "1")));
        machine.apply(new Entry(1, C1, 2, new Command.Cas("x", "0", "2")));
        assertThat(machine.session(C1).result()).isEqualTo("1");
        machine.apply(new Entry(1, C1, 3, new Command.Cas("x", "1", "2")));
        assertThat(machine.session(C1).result()).isEqualTo("2");
        assertThat(machine.apply(new Entry(2, C1, 3, new Command.Cas("x", "1", "2")))).isFalse();
        assertThat(machine.value("x")).isEqualTo("2");
    }

    @Test
    void a_follower_sends_a_client_to_the_leader_it_knows() {
        hasLog("s2", 1, 1);
        hears("s2", "c1", new Ask(C1, 1, new Command.Get("x")));
        assertThat(sent("s2", "c1")).containsExactly(new RaftMessage.Elsewhere(1, 4));
    }
}
