package dev.cutaway.gallery;

import dev.cutaway.gallery.Endpoint.Place;
import dev.cutaway.gallery.Endpoint.Segment;
import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Graph;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import dev.cutaway.picture.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;

/// One host's end of four connections: opened by it, by its peer, by both at once, and reset before
/// it was open. What its users do is given; all else is done by the segments.
final class Connections extends Piece {
    static final Plate PLATE =
            new Plate(
                    "graph",
                    "Layered graph",
                    "the states of a TCP connection",
                    "An edge says what is heard, and after the stroke what is sent. The edge taken lights for"
                            + " one step.",
                    13,
                    "state.ESTABLISHED",
                    Connections::new);

    /// What a user asks of an end.
    private enum Call {
        LISTEN,
        OPEN,
        SEND,
        CLOSE,
        ABORT
    }

    /// A call at the host or at its peer; at once: before anything that is under way arrives.
    private record Act(boolean host, Call call, boolean atOnce) {}

    private static final List<List<Act>> ROUNDS =
            List.of(
                    List.of(
                            peer(Call.LISTEN),
                            host(Call.OPEN),
                            host(Call.SEND),
                            host(Call.CLOSE),
                            peer(Call.CLOSE)),
                    List.of(
                            host(Call.LISTEN),
                            peer(Call.OPEN),
                            peer(Call.SEND),
                            peer(Call.CLOSE),
                            host(Call.CLOSE)),
                    List.of(
                            host(Call.OPEN),
                            new Act(false, Call.OPEN, true),
                            host(Call.CLOSE),
                            new Act(false, Call.CLOSE, true)),
                    List.of(
                            host(Call.LISTEN),
                            peer(Call.OPEN),
                            new Act(false, Call.ABORT, true),
                            host(Call.CLOSE)));

    private final Chance numbers;
    private final Chance sizes;
    private final TreeMap<String, Integer> taken = new TreeMap<>();
    private final EnumSet<Place> reached = EnumSet.of(Place.CLOSED);
    private final Endpoint host = new Endpoint();
    private Endpoint peer = new Endpoint();
    private int round;
    private int next;
    private String last = "nothing yet";

    private Connections(World world) {
        super(world);
        numbers = world.chance("initial numbers", "hosts");
        sizes = world.chance("sizes", "users");
        world.say("", "A host has no connection.");
        stepAfter(1000);
    }

    private static Act host(Call call) {
        return new Act(true, call, false);
    }

    private static Act peer(Call call) {
        return new Act(false, call, false);
    }

    /// Whatever happens next at the host; what happens at the peer meanwhile is not seen.
    @Override
    void step() {
        Place before = host.place;
        while (!act()) {}
        if (host.place != before) {
            taken.merge(Machine.edge(before, host.place), 1, Integer::sum);
            reached.add(host.place);
        }
        world().fold(host.place.name().length() * 100L + taken.size());
        if (round < ROUNDS.size()) stepAfter(1000);
    }

    /// Does one thing, and says whether it was at the host.
    private boolean act() {
        List<Act> acts = ROUNDS.get(round);
        boolean more = next < acts.size();
        if (more && acts.get(next).atOnce() && !host.wire.isEmpty()) return call(acts.get(next++));
        if (!host.wire.isEmpty()) {
            peer.hear(host.wire.removeFirst(), number());
            return false;
        }
        if (!peer.wire.isEmpty()) return hear(peer.wire.removeFirst());
        if (more) return call(acts.get(next++));
        if (host.place == Place.TIME_WAIT) {
            host.expire();
            last = "two segment lives later";
            world().say("host", "has waited twice the life of a segment: CLOSED.");
        } else {
            world().say("host", "is done with this connection: {}.", Machine.name(host.place));
        }
        round++;
        next = 0;
        peer = new Endpoint();
        return true;
    }

    private int number() {
        return 100 + numbers.below(900);
    }

    private boolean call(Act act) {
        Endpoint end = act.host() ? host : peer;
        switch (act.call()) {
            case LISTEN -> end.listen();
            case OPEN -> end.open(number());
            case SEND -> end.send(1 + sizes.below(500));
            case CLOSE -> end.close();
            case ABORT -> end.abort();
        }
        if (!act.host()) return false;
        last = "its user: " + act.call();
        world().say("user", "calls {}: {}.", act.call(), Machine.name(host.place));
        return true;
    }

    private boolean hear(Segment segment) {
        Place before = host.place;
        host.hear(segment, number());
        last = "hears " + segment.flags();
        if (host.place == before) {
            String what = segment.data() > 0 ? segment.data() + " octets" : segment.flags();
            world().say("host", "hears {} and stays {}.", what, Machine.name(before));
        } else {
            // The RFC tells two edges apart by what the FIN acknowledges.
            String old =
                    host.place == Place.CLOSING ? ", which does not acknowledge its own FIN" : "";
            world().say("host", "hears {}{}: {}.", segment.flags(), old, Machine.name(host.place));
        }
        return true;
    }

    @Override
    public Scene draw() {
        List<Graph.Box> boxes = new ArrayList<>();
        for (Place place : Place.values()) boxes.add(box(place));
        List<Graph.Edge> edges = new ArrayList<>();
        for (Machine.Way way : Machine.WAYS) edges.add(edge(way));
        String line = Machine.name(host.place) + ", " + last;
        Graph graph = new Graph("machine", "The connection", boxes, edges, line);
        return new Scene("A connection: " + line + ".", List.of(graph));
    }

    private Graph.Box box(Place place) {
        String name = Machine.name(place);
        Part part = new Part("state." + name, name, "A state of RFC 9293.");
        State state =
                place == host.place
                        ? State.ACTIVE
                        : reached.contains(place) ? State.IDLE : State.PENDING;
        String was = reached.contains(place) ? "yes" : "not yet";
        return new Graph.Box(part, state, 0, List.of(new Value(part.id(), "reached", was)));
    }

    private Graph.Edge edge(Machine.Way way) {
        String id = Machine.edge(way.from(), way.to());
        String from = Machine.name(way.from());
        String to = Machine.name(way.to());
        Part part = new Part(id, from + " to " + to, "It takes: " + way.label() + ".");
        int times = taken.getOrDefault(id, 0);
        return new Graph.Edge(part, "state." + from, "state." + to, way.label(), times, State.IDLE);
    }
}
