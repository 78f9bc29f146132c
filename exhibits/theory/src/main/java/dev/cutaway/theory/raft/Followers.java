package dev.cutaway.theory.raft;

import dev.cutaway.kernel.machine.Id;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a leader knows of all logs. The leader's own place in the list is never looked at.
final class Followers {
    private final List<Progress> all = new ArrayList<>();

    Followers(int servers, int lastIndex) {
        for (int i = 0; i < servers; i++) all.add(new Progress(lastIndex + 1));
    }

    Progress of(Id server) {
        return all.get(server.number());
    }

    /// How many were heard since this was last asked.
    int heard() {
        int heard = 0;
        for (Progress follower : all) if (follower.wasHeard()) heard++;
        return heard;
    }

    /// The highest index that so many servers hold, the leader with what is its own.
    int heldBy(int quorum, Id leader, int own) {
        int[] held = new int[all.size()];
        for (int i = 0; i < held.length; i++) held[i] = all.get(i).match();
        held[leader.number()] = own;
        Arrays.sort(held);
        return held[held.length - quorum];
    }
}
