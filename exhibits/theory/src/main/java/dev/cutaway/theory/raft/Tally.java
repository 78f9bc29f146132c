package dev.cutaway.theory.raft;

import dev.cutaway.kernel.machine.Id;
import java.util.Arrays;

/// Who said yes to a candidate: by server, not by number of answers, for an answer can come twice.
final class Tally {
    private final boolean[] votes;

    Tally(int servers) {
        votes = new boolean[servers];
    }

    /// The candidate has its own vote and no other.
    void begin(Id candidate) {
        Arrays.fill(votes, false);
        add(candidate);
    }

    void add(Id voter) {
        votes[voter.number()] = true;
    }

    int count() {
        int count = 0;
        for (boolean vote : votes) if (vote) count++;
        return count;
    }
}
