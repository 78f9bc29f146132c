package dev.cutaway.theory.raft;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.World;

/// How a server is set up, in microseconds, and which lines of the algorithm it follows.
record Settings(
        int timeoutLeast,
        int timeoutMost,
        int heartbeat,
        int entriesMost,
        boolean preVote,
        Rules rules) {
    private static final int MICROS = 1000;

    /// The lines that a reader can leave out.
    record Rules(
            boolean flushFirst,
            boolean oneVote,
            boolean majority,
            boolean ownTerm,
            boolean matching,
            boolean randomTimeouts,
            boolean checkQuorum) {
        static final Rules ALL = new Rules(true, true, true, true, true, true, true);
    }

    /// The next election timeout: drawn anew each time, or always the shortest.
    int timeout(Chance chance) {
        int spread = timeoutMost - timeoutLeast;
        return timeoutLeast + (rules.randomTimeouts() ? chance.below(spread + 1) : 0);
    }

    static Settings of(World world) {
        int least = world.knob(RaftExhibit.TIMEOUT_LEAST) * MICROS;
        return new Settings(
                least,
                Math.max(least, world.knob(RaftExhibit.TIMEOUT_MOST) * MICROS),
                world.knob(RaftExhibit.HEARTBEAT) * MICROS,
                world.knob(RaftExhibit.ENTRIES),
                world.knob(RaftExhibit.PRE_VOTE).equals(RaftExhibit.ON),
                new Rules(
                        world.holds(RaftExhibit.FLUSH_FIRST),
                        world.holds(RaftExhibit.ONE_VOTE),
                        world.holds(RaftExhibit.MAJORITY),
                        world.holds(RaftExhibit.OWN_TERM),
                        world.holds(RaftExhibit.MATCHING),
                        world.holds(RaftExhibit.RANDOM_TIMEOUTS),
                        world.holds(RaftExhibit.CHECK_QUORUM)));
    }
}
