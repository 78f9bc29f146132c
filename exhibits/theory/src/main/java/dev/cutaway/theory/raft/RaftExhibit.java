package dev.cutaway.theory.raft;

import dev.cutaway.kernel.Aim;
import dev.cutaway.kernel.Card;
import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Knob;
import dev.cutaway.kernel.Measures;
import dev.cutaway.kernel.Moments;
import dev.cutaway.kernel.Switch;
import dev.cutaway.kernel.Switch.Assumption;
import dev.cutaway.kernel.Switch.Rule;
import dev.cutaway.kernel.Ticks;
import dev.cutaway.kernel.World;
import dev.cutaway.theory.raft.Chronicle.Happened;
import java.util.List;

/// What can be set, measured and broken when servers agree on a log.
public final class RaftExhibit implements Exhibit<Cluster> {
    static final String ON = "on";
    static final String OFF = "off";

    private static final long LENGTH_MICROS = 3_000_000;

    static final Knob<Integer> SERVERS =
            new Knob<>(
                    "servers",
                    "Servers",
                    "How many machines hold the log.",
                    new Form.Whole("servers", 3, 7),
                    5);

    static final Knob<Integer> TIMEOUT_LEAST =
            new Knob<>(
                    "timeout-least",
                    "Shortest election timeout",
                    "A server that hears no leader for so many milliseconds stands, or a little later.",
                    new Form.Whole("ms", 20, 2000),
                    150);

    static final Knob<Integer> TIMEOUT_MOST =
            new Knob<>(
                    "timeout-most",
                    "Longest election timeout",
                    "Each timeout is drawn anew between the shortest and this.",
                    new Form.Whole("ms", 20, 4000),
                    300);

    static final Knob<Integer> HEARTBEAT =
            new Knob<>(
                    "heartbeat",
                    "Heartbeat",
                    "A leader is heard from at least every so many milliseconds.",
                    new Form.Whole("ms", 5, 1000),
                    50);

    static final Knob<Integer> DELAY_LEAST =
            new Knob<>(
                    "delay-least",
                    "Shortest delay",
                    "The milliseconds that a message takes at least.",
                    new Form.Whole("ms", 0, 100),
                    1);

    static final Knob<Integer> DELAY_MOST =
            new Knob<>(
                    "delay-most",
                    "Longest delay",
                    "The milliseconds that a message takes at most, unless something is wrong.",
                    new Form.Whole("ms", 0, 100),
                    20);

    static final Knob<Integer> ENTRIES =
            new Knob<>(
                    "entries",
                    "Entries per message",
                    "How many entries of the log a leader sends at once.",
                    new Form.Whole("entries", 1, 8),
                    1);

    static final Knob<String> PRE_VOTE =
            new Knob<>(
                    "pre-vote",
                    "PreVote",
                    "Before it stands, a server asks whether it would win, and else disturbs nobody.",
                    new Form.Choice("pre-vote", List.of(OFF, ON)),
                    OFF);

    static final Assumption FLUSHES_LAST =
            new Assumption(
                    "flushes-last",
                    "An acknowledged flush survives",
                    "What a disk says it has flushed is there after a crash.",
                    "After a power cut all is healthy, but a key that was acknowledged yesterday is gone everywhere.");

    static final Assumption OWN_DISK =
            new Assumption(
                    "own-disk",
                    "A server comes back with its own disk",
                    "A server that restarts under its old name remembers its votes and its log.",
                    "A member with a new volume rejoins under its old name, and a committed write is missing.");

    static final Assumption TIMELY =
            new Assumption(
                    "timely",
                    "Messages take a fraction of the timeout",
                    "An answer comes back long before the next election timer fires.",
                    "Terms climb, the cluster has no leader, and every machine and disk is well.");

    static final Rule FLUSH_FIRST =
            new Rule(
                    "flush-first",
                    "Flush before answering",
                    "What a message promises is on the disk before the message leaves.",
                    "A server that crashed votes a second time in the same term.");

    static final Rule ONE_VOTE =
            new Rule(
                    "one-vote",
                    "One vote in a term",
                    "Who has voted votes for nobody else in that term.",
                    "Two leaders of one term write different entries at the same index.");

    static final Rule MAJORITY =
            new Rule(
                    "majority",
                    "More than half",
                    "Votes and copies count once more than half of the servers gave them.",
                    "Both halves of a divided cluster take writes.");

    static final Rule OWN_TERM =
            new Rule(
                    "own-term",
                    "Only entries of one’s own term count",
                    "A leader commits by counting copies only entries that it appended itself.",
                    "Very rarely, after several leaders in a row, a committed entry is overwritten.");

    static final Rule MATCHING =
            new Rule(
                    "matching",
                    "The logs must meet",
                    "A follower takes entries only right after one that has the leader’s index and term.",
                    "One server applies an entry at another place than the others.");

    static final Rule RANDOM_TIMEOUTS =
            new Rule(
                    "random-timeouts",
                    "Timeouts are random",
                    "Each server draws a new election timeout every time.",
                    "All servers stand at once, again and again, and nobody wins.");

    static final Rule CHECK_QUORUM =
            new Rule(
                    "check-quorum",
                    "A leader counts its answers",
                    "A leader that most servers have not answered for a while leads no more.",
                    "One server says that it leads, the others follow it, and no write is ever done.");

    @Override
    public Card card() {
        return new Card(
                "raft",
                "theory",
                13,
                2,
                Card.Standing.SKETCH,
                "Raft",
                "How do five machines agree when two may fail?");
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of(
                SERVERS,
                TIMEOUT_LEAST,
                TIMEOUT_MOST,
                HEARTBEAT,
                DELAY_LEAST,
                DELAY_MOST,
                ENTRIES,
                PRE_VOTE);
    }

    @Override
    public List<Switch> switches() {
        return List.of(
                FLUSHES_LAST,
                OWN_DISK,
                TIMELY,
                FLUSH_FIRST,
                ONE_VOTE,
                MAJORITY,
                OWN_TERM,
                MATCHING,
                RANDOM_TIMEOUTS,
                CHECK_QUORUM);
    }

    @Override
    public void measures(Measures<Cluster> shows) {
        shows.count("servers", "servers", cluster -> cluster.servers().size());
        shows.count("timeout-least", "ms", cluster -> cluster.settings().timeoutLeast() / 1000);
        shows.count("timeout-most", "ms", cluster -> cluster.settings().timeoutMost() / 1000);
        shows.count("leader", "", Cluster::leader);
        shows.count("term", "", Cluster::term);
        shows.count("committed", "entries", Cluster::committed);
        shows.count("acknowledged", "writes", Cluster::acknowledged);
        shows.count("in-flight", "messages", Cluster::inFlight);
        shows.count("candidacies", "", cluster -> cluster.chronicle().count(Happened.STOOD));
        shows.count("elections", "", cluster -> cluster.chronicle().count(Happened.ELECTED));
        shows.count("splits", "", cluster -> cluster.chronicle().count(Happened.SPLIT));
        shows.count("duplicates", "", cluster -> cluster.chronicle().count(Happened.DUPLICATE));
        shows.fraction("time", "ms", 3, Cluster::now);
    }

    @Override
    public void moments(Moments<Cluster> when) {
        moment(when, "a server stands", Happened.STOOD);
        moment(when, "a leader is elected", Happened.ELECTED);
        moment(when, "an entry is committed", Happened.COMMITTED);
        moment(when, "a write is acknowledged", Happened.ACKNOWLEDGED);
        moment(when, "a split vote", Happened.SPLIT);
        moment(when, "a leader was deposed", Happened.DEPOSED);
        moment(when, "a server caught up", Happened.CAUGHT_UP);
        moment(when, "an entry was overwritten", Happened.OVERWRITTEN);
        moment(when, "a duplicate was filtered", Happened.DUPLICATE);
        when.moment("two servers think they lead", cluster -> cluster.leaders().size() > 1);
    }

    private static void moment(Moments<Cluster> when, String name, Happened what) {
        when.moment(name, cluster -> cluster.chronicle().isNow(what));
    }

    @Override
    public Ticks ticks() {
        return Ticks.MICROS;
    }

    @Override
    public long length() {
        return LENGTH_MICROS;
    }

    @Override
    public void aim(Aim storm) {
        storm.draws(SERVERS, List.of(3, 3, 3, 4, 7));
        storm.draws(ENTRIES, List.of(2, 8)).draws(PRE_VOTE);
        // Slow heartbeats and messages make leaders come and go.
        storm.draws(HEARTBEAT, List.of(1000)).draws(DELAY_MOST, List.of(100));
        storm.pulls(60).weighs("time-out", 200).weighs("put", 6).weighs("get", 2);
        storm.weighs("crash", 10).weighs("restart", 15).strikes("crash");
        storm.weighs("pause", 5).weighs("resume", 8);
        storm.weighs("partition", 5).weighs("heal-all", 5);
        storm.weighs("drop", 10).weighs("delay", 5);
        storm.weighs("lie", 15).weighs("wipe", 20);
        storm.weighs("slow-link", 3).weighs("quick-link", 3);
        storm.weighs("slow-disk", 3).weighs("quick-disk", 3);
        storm.calms("quick-link").calms("quick-disk");
        storm.calms("honest").calms("mend-flush").calms("empty");
        storm.calms("heal-all").calms("resume").calms("restart");
    }

    @Override
    public Cluster open(World world) {
        return new Cluster(world);
    }
}
