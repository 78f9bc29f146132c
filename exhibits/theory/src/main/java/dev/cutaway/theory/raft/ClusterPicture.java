package dev.cutaway.theory.raft;

import dev.cutaway.kernel.machine.Machine;
import dev.cutaway.kernel.machine.Stored;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a cluster looks like: the servers and what flies between them, their logs, the messages of
/// late, and what each server made of its log.
final class ClusterPicture {
    private static final String NONE = "–";

    private final Cluster cluster;

    ClusterPicture(Cluster cluster) {
        this.cluster = cluster;
    }

    Scene scene() {
        return new Scene(
                summary(),
                List.of(
                        new ClusterNodes(cluster).figure(),
                        new ClusterLogs(cluster).figure(),
                        new ClusterLanes(cluster).figure(),
                        table()));
    }

    private String summary() {
        return cluster.servers().size()
                + " servers in term "
                + cluster.term()
                + "; "
                + (cluster.leader() == 0 ? "nobody leads" : leaders())
                + "; "
                + cluster.committed()
                + " entries are committed.";
    }

    private String leaders() {
        List<String> names = cluster.leaders().stream().map(it -> it.id().name()).toList();
        return String.join(" and ", names) + (names.size() == 1 ? " leads" : " lead");
    }

    /// What the other figures do not say: votes, whom each follows, and the keys and values that
    /// came of the entries.
    private Table table() {
        List<Table.Column> columns =
                List.of(
                        new Table.Column("server", false, "s7", false),
                        new Table.Column("vote", false, "s7", false),
                        new Table.Column("follows", false, "s7", false),
                        new Table.Column("holds", false, "x=1, y=2, z=3", true));
        List<Table.Row> rows = new ArrayList<>();
        for (Machine<RaftMessage> server : cluster.servers()) rows.add(row(server));
        return new Table("servers", "Servers", columns, rows);
    }

    private Table.Row row(Machine<RaftMessage> server) {
        Stored<Ballot> ballot = server.disk().value(Durable.BALLOT, Ballot.FIRST);
        Optional<Raft> raft = Cluster.raft(server);
        String contents = raft.map(it -> it.machine().contents()).orElse("");
        return new Table.Row(
                Signs.part(server.id(), cluster.servers().size()),
                Signs.hue(Signs.term(server)),
                List.of(
                        server.id().name(),
                        server(ballot.get().vote()),
                        server(raft.map(Raft::leader).orElse(Ballot.NOBODY)),
                        contents.isEmpty() ? NONE : contents));
    }

    private String server(int number) {
        return number == Ballot.NOBODY ? NONE : cluster.servers().get(number).id().name();
    }
}
