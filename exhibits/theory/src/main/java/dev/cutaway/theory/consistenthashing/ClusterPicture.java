package dev.cutaway.theory.consistenthashing;

import dev.cutaway.kernel.Decimal;
import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Chart;
import dev.cutaway.picture.Facts;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Ring;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Table;
import dev.cutaway.picture.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a cluster looks like: the circle of hashes, the facts of the last step, and who holds how
/// much.
final class ClusterPicture {
    private final Cluster cluster;

    ClusterPicture(Cluster cluster) {
        this.cluster = cluster;
    }

    Scene scene() {
        return new Scene(summary(), List.of(ring(), facts(), chart(), table()));
    }

    private String summary() {
        int servers = cluster.serverCount();
        String who = servers == 1 ? "1 server holds " : servers + " servers hold ";
        String moved =
                cluster.moved() == 0 ? "" : " " + cluster.moved() + " keys moved in this step.";
        return who
                + cluster.keyCount()
                + " keys; the heaviest holds "
                + cluster.heaviestKeys()
                + "."
                + moved;
    }

    /// A hash as a part of a full turn. The lowest eleven bits are finer than a double.
    private static double turn(long hash) {
        return (hash >>> 11) * 0x1p-53;
    }

    private Ring ring() {
        List<Ring.Arc> arcs = new ArrayList<>();
        List<Ring.Point> points = new ArrayList<>();
        if (cluster.placement() instanceof HashRing(var nodes)) {
            HashRing.Point previous = nodes.getLast();
            for (HashRing.Point node : nodes) {
                Server server = cluster.servers().get(node.server());
                arcs.add(
                        new Ring.Arc(
                                server.part(),
                                server.name(),
                                server.hue(),
                                turn(previous.at()),
                                turn(node.at())));
                points.add(new Ring.Point(point(node, server), server.name(), turn(node.at())));
                previous = node;
            }
        }
        return new Ring("ring", "Ring", middle(), notes(), arcs, points, keys(), walk());
    }

    private static Part point(HashRing.Point node, Server server) {
        return new Part(
                "point." + node.name(),
                "Point " + node.name(),
                "A virtual node of " + server.name() + ".");
    }

    private List<Ring.Key> keys() {
        return cluster.keys().stream().map(this::key).toList();
    }

    private Ring.Key key(Cluster.Key key) {
        Part part =
                new Part(
                        key.part(),
                        "Key " + key.name(),
                        "Its hash is its place on the circle, for every method.");
        List<Value> details =
                List.of(
                        new Value(key.part(), "hash", hex(key.hash())),
                        new Value(
                                key.part(),
                                "found by",
                                cluster.placement().find(key.hash()).how()));
        Server owner = key.owner();
        return new Ring.Key(
                part, owner.part(), owner.name(), owner.hue(), turn(key.hash()), details);
    }

    private static String hex(long hash) {
        StringBuilder digits = new StringBuilder();
        for (int shift = 60; shift >= 0; shift -= 4)
            digits.append(Character.forDigit((int) (hash >>> shift) & 0xF, 16));
        return digits.toString();
    }

    private List<Ring.Note> notes() {
        List<Ring.Note> notes = new ArrayList<>();
        notes.add(
                new Ring.Note(
                        "tick id1",
                        "a key of S1’s colour".replace("S1", cluster.servers().getFirst().name())));
        if (cluster.moved() > 0) notes.add(new Ring.Note("tick st-changed", "moved in this step"));
        if (cluster.placement() instanceof HashRing) {
            notes.add(new Ring.Note("point", "a point of a server"));
            notes.add(new Ring.Note("band id1", "what it owns"));
        }
        return notes;
    }

    private List<String> middle() {
        if (cluster.moved() > 0)
            return List.of(cluster.moved() + " of " + cluster.keyCount(), "keys moved");
        return switch (cluster.last()) {
            case Change.LookedUp(var key, _, var server, _) ->
                    List.of(server.name(), "holds " + key);
            case Change.Restarted _, Change.Joined _, Change.Left _ -> List.of("no key", "moved");
            case Change.None _ ->
                    List.of(cluster.serverCount() + " servers", cluster.keyCount() + " keys");
        };
    }

    private Optional<Ring.Walk> walk() {
        if (!(cluster.last() instanceof Change.LookedUp(var key, var hash, _, _)))
            return Optional.empty();
        if (!(cluster.placement() instanceof HashRing nodes)) return Optional.empty();
        Part part = new Part("key." + key, "Key " + key, "Looked up in this step.");
        return Optional.of(new Ring.Walk(part, turn(hash), turn(nodes.successor(hash).at())));
    }

    private Facts facts() {
        String moved = cluster.moved() + " of " + cluster.keyCount();
        return new Facts(
                "facts",
                "Facts",
                List.of(
                        step(
                                "moved",
                                "moved in this step",
                                moved,
                                "Keys with another server than one event ago."),
                        step(
                                "expected",
                                expectedName(),
                                expected(),
                                "What theory says of this step, before chance."),
                        fact(
                                "heaviest",
                                "heaviest server",
                                heaviest(),
                                "Its keys against the average of all servers."),
                        fact(
                                "widest",
                                "widest share of hashes",
                                widest(),
                                "How much of all hashes one server answers for."),
                        fact(
                                "shared",
                                "clients must share",
                                cluster.placement().shared(),
                                "What two clients must hold alike to find the same server."),
                        step(
                                "look-up",
                                "last look-up",
                                lookUp(),
                                "What was computed to find the server, and in how many steps.")));
    }

    private String heaviest() {
        return cluster.heaviestKeys()
                + ", "
                + Decimal.text(cluster.heaviestHundredths(), 2)
                + " fair";
    }

    private String widest() {
        return cluster.placement() instanceof HashRing
                ? Decimal.text(cluster.widestHundredths(), 2) + " fair"
                : "all equal";
    }

    private String expectedName() {
        return cluster.last() instanceof Change.Left ? "held by the leaver" : "expected to move";
    }

    private String expected() {
        return switch (cluster.last()) {
            case Change.Joined _ -> Decimal.text(cluster.expectedTenths(), 1);
            case Change.Left _ -> Long.toString(cluster.held());
            case Change.Restarted _, Change.None _, Change.LookedUp _ -> "0";
        };
    }

    private String lookUp() {
        if (!(cluster.last() instanceof Change.LookedUp(_, _, var server, var found)))
            return "none yet";
        return server.name() + " in " + found.steps() + (found.steps() == 1 ? " step" : " steps");
    }

    private static Facts.Fact fact(String id, String name, String text, String sentence) {
        return new Facts.Fact(new Part("fact." + id, name, sentence), text, false);
    }

    private static Facts.Fact step(String id, String name, String text, String sentence) {
        return new Facts.Fact(new Part("fact." + id, name, sentence), text, true);
    }

    private Chart chart() {
        List<Chart.Bar> bars = new ArrayList<>();
        for (Server server : cluster.servers()) {
            int keys = cluster.keysOf(server);
            bars.add(
                    new Chart.Bar(
                            part(server),
                            server.hue(),
                            server.name(),
                            keys,
                            Integer.toString(keys)));
        }
        long fair = Whole.nearest((double) cluster.keyCount() / cluster.serverCount());
        return new Chart(
                "chart",
                "Load",
                "keys per server",
                bars,
                List.of(
                        new Chart.Limit("limit " + cluster.limit(), cluster.limit()),
                        new Chart.Limit("fair " + fair, fair)));
    }

    private static Part part(Server server) {
        return new Part(
                server.part(), "Server " + server.name(), "One of the servers that hold the keys.");
    }

    private Table table() {
        boolean ring = cluster.placement() instanceof HashRing;
        List<Table.Column> columns =
                List.of(
                        new Table.Column("server", false, "", false),
                        new Table.Column(ring ? "points" : "number", true, "100", true),
                        new Table.Column("keys", true, "100", false),
                        new Table.Column("gained", true, "100", true),
                        new Table.Column("lost", true, "100", true));
        List<Table.Row> rows = new ArrayList<>();
        for (Server server : cluster.servers()) rows.add(row(server));
        return new Table("table", "Table", columns, rows);
    }

    private Table.Row row(Server server) {
        long gained =
                cluster.keys().stream()
                        .filter(key -> key.moved() && key.owner().id().equals(server.id()))
                        .count();
        long lost =
                cluster.keys().stream()
                        .filter(key -> key.moved() && key.before().id().equals(server.id()))
                        .count();
        return new Table.Row(
                part(server),
                server.hue(),
                List.of(
                        server.name(),
                        number(server),
                        Integer.toString(cluster.keysOf(server)),
                        Long.toString(gained),
                        Long.toString(lost)));
    }

    private String number(Server server) {
        int index = cluster.servers().indexOf(server);
        if (!(cluster.placement() instanceof HashRing(var nodes))) return Integer.toString(index);
        return Long.toString(nodes.stream().filter(node -> node.server() == index).count());
    }
}
