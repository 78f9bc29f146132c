package dev.cutaway.theory.raft;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.machine.Alarm;
import dev.cutaway.kernel.machine.Host;
import dev.cutaway.kernel.machine.Id;
import dev.cutaway.theory.raft.RaftMessage.AppendEntries;
import dev.cutaway.theory.raft.RaftMessage.AppendReply;
import dev.cutaway.theory.raft.RaftMessage.RequestVote;
import dev.cutaway.theory.raft.RaftMessage.VoteReply;
import java.util.List;

/// The protocol: elections and replication, as in Ongaro and Ousterhout's figure 2, with PreVote
/// and CheckQuorum from Ongaro's dissertation and the backtracking of etcd.
///
/// ```text
///                     timer                majority says yes            majority votes
///   follower ------------------> pre-candidate ----------> candidate ------------------> leader
///      ^                               |   timer: again    |      timer: again, term + 1    |
///      +-------------------------------+-------------------+--------------------------------+
///           a later term, a leader of this term; for a leader, silence from a majority
/// ```
///
/// Everything that leaves the server goes through [#send], and there what it rests on is flushed
/// first: one line instead of one at each answer.
final class Raft {
    private static final int NOBODY = Ballot.NOBODY;

    private final Host<RaftMessage> host;
    private final Id self;
    private final List<Id> servers;
    private final List<Id> others;
    private final Settings settings;
    private final Observer observer;
    private final Durable durable;
    private final Log log;
    private final Chance timeouts;
    private final KeyValues machine = new KeyValues();
    private final Tally tally;
    private Followers followers;

    private Role role = Role.FOLLOWER;
    private int leader = NOBODY;
    private int commit;
    private int applied;
    private long leaderHeardAt;
    private Alarm timer;
    private Alarm heartbeats;
    private Alarm quorumCheck;

    Raft(Host<RaftMessage> host, List<Id> servers, Settings settings, Observer observer) {
        this.host = host;
        this.servers = List.copyOf(servers);
        this.settings = settings;
        this.observer = observer;
        self = host.self();
        others = servers.stream().filter(server -> !server.equals(self)).toList();
        durable = new Durable(host, settings.rules().flushFirst());
        log = durable.log();
        timeouts = host.chance("election timeout");
        tally = new Tally(servers.size());
        followers = new Followers(servers.size(), 0);
        timer = host.alarm(settings.timeout(timeouts), this::timeOut);
        heartbeats = timer;
        quorumCheck = timer;
    }

    void hear(Id from, RaftMessage message) {
        switch (message) {
            case RequestVote ask -> consider(from, ask);
            case VoteReply reply -> count(from, reply);
            case AppendEntries append -> follow(from, append);
            case AppendReply reply -> learn(from, reply);
            case RaftMessage.Ask ask -> take(from, ask);
            case RaftMessage.Answer _, RaftMessage.Elsewhere _ -> {} // clients hear these
        }
    }

    // --- the rules that a reader can leave out ---

    /// More than half of the servers. Left out: half of them.
    private int quorum() {
        int half = servers.size() >> 1;
        return settings.rules().majority() ? half + 1 : Math.max(1, half);
    }

    private boolean mayVoteFor(Id candidate) {
        return !settings.rules().oneVote()
                || !durable.ballot().hasVoted()
                || durable.ballot().vote() == candidate.number();
    }

    /// An entry of an earlier term can be on most servers and still be overwritten (figure 8), so
    /// only those of the leader's own term count, and take all before them along.
    private boolean mayCommit(int index) {
        return !settings.rules().ownTerm() || log.term(index) == term();
    }

    private boolean meets(AppendEntries append) {
        return !settings.rules().matching() || log.matches(append.prevIndex(), append.prevTerm());
    }

    private boolean mayLeadOn() {
        return !settings.rules().checkQuorum() || 1 + followers.heard() >= quorum();
    }

    // --- what has to be on the disk ---

    /// Nothing leaves this server before what it rests on is on its disk.
    private void send(Id to, RaftMessage message) {
        durable.settle();
        host.send(to, message);
    }

    private void append(Entry entry) {
        int termBefore = log.lastTerm();
        durable.append(entry);
        observer.appends(self, log.lastIndex(), entry, termBefore, role);
    }

    // --- terms ---

    /// A later term ends whatever this server was doing in its own.
    private void heed(int theirTerm) {
        if (theirTerm <= term()) return;
        durable.mark(new Ballot(theirTerm, NOBODY));
        becomeFollower(NOBODY);
    }

    private void becomeFollower(int whom) {
        observer.follows(self, role);
        if (role == Role.LEADER) {
            host.say("leads no more.");
            heartbeats.cancel();
            quorumCheck.cancel();
            resetTimer();
        }
        role = Role.FOLLOWER;
        leader = whom;
    }

    private void resetTimer() {
        timer.cancel();
        timer = host.alarm(settings.timeout(timeouts), this::timeOut);
    }

    // --- elections ---

    /// The election timer fires, or a hand fires it.
    void timeOut() {
        if (role == Role.LEADER) return;
        if (settings.preVote()) ask();
        else stand();
    }

    /// Who asks for PreVotes has given its leader up. If it still refused others for that leader's
    /// sake, a cluster could refuse itself for ever.
    private void ask() {
        role = Role.PRE_CANDIDATE;
        leader = NOBODY;
        resetTimer();
        host.say("asks whether it would win term {}.", term() + 1);
        tally.begin(self);
        var would = new RequestVote(term() + 1, log.lastIndex(), log.lastTerm(), true);
        for (Id peer : others) send(peer, would);
        if (tally.count() >= quorum()) stand();
    }

    private void stand() {
        role = Role.CANDIDATE;
        leader = NOBODY;
        durable.mark(new Ballot(term() + 1, self.number()));
        resetTimer();
        observer.stands(self, term());
        observer.votes(self.number(), term());
        host.say("stands for term {}.", term());
        tally.begin(self);
        var vote = new RequestVote(term(), log.lastIndex(), log.lastTerm(), false);
        for (Id peer : others) send(peer, vote);
        if (tally.count() >= quorum()) lead();
    }

    private void consider(Id candidate, RequestVote ask) {
        // Who hears a leader helps nobody to depose it (dissertation, section 4.2.3).
        if (ask.term() > term() && hearsLeader()) return;
        if (!ask.preVote()) heed(ask.term());
        boolean grants = ask.term() >= term() && log.isNoNewerThan(ask.lastIndex(), ask.lastTerm());
        if (ask.preVote()) {
            boolean would = grants && ask.term() > term();
            send(candidate, new VoteReply(would ? ask.term() : term(), would, true));
            return;
        }
        grants = grants && mayVoteFor(candidate);
        if (grants) {
            if (durable.ballot().vote() != candidate.number())
                observer.votes(candidate.number(), term());
            durable.mark(new Ballot(term(), candidate.number()));
            resetTimer();
            host.say("votes for {} in term {}.", candidate, term());
        }
        send(candidate, new VoteReply(term(), grants, false));
    }

    /// A leader hears itself; it finds out by CheckQuorum when it should not.
    private boolean hearsLeader() {
        return role == Role.LEADER
                || (leader != NOBODY && host.clock() - leaderHeardAt < settings.timeoutLeast());
    }

    private void count(Id from, VoteReply reply) {
        boolean promise = reply.preVote() && reply.granted();
        if (!promise) heed(reply.term());
        if (!reply.granted()) return;
        Role asking = reply.preVote() ? Role.PRE_CANDIDATE : Role.CANDIDATE;
        int asked = reply.preVote() ? term() + 1 : term();
        if (role != asking || reply.term() != asked) return;
        // By server, not by number of answers: one that comes twice counts once.
        tally.add(from);
        if (tally.count() < quorum()) return;
        if (promise) stand();
        else lead();
    }

    // --- leading ---

    private void lead() {
        role = Role.LEADER;
        leader = self.number();
        timer.cancel();
        followers = new Followers(servers.size(), log.lastIndex());
        host.say("leads in term {}.", term());
        observer.isElected(self, this);
        replicate(Entry.nothing(term()));
        heartbeats = host.alarm(settings.heartbeat(), this::beat);
        quorumCheck = host.alarm(settings.timeoutLeast(), this::checkQuorum);
    }

    private void beat() {
        for (Id peer : others) {
            followers.of(peer).stopWaiting();
            sendNext(peer);
        }
        host.tell("sends its heartbeats.");
        heartbeats = host.alarm(settings.heartbeat(), this::beat);
    }

    /// A leader that no majority answers is none: its clients should look elsewhere, and its
    /// followers, who may hear it well, should be free to elect another.
    private void checkQuorum() {
        if (mayLeadOn()) {
            host.tell("has heard most of the others lately.");
            quorumCheck = host.alarm(settings.timeoutLeast(), this::checkQuorum);
            return;
        }
        host.say("hears no majority,");
        becomeFollower(NOBODY);
    }

    private void replicate(Entry entry) {
        append(entry);
        durable.settle();
        for (Id peer : others) sendRest(peer);
    }

    /// All that the follower lacks, as far as its progress allows, a few entries a message.
    private void sendRest(Id peer) {
        Progress follower = followers.of(peer);
        while (follower.maySend(settings.entriesMost()) && follower.next() <= log.lastIndex())
            sendNext(peer);
    }

    private void sendNext(Id peer) {
        Progress follower = followers.of(peer);
        int prev = follower.next() - 1;
        List<Entry> entries = log.from(follower.next(), settings.entriesMost());
        follower.sent(entries.size());
        send(peer, new AppendEntries(term(), prev, log.term(prev), entries, commit));
    }

    private void learn(Id from, AppendReply reply) {
        heed(reply.term());
        if (role != Role.LEADER || reply.term() < term()) return;
        Progress follower = followers.of(from);
        follower.hear();
        observer.hears(self, from);
        if (reply.matched()) {
            if (!follower.has(reply.index())) return;
            advanceCommit();
            sendRest(from);
        } else {
            int meet = log.lastNotAbove(reply.hintTerm(), reply.hintIndex());
            if (follower.refused(reply.index(), meet)) sendNext(from);
        }
    }

    /// The highest index that a majority has, this server with what is safe on its disk.
    private void advanceCommit() {
        int mine = settings.rules().flushFirst() ? log.settled() : log.lastIndex();
        int index = followers.heldBy(quorum(), self, mine);
        if (index > commit && mayCommit(index)) commitTo(index);
    }

    private void take(Id from, RaftMessage.Ask ask) {
        if (role != Role.LEADER) {
            send(from, new RaftMessage.Elsewhere(ask.sequence(), leader));
        } else if (machine.session(ask.client()).sequence() >= ask.sequence()) {
            answer(ask.client());
        } else {
            host.say("appends {} at {}.", ask.command(), log.lastIndex() + 1);
            replicate(new Entry(term(), ask.client(), ask.sequence(), ask.command()));
        }
    }

    // --- following ---

    private void follow(Id from, AppendEntries append) {
        heed(append.term());
        if (append.term() < term()) {
            // Aloud, so that a leader who was away learns of the later term.
            send(from, new AppendReply(term(), false, append.prevIndex(), 0, 0));
            return;
        }
        if (role == Role.LEADER) return; // Two leaders of one term: not in this algorithm.
        becomeFollower(from.number());
        leaderHeardAt = host.clock();
        resetTimer();
        if (!meets(append)) {
            int hint = log.lastNotAbove(append.prevTerm(), append.prevIndex());
            send(from, new AppendReply(term(), false, append.prevIndex(), hint, log.term(hint)));
            return;
        }
        store(Math.min(append.prevIndex(), log.lastIndex()), append.entries());
        int last = append.prevIndex() + append.entries().size();
        commitTo(Math.min(append.commit(), last));
        send(from, new AppendReply(term(), true, last, 0, 0));
    }

    /// Only a conflict cuts the log: a short message that comes late must not.
    private void store(int prevIndex, List<Entry> entries) {
        int index = log.firstNew(prevIndex, entries);
        if (index > prevIndex + entries.size()) return;
        if (index <= log.lastIndex()) {
            observer.cuts(self, index, role);
            durable.cutFrom(index);
        }
        for (int i = index; i <= prevIndex + entries.size(); i++)
            append(entries.get(i - prevIndex - 1));
    }

    // --- committing and applying ---

    private void commitTo(int index) {
        int before = commit;
        commit = Math.max(commit, Math.min(index, log.lastIndex()));
        if (commit == before) return;
        observer.commits(self, this, before);
        while (applied < Math.min(commit, log.lastIndex())) apply(++applied);
    }

    private void apply(int index) {
        Entry entry = log.at(index);
        boolean isNew = !entry.isFromClient() || machine.apply(entry);
        observer.applies(self, this, index, isNew);
        if (role == Role.LEADER && entry.isFromClient() && entry.term() == term())
            answer(entry.client());
    }

    private void answer(Id client) {
        KeyValues.Session session = machine.session(client);
        send(client, new RaftMessage.Answer(session.sequence(), session.result()));
        observer.answers(this, client, session.sequence());
    }

    // --- what an outsider may see ---

    int term() {
        return durable.ballot().term();
    }

    Role role() {
        return role;
    }

    int commit() {
        return commit;
    }

    /// The number of the server that it takes for the leader, or none.
    int leader() {
        return leader;
    }

    Log log() {
        return log;
    }

    KeyValues machine() {
        return machine;
    }
}
