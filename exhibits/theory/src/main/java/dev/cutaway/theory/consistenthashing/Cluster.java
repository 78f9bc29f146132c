package dev.cutaway.theory.consistenthashing;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Guarantees.Verdict;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Whole;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Drawn;
import dev.cutaway.picture.Scene;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Servers, keys, and which belongs to which: before the last event and after it.
final class Cluster implements Model, Drawn {
    /// A key, its hash, and the servers it belonged to before and belongs to now.
    record Key(String name, long hash, Server before, Server owner) {
        boolean moved() {
            return !before.id().equals(owner.id());
        }

        String part() {
            return "key." + name;
        }
    }

    private final World world;
    private final String method;
    private final int pointsEach;
    private final List<Server> servers = new ArrayList<>();
    private List<Key> keys = List.of();
    private Placement placement;
    private Change last = new Change.None();

    Cluster(World world) {
        this.world = world;
        method = world.knob(ConsistentHashingExhibit.METHOD);
        pointsEach = world.knob(ConsistentHashingExhibit.POINTS);
        for (String name : world.knob(ConsistentHashingExhibit.SERVERS)) {
            servers.add(new Server(name, name, freeHue()));
        }
        placement = place();
        keys = keyNames().stream().map(this::first).toList();
        remember();
        String who = servers.size() == 1 ? "1 server holds" : servers.size() + " servers hold";
        world.say("", "{} {}.", who, keys.size() == 1 ? "1 key" : keys.size() + " keys");
    }

    private Key first(String name) {
        long hash = Murmur3.hash(name);
        Server owner = servers.get(placement.server(hash));
        return new Key(name, hash, owner, owner);
    }

    private List<String> keyNames() {
        List<String> own = world.knob(ConsistentHashingExhibit.OWN_KEYS);
        if (!own.isEmpty()) return own;
        Chance chance = world.chance("key", "");
        LinkedHashSet<String> names = new LinkedHashSet<>();
        while (names.size() < world.knob(ConsistentHashingExhibit.KEYS)) {
            names.add("user:" + chance.below(1_000_000));
        }
        return List.copyOf(names);
    }

    private Placement place() {
        return Placement.of(method, servers.stream().map(Server::name).toList(), pointsEach);
    }

    private int freeHue() {
        int hue = 1;
        while (isTaken(hue)) hue++;
        return hue;
    }

    private boolean isTaken(int hue) {
        return servers.stream().anyMatch(server -> server.hue() == hue);
    }

    /// Everybody finds every key's server again, under the servers that are there now.
    private void settle(Change change) {
        placement = place();
        last = change;
        keys = keys.stream().map(this::settled).toList();
        remember();
    }

    private Key settled(Key key) {
        Server owner = servers.get(placement.server(key.hash()));
        return new Key(key.name(), key.hash(), key.owner(), owner);
    }

    private void remember() {
        for (Key key : keys) world.fold(servers.indexOf(key.owner()));
    }

    /// No key moves, so nothing counts as moved in this event.
    private void rest(Change change) {
        last = change;
        keys =
                keys.stream()
                        .map(key -> new Key(key.name(), key.hash(), key.owner(), key.owner()))
                        .toList();
    }

    void join(String name) {
        if (isKnown(name)) {
            rest(new Change.None());
            world.say(name, "is there already, so nothing changes.");
            return;
        }
        Server newcomer = new Server(name, name, freeHue());
        servers.add(newcomer);
        settle(new Change.Joined(newcomer));
        world.say(name, "joins: {} of {} keys move.", moved(), keys.size());
    }

    void leave(String name) {
        Server leaver = named(name);
        servers.remove(leaver);
        settle(new Change.Left(leaver));
        world.say(name, "leaves: {} of {} keys move.", moved(), keys.size());
    }

    /// The machine comes back as it was, under its own name or, if names are not stable, under a
    /// new one.
    void restart(String name) {
        Server before = named(name);
        boolean stable = world.holds(ConsistentHashingExhibit.NAMES_ARE_STABLE);
        Server after = before.renamed(stable ? before.name() : before.id() + "-" + suffix(before));
        servers.set(servers.indexOf(before), after);
        settle(new Change.Restarted(after));
        String as = stable ? "restarts" : "restarts as " + after.name();
        world.say(name, "{}: {} of {} keys move.", as, moved(), keys.size());
    }

    /// Five letters and digits, as a scheduler appends them to a new pod's name.
    private String suffix(Server server) {
        Chance chance = world.chance("new name", server.id());
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 5; i++) letters.append(Character.forDigit(chance.below(36), 36));
        return letters.toString();
    }

    void lookUp(String key) {
        long hash = Murmur3.hash(key);
        Placement.Found found = placement.find(hash);
        Server server = servers.get(found.server());
        rest(new Change.LookedUp(key, hash, server, found));
        world.say(key, "is on {}: {}.", server.name(), found.how());
    }

    private boolean isKnown(String name) {
        return servers.stream()
                .anyMatch(server -> server.id().equals(name) || server.name().equals(name));
    }

    private Server named(String name) {
        return servers.stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void levers(Levers can) {
        List<String> names = servers.stream().map(Server::name).toList();
        boolean full = servers.size() >= ConsistentHashingExhibit.SERVERS_MAX;
        can.pull("join", "Add a server")
                .asking(new Form.Line("server", ConsistentHashingExhibit.NAME_MAX))
                .suggesting(freeName())
                .unless(full, "Twelve servers fill the picture.")
                .does(this::join);
        can.pull("leave", onlyLastLeaves() ? "Remove the last server" : "Remove a server")
                .asking(
                        new Form.Choice(
                                "server", onlyLastLeaves() ? List.of(names.getLast()) : names))
                .suggesting(names.getLast())
                .unless(servers.size() == 1, "Somebody must hold the keys.")
                .does(this::leave);
        can.pull("restart", "Restart a server")
                .asking(new Form.Choice("server", names))
                .suggesting(names.getFirst())
                .does(this::restart);
        can.pull("look-up", "Look up a key")
                .asking(new Form.Line("key", ConsistentHashingExhibit.KEY_MAX))
                .suggesting(keys.getFirst().name())
                .does(this::lookUp);
    }

    private boolean onlyLastLeaves() {
        return method.equals(ConsistentHashingExhibit.JUMP)
                && world.holds(ConsistentHashingExhibit.LAST_LEAVES_FIRST);
    }

    private String freeName() {
        int number = servers.size() + 1;
        while (isKnown("S" + number)) number++;
        return "S" + number;
    }

    @Override
    public void guarantees(Guarantees promise) {
        promise.always(
                "One owner per key",
                "Every key belongs to one server, that server is there, and asking again gives the same one.",
                this::everyKeyHasItsOwner);
        String minimal = "Only the changed server’s keys move";
        String meaning =
                "A newcomer takes keys and nobody else does; only a leaver’s keys go elsewhere.";
        if (method.equals(ConsistentHashingExhibit.REMAINDER)) {
            promise.withheld(
                    minimal,
                    meaning,
                    "The remainder does not promise this: another count is another map.");
        } else {
            promise.always(minimal, meaning, this::onlyTheChangedServerIsConcerned);
        }
        promise.always(
                "A restart moves nothing",
                "The same machines before and after hold the same keys.",
                this::aRestartMovesNothing);
        promise.bound(
                "Imbalance is within chance",
                "The heaviest server holds no more keys than chance lets it under this method,",
                "except once in a million draws.",
                0,
                this::heaviestKeys,
                this::limit);
    }

    private Verdict everyKeyHasItsOwner() {
        for (Key key : keys) {
            Server found = servers.get(placement.server(key.hash()));
            if (!found.equals(key.owner())) {
                return Verdict.broken(
                        "{} is on {} and found on {}.",
                        key.name(),
                        key.owner().name(),
                        found.name());
            }
        }
        return Verdict.HOLDS;
    }

    private Verdict onlyTheChangedServerIsConcerned() {
        for (Key key : keys) {
            if (!key.moved() || concerns(key)) continue;
            return Verdict.broken(
                    "{} moved from {} to {}, and neither came or went.",
                    key.name(),
                    key.before().name(),
                    key.owner().name());
        }
        return Verdict.HOLDS;
    }

    private boolean concerns(Key key) {
        return switch (last) {
            case Change.Joined(var server) -> key.owner().id().equals(server.id());
            case Change.Left(var server) -> key.before().id().equals(server.id());
            case Change.Restarted _ -> true; // Another promise speaks of restarts.
            case Change.None _, Change.LookedUp _ -> false;
        };
    }

    private Verdict aRestartMovesNothing() {
        if (!(last instanceof Change.Restarted(var server)) || moved() == 0) return Verdict.HOLDS;
        return Verdict.broken(
                "{} restarted as {}, and {} keys moved.", server.id(), server.name(), moved());
    }

    List<Server> servers() {
        return List.copyOf(servers);
    }

    List<Key> keys() {
        return keys;
    }

    Placement placement() {
        return placement;
    }

    Change last() {
        return last;
    }

    int keyCount() {
        return keys.size();
    }

    int serverCount() {
        return servers.size();
    }

    int moved() {
        return (int) keys.stream().filter(Key::moved).count();
    }

    /// How many keys a server held that left in this step: these had to go somewhere.
    long held() {
        if (!(last instanceof Change.Left(var server))) return 0;
        return keys.stream().filter(key -> key.before().id().equals(server.id())).count();
    }

    /// How many keys a join moves on average, in tenths of a key: under the remainder all but one
    /// in the new number of servers, under jump one in it, on the ring as much as the newcomer's
    /// arcs hold.
    long expectedTenths() {
        if (!(last instanceof Change.Joined)) return 0;
        long tenths = 10L * keys.size();
        return switch (placement) {
            case Remainder _ ->
                    Whole.nearest((double) tenths * (servers.size() - 1) / servers.size());
            case JumpHash _ -> Whole.nearest((double) tenths / servers.size());
            case HashRing _ -> Whole.nearest((double) keys.size() * changedArcPermille() / 100);
        };
    }

    /// The part of the circle that the newcomer owns, in thousandths.
    long changedArcPermille() {
        if (!(last instanceof Change.Joined(var server)) || !(placement instanceof HashRing ring))
            return 0;
        return Whole.nearest(1000 * ring.part(servers.indexOf(server)));
    }

    /// The widest part of the circle that one server owns, in hundredths of a fair share. The other
    /// methods cut the hashes evenly.
    long widestHundredths() {
        if (!(placement instanceof HashRing ring)) return 100;
        double widest = 0;
        for (int server = 0; server < servers.size(); server++)
            widest = Math.max(widest, ring.part(server));
        return Whole.nearest(100 * widest * servers.size());
    }

    int keysOf(Server server) {
        return (int) keys.stream().filter(key -> key.owner().id().equals(server.id())).count();
    }

    long heaviestKeys() {
        return servers.stream().mapToInt(this::keysOf).max().orElse(0);
    }

    /// The heaviest server's keys in hundredths of a fair share.
    long heaviestHundredths() {
        return Whole.divide(heaviestKeys() * 100 * servers.size(), Math.max(1, keys.size()));
    }

    /// How many keys one server may hold before chance is no excuse.
    int limit() {
        boolean ring = method.equals(ConsistentHashingExhibit.RING);
        return new FairShare(servers.size(), keys.size(), ring ? pointsEach : FairShare.NO_RING)
                .limit();
    }

    @Override
    public Scene draw() {
        return new ClusterPicture(this).scene();
    }
}
