package dev.cutaway.theory.raft;

/// What a leader knows of one follower's log.
///
/// While it looks for where the two logs meet it *probes*: one message on its way, and the next one
/// after an answer or at the next heartbeat. Then it streams: what follows is sent without waiting,
/// as if everything arrived, but only so far ahead of what is known to have arrived.
final class Progress {
    /// So many messages may be on their way. Without a limit a follower that lacks many entries, on
    /// a network that lets messages overtake each other, is sent all of them again and again.
    private static final int MESSAGES_MOST = 8;

    private int next;
    private int match;
    private boolean probing = true;
    private boolean waiting;
    private boolean heard;

    Progress(int next) {
        this.next = next;
    }

    /// The first entry to send.
    int next() {
        return next;
    }

    /// The highest index up to which the follower's log is known to equal the leader's.
    int match() {
        return match;
    }

    /// Whether something more may be sent before an answer comes.
    boolean maySend(int entriesMost) {
        return probing ? !waiting : next <= match + MESSAGES_MOST * entriesMost;
    }

    /// A heartbeat is due: whatever is on its way may be lost, so the leader may send again.
    void stopWaiting() {
        waiting = false;
    }

    /// So many entries left for the follower.
    void sent(int count) {
        if (probing) waiting = true;
        else next += count;
    }

    /// The follower has everything up to this index. False if that says nothing new: answers come
    /// late, twice, and out of order, and none of them may lower what is known.
    boolean has(int index) {
        if (index < match || (index == match && !probing)) return false;
        waiting = false;
        probing = false;
        match = index;
        next = Math.max(next, index + 1);
        return true;
    }

    /// The follower refused `index` as the place where the logs meet. False if the answer is too
    /// old to mean anything: to a probe that is not the last one, or below what is known to match.
    boolean refused(int index, int meet) {
        if (probing) {
            if (index != next - 1) return false;
            next = Math.max(Math.min(index, meet + 1), match + 1);
        } else {
            if (index <= match) return false;
            next = match + 1;
            probing = true;
        }
        waiting = false;
        return true;
    }

    void hear() {
        heard = true;
    }

    /// Whether the follower was heard since this was last asked.
    boolean wasHeard() {
        boolean was = heard;
        heard = false;
        return was;
    }
}
