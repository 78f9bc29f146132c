package dev.cutaway.theory.raft;

import dev.cutaway.kernel.Guarantees.Verdict;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.machine.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Sees all servers at once, as no server can, and holds them to the five properties of the paper's
/// figure 3, and to what was promised to clients.
///
/// It looks only at what changes. Log matching, for one, speaks of every pair of logs and every
/// index; here each appended entry is compared with the first that had its index and term: the same
/// command, and the same term before it. If that holds for every entry, it holds for all that stand
/// before, in any two logs that share one.
final class Referee implements Observer {
    /// What stood at an index in a term when it was first appended there.
    private record Known(Entry entry, int termBefore) {}

    /// An entry that a server counts as committed, and the earliest term in which one did.
    private record Committed(Entry entry, int term) {}

    /// The last command of a client that was answered: its number, and in which term.
    private record Answered(Id client, int sequence, int term) {}

    private final TreeMap<Integer, Id> leaders = new TreeMap<>();

    /// Up to which index the leader of each term has written its log.
    private final TreeMap<Integer, Integer> written = new TreeMap<>();

    private final TreeMap<Long, Known> appended = new TreeMap<>();
    private final List<Committed> committed = new ArrayList<>();
    private final List<Entry> applied = new ArrayList<>();
    private final TreeMap<String, Answered> answered = new TreeMap<>();

    private Verdict electionSafety = Verdict.HOLDS;
    private Verdict appendOnly = Verdict.HOLDS;
    private Verdict logMatching = Verdict.HOLDS;
    private Verdict leaderCompleteness = Verdict.HOLDS;
    private Verdict machineSafety = Verdict.HOLDS;
    private Verdict nothingLost = Verdict.HOLDS;

    private static Verdict broken(String template, Object... arguments) {
        return new Verdict.Broken(Story.fill(template, arguments));
    }

    @Override
    public void stands(Id who, int term) {}

    @Override
    public void votes(int candidate, int term) {}

    @Override
    public void follows(Id who, Role was) {}

    @Override
    public void hears(Id leader, Id follower) {}

    @Override
    public void isElected(Id who, Raft raft) {
        int term = raft.term();
        Id other = leaders.putIfAbsent(term, who);
        if (other != null && !other.equals(who))
            electionSafety = broken("{} and {} both lead in term {}.", other, who, term);
        for (int index = 1; index <= committed.size(); index++) {
            Committed one = committed.get(index - 1);
            if (one.term() >= term || has(raft.log(), index, one.entry())) continue;
            leaderCompleteness =
                    broken(
                            "{} leads in term {} without entry {}, {}, which was committed in term {}.",
                            who,
                            term,
                            index,
                            one.entry().command(),
                            one.term());
            return;
        }
    }

    private static boolean has(Log log, int index, Entry entry) {
        return index <= log.lastIndex() && log.at(index).equals(entry);
    }

    @Override
    public void appends(Id who, int index, Entry entry, int termBefore, Role role) {
        if (role == Role.LEADER) checkWritten(who, index, entry.term());
        Known now = new Known(entry, termBefore);
        Known first = appended.putIfAbsent(((long) index << 32) | entry.term(), now);
        if (first == null || first.equals(now)) return;
        logMatching =
                broken(
                        "{} holds {} at {} in term {} after an entry of term {}; elsewhere it is {} after one of term {}.",
                        who,
                        entry.command(),
                        index,
                        entry.term(),
                        termBefore,
                        first.entry().command(),
                        first.termBefore());
    }

    /// However an entry got lost from a leader's log: it shows when the leader writes there again.
    private void checkWritten(Id who, int index, int term) {
        Integer before = written.put(term, index);
        if (before != null && index <= before)
            appendOnly =
                    broken(
                            "{} leads in term {}, and writes entry {} of its log a second time.",
                            who,
                            term,
                            index);
    }

    @Override
    public void cuts(Id who, int index, Role role) {
        if (role == Role.LEADER)
            appendOnly = broken("{} leads, and removes entry {} from its log.", who, index);
    }

    @Override
    public void commits(Id who, Raft raft, int before) {
        for (int index = before + 1; index <= raft.commit(); index++) {
            Entry entry = raft.log().at(index);
            if (index > committed.size()) committed.add(new Committed(entry, raft.term()));
        }
    }

    @Override
    public void applies(Id who, Raft raft, int index, boolean isNew) {
        Entry entry = raft.log().at(index);
        if (index > applied.size()) {
            applied.add(entry);
        } else if (!applied.get(index - 1).equals(entry)) {
            machineSafety =
                    broken(
                            "{} applies {} of term {} at {}, where {} of term {} was applied before.",
                            who,
                            entry.command(),
                            entry.term(),
                            index,
                            applied.get(index - 1).command(),
                            applied.get(index - 1).term());
        }
        if (raft.role() == Role.LEADER && entry.term() == raft.term()) checkAnswered(who, raft);
    }

    /// A leader that has applied an entry of its own has applied all that was ever answered before
    /// its term.
    private void checkAnswered(Id who, Raft raft) {
        for (Answered one : answered.values()) {
            int known = raft.machine().session(one.client()).sequence();
            if (one.term() > raft.term() || known >= one.sequence()) continue;
            nothingLost =
                    broken(
                            "{} leads in term {} and knows {} commands of {}, who was answered {}.",
                            who,
                            raft.term(),
                            known,
                            one.client(),
                            one.sequence());
        }
    }

    @Override
    public void answers(Raft raft, Id client, int sequence) {
        Answered before = answered.get(client.name());
        if (before == null || before.sequence() < sequence)
            answered.put(client.name(), new Answered(client, sequence, raft.term()));
    }

    Verdict electionSafety() {
        return electionSafety;
    }

    Verdict appendOnly() {
        return appendOnly;
    }

    Verdict logMatching() {
        return logMatching;
    }

    Verdict leaderCompleteness() {
        return leaderCompleteness;
    }

    Verdict machineSafety() {
        return machineSafety;
    }

    Verdict nothingLost() {
        return nothingLost;
    }

    /// How many entries some server counts as committed.
    int committed() {
        return committed.size();
    }
}
