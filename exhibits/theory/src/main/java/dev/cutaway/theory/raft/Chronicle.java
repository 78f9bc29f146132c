package dev.cutaway.theory.raft;

import dev.cutaway.kernel.World;
import dev.cutaway.kernel.machine.Id;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;

/// Keeps count of what happened to a cluster, and in which event it last did.
final class Chronicle implements Observer {
    /// A server is behind when it lacks this many committed entries.
    private static final int BEHIND = 3;

    /// What a page, a test or a search may wait for.
    enum Happened {
        STOOD,
        ELECTED,
        COMMITTED,
        ACKNOWLEDGED,
        SPLIT,
        DEPOSED,
        CAUGHT_UP,
        OVERWRITTEN,
        DUPLICATE
    }

    private static final class Tally {
        private int count;
        private int lastEvent;
    }

    private final World world;
    private final Referee referee;
    private final Audience audience;
    private final Past past;
    private final EnumMap<Happened, Tally> tallies = new EnumMap<>(Happened.class);

    /// Whom each vote of a term was for.
    private final TreeMap<Integer, List<Integer>> ballots = new TreeMap<>();

    private final int[] commits;
    private final boolean[] behind;

    Chronicle(World world, Referee referee, Audience audience, Past past, int servers) {
        this.world = world;
        this.referee = referee;
        this.audience = audience;
        this.past = past;
        commits = new int[servers];
        behind = new boolean[servers];
    }

    void note(Happened what) {
        Tally tally = tallies.computeIfAbsent(what, _ -> new Tally());
        tally.count++;
        tally.lastEvent = world.event();
    }

    int count(Happened what) {
        Tally tally = tallies.get(what);
        return tally == null ? 0 : tally.count;
    }

    /// Whether it happened in the event that is happening, or happened last.
    boolean isNow(Happened what) {
        Tally tally = tallies.get(what);
        return tally != null && tally.lastEvent == world.event();
    }

    @Override
    public void stands(Id who, int term) {
        past.turns(who, Past.Kind.STANDS, term);
        note(Happened.STOOD);
    }

    /// A vote is split once nobody can win the term any more, whatever the others do.
    @Override
    public void votes(int candidate, int term) {
        List<Integer> votes = ballots.computeIfAbsent(term, _ -> new ArrayList<>());
        boolean wasOpen = canBeWon(votes);
        votes.add(candidate);
        if (wasOpen && !canBeWon(votes)) note(Happened.SPLIT);
    }

    private boolean canBeWon(List<Integer> votes) {
        int left = commits.length - votes.size();
        for (int candidate = 0; candidate < commits.length; candidate++)
            if (2 * (Collections.frequency(votes, candidate) + left) > commits.length) return true;
        return false;
    }

    @Override
    public void isElected(Id who, Raft raft) {
        past.turns(who, Past.Kind.LEADS, raft.term());
        note(Happened.ELECTED);
        audience.begin(who);
        referee.isElected(who, raft);
    }

    @Override
    public void follows(Id who, Role was) {
        past.turns(who, Past.Kind.FOLLOWS, 0);
        if (was == Role.LEADER) note(Happened.DEPOSED);
    }

    @Override
    public void hears(Id leader, Id follower) {
        audience.hears(leader, follower);
    }

    @Override
    public void appends(Id who, int index, Entry entry, int termBefore, Role role) {
        referee.appends(who, index, entry, termBefore, role);
    }

    @Override
    public void cuts(Id who, int index, Role role) {
        note(Happened.OVERWRITTEN);
        referee.cuts(who, index, role);
    }

    @Override
    public void commits(Id who, Raft raft, int before) {
        if (raft.role() == Role.LEADER) past.commits(who, raft.commit());
        int known = referee.committed();
        referee.commits(who, raft, before);
        int committed = referee.committed();
        commits[who.number()] = raft.commit();
        if (committed > known) {
            note(Happened.COMMITTED);
            for (int i = 0; i < behind.length; i++)
                if (commits[i] + BEHIND <= committed) behind[i] = true;
        }
        if (behind[who.number()] && raft.commit() == committed) {
            behind[who.number()] = false;
            note(Happened.CAUGHT_UP);
        }
    }

    @Override
    public void applies(Id who, Raft raft, int index, boolean isNew) {
        if (!isNew) note(Happened.DUPLICATE);
        referee.applies(who, raft, index, isNew);
    }

    @Override
    public void answers(Raft raft, Id client, int sequence) {
        referee.answers(raft, client, sequence);
    }
}
