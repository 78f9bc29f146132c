package dev.cutaway.theory.consistenthashing;

import dev.cutaway.kernel.Decimal;
import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Chart;
import dev.cutaway.picture.Facts;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Ring;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Table;
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
        String moved =
                cluster.moved() == 0 ? "" : " " + cluster.moved() + " keys moved in this step.";
        return cluster.serverCount()
                + " servers hold "
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
        return new Ring("ring", "Ring", middle(), arcs, points, keys(), walk());
    }

    private static Part point(HashRing.Point node, Server server) {
        return new Part(
                "point." + node.name(),
                "Point " + node.name(),
                "A virtual node of " + server.name() + ".");
    }

    private List<Ring.Key> keys() {
        return cluster.keys().stream()
                .map(key ->
                        new Ring.Key(
                                part(key), key.owner().name(), key.owner().hue(), turn(key.hash())))
                .toList();
    }

    private static Part part(Cluster.Key key) {
        return new Part(
                key.part(),
                "Key " + key.name(),
                "Its hash is its place on the circle, for every method.");
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
        String heaviest = Decimal.text(cluster.heaviestHundredths(), 2) + " fair shares";
        return new Facts(
                "facts",
                "Facts",
                List.of(
                        fact(
                                "moved",
                                "moved in this step",
                                moved,
                                "Keys with another server than one event ago."),
                        fact(
                                "needed",
                                "had to move",
                                Long.toString(cluster.needed()),
                                "A newcomer’s fair share, or all that a leaver held."),
                        fact(
                                "heaviest",
                                "heaviest server",
                                heaviest,
                                "Its keys against the average of all servers."),
                        fact(
                                "shared",
                                "clients must share",
                                cluster.placement().shared(),
                                "What two clients must hold alike to find the same server."),
                        fact(
                                "look-up",
                                "last look-up",
                                lookUp(),
                                "What was computed to find the server, and in how many steps.")));
    }

    private String lookUp() {
        if (!(cluster.last() instanceof Change.LookedUp(_, _, var server, var found)))
            return "none yet";
        return server.name() + " in " + found.steps() + (found.steps() == 1 ? " step" : " steps");
    }

    private static Facts.Fact fact(String id, String name, String text, String sentence) {
        return new Facts.Fact(new Part("fact." + id, name, sentence), text);
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
