package dev.cutaway.theory.consistenthashing;

import dev.cutaway.kernel.Aim;
import dev.cutaway.kernel.Card;
import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Knob;
import dev.cutaway.kernel.Measures;
import dev.cutaway.kernel.Moments;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.Switch;
import dev.cutaway.kernel.Switch.Assumption;
import dev.cutaway.kernel.World;
import java.util.List;

/// What can be set, measured and broken when keys are placed on servers that come and go.
public final class ConsistentHashingExhibit implements Exhibit<Cluster> {
    static final String REMAINDER = "remainder";
    static final String RING = "ring";
    static final String JUMP = "jump";

    /// Twelve rows and seven hues are what a reader can tell apart.
    static final int SERVERS_MAX = 12;

    static final int NAME_MAX = 24;
    static final int KEY_MAX = 40;

    static final Knob<String> METHOD =
            new Knob<>(
                    "method",
                    "Method",
                    "How a key's hash finds its server.",
                    new Form.Choice("method", List.of(REMAINDER, RING, JUMP)),
                    RING);

    static final Knob<Integer> POINTS =
            new Knob<>(
                    "points",
                    "Points per server",
                    "How often each server stands on the ring: its virtual nodes.",
                    new Form.Whole("points", 1, 200),
                    8);

    static final Knob<Integer> KEYS =
            new Knob<>(
                    "keys",
                    "Keys",
                    "How many keys are drawn from the seed.",
                    new Form.Whole("keys", 10, 500),
                    100);

    static final Knob<List<String>> SERVERS =
            new Knob<>(
                    "servers",
                    "Your servers",
                    "The names at the opening, in their order.",
                    new Form.Lines(new Form.Line("server", NAME_MAX), 1, SERVERS_MAX),
                    List.of("S1", "S2", "S3", "S4", "S5"));

    static final Knob<List<String>> OWN_KEYS =
            new Knob<>(
                    "own-keys",
                    "Your keys",
                    "Placed instead of drawn ones, unless this is empty.",
                    new Form.Lines(new Form.Line("key", KEY_MAX), 0, 200),
                    List.of());

    static final Assumption LAST_LEAVES_FIRST =
            new Assumption(
                    "last-leaves-first",
                    "The last server leaves first",
                    "A jump hash knows servers by their number, so only the highest number may go.",
                    "Taking out one shard in the middle makes every later shard answer for keys it does not have.");

    static final Assumption NAMES_ARE_STABLE =
            new Assumption(
                    "names-are-stable",
                    "A server keeps its name",
                    "A ring knows servers by their name, so a machine that restarts must come back under it.",
                    "After a rolling restart the hit ratio falls on every server, though none was added or lost.");

    @Override
    public Card card() {
        return new Card(
                "consistent-hashing",
                "theory",
                12,
                1,
                Card.Standing.SKETCH,
                "Consistent hashing",
                "Who moves when a server joins?");
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of(METHOD, POINTS, KEYS, SERVERS, OWN_KEYS);
    }

    @Override
    public List<Switch> switches() {
        return List.of(LAST_LEAVES_FIRST, NAMES_ARE_STABLE);
    }

    @Override
    public void measures(Measures<Cluster> shows) {
        shows.count("keys", "keys", Cluster::keyCount);
        shows.count("servers", "servers", Cluster::serverCount);
        shows.count("moved", "keys", Cluster::moved);
        shows.count("held", "keys", Cluster::held);
        shows.fraction("expected", "keys", 1, Cluster::expectedTenths);
        shows.fraction("arc", "%", 1, Cluster::changedArcPermille);
        shows.fraction("widest", "fair shares", 2, Cluster::widestHundredths);
        shows.count("most", "keys", Cluster::heaviestKeys);
        shows.fraction("heaviest", "fair shares", 2, Cluster::heaviestHundredths);
    }

    @Override
    public void moments(Moments<Cluster> when) {
        when.moment("a server joined", cluster -> cluster.last() instanceof Change.Joined);
        when.moment("a server left", cluster -> cluster.last() instanceof Change.Left);
        when.moment("a server restarted", cluster -> cluster.last() instanceof Change.Restarted);
        when.moment(
                "more than half of the keys moved",
                cluster -> 2 * cluster.moved() > cluster.keyCount());
        when.moment("a key was looked up", cluster -> cluster.last() instanceof Change.LookedUp);
    }

    @Override
    public String idle(String id, Run run) {
        String method = run.setting(METHOD);
        boolean ownKeys = !run.setting(OWN_KEYS).isEmpty();
        return switch (id) {
            case "points" -> method.equals(RING) ? "" : "Only the ring has points.";
            case "keys" -> ownKeys ? "Your keys take their place." : "";
            case "last-leaves-first" -> method.equals(JUMP) ? "" : "Only jump rests on this.";
            case "names-are-stable" -> method.equals(RING) ? "" : "Only the ring rests on this.";
            default -> "";
        };
    }

    @Override
    public void aim(Aim storm) {
        storm.draws(METHOD).draws(POINTS).draws(KEYS).weighs("look-up", 0);
    }

    @Override
    public Cluster open(World world) {
        return new Cluster(world);
    }
}
