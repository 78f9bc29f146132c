package dev.cutaway.theory.raft;

import dev.cutaway.kernel.Ticks;
import dev.cutaway.kernel.machine.Journal;
import dev.cutaway.kernel.machine.Machine;
import dev.cutaway.kernel.machine.Stored;
import dev.cutaway.picture.Chart;
import dev.cutaway.picture.Facts;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a cluster looks like: the servers side by side, the facts of now, and how far each log
/// goes.
final class ClusterPicture {
    private static final String NONE = "–";

    private final Cluster cluster;

    ClusterPicture(Cluster cluster) {
        this.cluster = cluster;
    }

    Scene scene() {
        return new Scene(summary(), List.of(table(), facts(), chart()));
    }

    private String summary() {
        return cluster.servers().size()
                + " servers in term "
                + cluster.term()
                + "; "
                + (cluster.leader() == 0 ? "nobody leads" : leaderNames() + " leads")
                + "; "
                + cluster.committed()
                + " entries are committed.";
    }

    private String leaderNames() {
        return String.join(" and ", cluster.leaders().stream().map(it -> it.id().name()).toList());
    }

    // --- the servers ---

    private Table table() {
        List<Table.Column> columns =
                List.of(
                        new Table.Column("server", false, "", false),
                        // Struck-out old values beside the new ones would need twice the room,
                        // which a phone has not got.
                        new Table.Column("role", false, "candidate", true),
                        new Table.Column("term", true, "999", true),
                        new Table.Column("vote", false, "s7", true),
                        new Table.Column("safe", true, "999", true),
                        new Table.Column("commit", true, "999", true));
        List<Table.Row> rows = new ArrayList<>();
        for (Machine<RaftMessage> server : cluster.servers()) rows.add(row(server));
        return new Table("servers", "Servers", columns, rows);
    }

    private Table.Row row(Machine<RaftMessage> server) {
        Stored<Ballot> ballot = server.disk().value(Durable.BALLOT, Ballot.FIRST);
        Journal<Entry> log = server.disk().journal(Log.NAME);
        int vote = ballot.get().vote();
        return new Table.Row(
                part(server),
                hue(server),
                List.of(
                        server.id().name(),
                        role(server),
                        Integer.toString(ballot.get().term()),
                        vote == Ballot.NOBODY ? NONE : "s" + (vote + 1),
                        Integer.toString(log.safe()),
                        Cluster.raft(server)
                                .map(raft -> Integer.toString(raft.commit()))
                                .orElse(NONE)));
    }

    private static int hue(Machine<RaftMessage> server) {
        return server.id().number() + 1;
    }

    private Part part(Machine<RaftMessage> server) {
        String name = server.id().name();
        return new Part(
                "server." + name,
                "Server " + name,
                name + " holds a log, a term and a vote on its disk; the rest dies with it.");
    }

    private static String role(Machine<RaftMessage> server) {
        return switch (server.state()) {
            case DOWN -> "down";
            case PAUSED -> "paused";
            case UP -> Cluster.raft(server).map(raft -> name(raft.role())).orElse("down");
        };
    }

    private static String name(Role role) {
        return switch (role) {
            case FOLLOWER -> "follower";
            case PRE_CANDIDATE -> "asks";
            case CANDIDATE -> "candidate";
            case LEADER -> "leader";
        };
    }

    // --- the facts ---

    private Facts facts() {
        List<Facts.Fact> facts = new ArrayList<>();
        facts.add(
                fact(
                        "leader",
                        "leader",
                        cluster.leader() == 0 ? "nobody" : leaderNames(),
                        "Who thinks that it leads. Two can, in different terms."));
        facts.add(
                fact(
                        "term",
                        "latest term",
                        Integer.toString(cluster.term()),
                        "The highest term that any running server knows."));
        facts.add(
                fact(
                        "committed",
                        "committed",
                        Integer.toString(cluster.committed()),
                        "How many entries some server knows to be committed."));
        facts.add(
                fact(
                        "flying",
                        "messages on their way",
                        Integer.toString(cluster.inFlight()),
                        "Sent and not yet arrived."));
        for (Machine<RaftMessage> client : cluster.clients()) facts.add(client(client));
        facts.add(
                fact(
                        "time",
                        "time",
                        Ticks.MICROS.text(cluster.now()),
                        "Since the servers were started, in virtual time."));
        return new Facts("facts", "Facts", facts);
    }

    private static Facts.Fact client(Machine<RaftMessage> machine) {
        String name = machine.id().name();
        Optional<Client> client = Cluster.client(machine);
        boolean waits = client.map(Client::isWaiting).orElse(false);
        String last = client.map(Client::lastAnswer).orElse("");
        return fact(
                name,
                "client " + name,
                waits ? "waits for an answer" : last.isEmpty() ? "idle" : "heard: " + last,
                "A client has one command at a time on its way.");
    }

    private static Facts.Fact fact(String id, String name, String text, String sentence) {
        return new Facts.Fact(new Part("fact." + id, name, sentence), text);
    }

    // --- the logs ---

    private Chart chart() {
        List<Chart.Bar> bars = new ArrayList<>();
        for (Machine<RaftMessage> server : cluster.servers()) {
            Journal<Entry> log = server.disk().journal(Log.NAME);
            int size = log.size();
            bars.add(
                    new Chart.Bar(
                            part(server),
                            hue(server),
                            server.id().name(),
                            size,
                            Integer.toString(size)));
        }
        return new Chart(
                "logs",
                "Logs",
                "entries in each log",
                bars,
                List.of(new Chart.Limit("committed " + cluster.committed(), cluster.committed())));
    }
}
