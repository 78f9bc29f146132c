package dev.cutaway.theory.raft;

import dev.cutaway.witness.Observation;
import dev.cutaway.witness.Witness;
import java.util.concurrent.TimeUnit;
import org.apache.ratis.server.RaftServerConfigKeys;
import org.apache.ratis.util.TimeDuration;

/// What Apache Ratis, a Raft that stores run on, is set to.
class RaftWitness {
    @Witness("raft/shortest-timeout")
    Observation the_shortest_election_timeout() {
        return millis("TIMEOUT_MIN", RaftServerConfigKeys.Rpc.TIMEOUT_MIN_DEFAULT);
    }

    @Witness("raft/longest-timeout")
    Observation the_longest_election_timeout() {
        return millis("TIMEOUT_MAX", RaftServerConfigKeys.Rpc.TIMEOUT_MAX_DEFAULT);
    }

    private static Observation millis(String key, TimeDuration timeout) {
        return Observation.seen(
                timeout.toLong(TimeUnit.MILLISECONDS) + " ms",
                "Apache Ratis",
                version(),
                "RaftServerConfigKeys.Rpc." + key + "_DEFAULT = " + timeout);
    }

    /// Read at run time: a constant of theirs would be compiled into this class.
    @Witness("raft/prevote")
    Observation whether_prevote_is_on() throws ReflectiveOperationException {
        boolean on =
                RaftServerConfigKeys.LeaderElection.class
                        .getField("PRE_VOTE_DEFAULT")
                        .getBoolean(null);
        return Observation.seen(
                on ? "on" : "off",
                "Apache Ratis",
                version(),
                "RaftServerConfigKeys.LeaderElection.PRE_VOTE_DEFAULT = " + on);
    }

    private static String version() {
        String version = RaftServerConfigKeys.class.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }
}
