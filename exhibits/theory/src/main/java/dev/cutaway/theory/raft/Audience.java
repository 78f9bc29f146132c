package dev.cutaway.theory.raft;

import dev.cutaway.kernel.Guarantees.Verdict;
import dev.cutaway.kernel.Whole;
import dev.cutaway.kernel.World;
import dev.cutaway.kernel.machine.Id;
import dev.cutaway.kernel.machine.Machine;
import java.util.Arrays;
import java.util.List;

/// Sees which servers answer a leader, and whether one leads on that most of them do not answer.
///
/// A leader counts its answers every shortest timeout, so it can lead for almost two of them after
/// the last answer, and a little more where its clock runs slow.
final class Audience {
    private static final int TENTHS_OF_TIMEOUTS = 22;

    private final World world;
    private final long patience;

    /// Since when each server leads and is well, and when it last heard each other.
    private final long[] since;

    private final boolean[] counted;
    private final long[][] heardAt;

    Audience(World world, int servers, int timeoutLeast) {
        this.world = world;
        patience = Whole.divide((long) timeoutLeast * TENTHS_OF_TIMEOUTS, 10);
        since = new long[servers];
        counted = new boolean[servers];
        heardAt = new long[servers][servers];
        for (long[] row : heardAt) Arrays.fill(row, -patience - 1);
    }

    void begin(Id leader) {
        since[leader.number()] = world.now();
    }

    void hears(Id leader, Id follower) {
        heardAt[leader.number()][follower.number()] = world.now();
    }

    /// Remembers which machines are not well: one that is paused, or waits for its disk, cannot
    /// count.
    Verdict verdict(List<Machine<RaftMessage>> servers) {
        for (Machine<RaftMessage> server : servers) {
            int number = server.id().number();
            boolean counts = server.state() == Machine.State.UP && server.disk().flushTicks() == 0;
            if (!counts || !counted[number]) since[number] = world.now();
            counted[number] = counts;
            if (world.now() - since[number] <= patience || !Cluster.leads(server)) continue;
            if (2 * (1 + answering(number)) <= heardAt.length)
                return Verdict.broken(
                        "{} still leads, and most servers have not answered it for {} ms.",
                        server.id(),
                        Whole.divide(patience, 1000));
        }
        return Verdict.HOLDS;
    }

    private int answering(int leader) {
        int count = 0;
        for (long at : heardAt[leader]) if (world.now() - at <= patience) count++;
        return count;
    }
}
