package dev.cutaway.theory.raft;

import dev.cutaway.kernel.machine.Id;
import dev.cutaway.kernel.machine.Link;
import dev.cutaway.kernel.machine.Logbook;
import dev.cutaway.kernel.machine.Machine;
import dev.cutaway.kernel.machine.Network;
import dev.cutaway.picture.Message;
import dev.cutaway.picture.Nodes;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The servers on a circle, the clients outside of it, what is on its way, and which links are cut.
final class ClusterNodes {
    /// A lost message stays in sight for so long.
    private static final long LINGERS_MICROS = 8_000;

    private final Cluster cluster;
    private final Network<RaftMessage> network;
    private final List<Machine<RaftMessage>> all;
    private final int servers;

    /// The number of the side that each machine is on, by the machine's number.
    private final int[] sides;

    private final int count;

    ClusterNodes(Cluster cluster) {
        this.cluster = cluster;
        network = cluster.machines().network();
        all = cluster.machines().all();
        servers = cluster.servers().size();
        sides = new int[all.size()];
        count = divide();
    }

    Nodes figure() {
        List<Nodes.Node> circle = new ArrayList<>();
        for (Machine<RaftMessage> server : cluster.servers()) circle.add(server(server));
        List<Nodes.Node> row = new ArrayList<>();
        for (Machine<RaftMessage> client : cluster.clients()) row.add(client(client));
        return new Nodes(
                "cluster",
                "Cluster",
                servers,
                "candidate",
                circle,
                row,
                cuts(),
                split(),
                flying(),
                cluster.now());
    }

    private Nodes.Node server(Machine<RaftMessage> server) {
        int term = Signs.term(server);
        return new Nodes.Node(
                Signs.part(server.id(), servers),
                server.id().number(),
                server.id().name(),
                Signs.role(server),
                "term " + term,
                Signs.state(server),
                Signs.hue(term));
    }

    private Nodes.Node client(Machine<RaftMessage> machine) {
        Optional<Client> client = Cluster.client(machine);
        Optional<Command> wants = client.flatMap(Client::wants);
        String last = client.map(Client::lastAnswer).orElse("");
        return new Nodes.Node(
                Signs.part(machine.id(), servers),
                machine.id().number(),
                machine.id().name(),
                wants.isPresent() ? "waits for" : last.isEmpty() ? "idle" : "heard",
                wants.map(Command::brief).orElse(last),
                wants.isPresent() ? State.PENDING : State.IDLE,
                0);
    }

    private List<Message> flying() {
        List<Message> flying = new ArrayList<>();
        for (Logbook.Passage<RaftMessage> one : cluster.logbook().passages()) {
            boolean lingers =
                    one.fate() == Logbook.Fate.LOST
                            && one.ended() + LINGERS_MICROS >= cluster.now();
            if (one.isOnItsWay() || lingers) flying.add(Signs.message(one));
        }
        return flying;
    }

    // --- who reaches whom ---

    /// Numbers the sides between which nothing passes either way, and says how many there are.
    private int divide() {
        Arrays.fill(sides, -1);
        int next = 0;
        for (Machine<RaftMessage> machine : all) {
            if (sides[machine.id().number()] >= 0) continue;
            List<Id> reached = new ArrayList<>(List.of(machine.id()));
            sides[machine.id().number()] = next;
            for (int i = 0; i < reached.size(); i++) {
                for (Machine<RaftMessage> other : all) {
                    if (sides[other.id().number()] >= 0) continue;
                    if (isCut(reached.get(i), other.id()) && isCut(other.id(), reached.get(i)))
                        continue;
                    sides[other.id().number()] = next;
                    reached.add(other.id());
                }
            }
            next++;
        }
        return next;
    }

    private boolean isCut(Id from, Id to) {
        return network.link(from, to).isCut();
    }

    private Optional<Nodes.Split> split() {
        if (count == 1) return Optional.empty();
        List<List<String>> parts = new ArrayList<>();
        for (int side = 0; side < count; side++) parts.add(new ArrayList<>());
        for (Machine<RaftMessage> machine : all)
            parts.get(sides[machine.id().number()]).add(Signs.id(machine.id()));
        Part part = new Part("split", "cut", "Nothing passes between its sides.");
        return Optional.of(new Nodes.Split(part, parts));
    }

    /// Only links that are cut are worth a line. Those that a split cuts are not drawn one by one.
    private List<Nodes.Link> cuts() {
        List<Nodes.Link> cuts = new ArrayList<>();
        for (Link<RaftMessage> link : network.links()) {
            if (!link.isCut() || sides[link.from().number()] != sides[link.to().number()]) continue;
            boolean back = isCut(link.to(), link.from());
            if (back && link.from().number() > link.to().number()) continue;
            String ways = back ? " and back" : "; the other way still works";
            Part part =
                    new Part(
                            "link." + link.name(),
                            "Link " + link.name(),
                            "Cut from " + link.from() + " to " + link.to() + ways + ".");
            cuts.add(
                    new Nodes.Link(
                            part, Signs.id(link.from()), Signs.id(link.to()), State.DEAD, !back));
        }
        return cuts;
    }
}
