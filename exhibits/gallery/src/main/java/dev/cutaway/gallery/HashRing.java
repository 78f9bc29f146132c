package dev.cutaway.gallery;

import dev.cutaway.kernel.World;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Ring;
import dev.cutaway.picture.Ring.Arc;
import dev.cutaway.picture.Ring.Point;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import dev.cutaway.picture.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Servers on a circle of hashes, each of them owner of what lies before it. One joins, one stops
/// answering and is given up.
final class HashRing extends Piece {
    static final Plate PLATE =
            new Plate(
                    "ring",
                    "Ring",
                    "servers that share keys by their hashes",
                    "Zero on top, clockwise. The band shows who owns what, names stand outside.",
                    4,
                    "server.C.1",
                    HashRing::new);

    private static final List<String> KEYS =
            List.of("apple", "birch", "cedar", "daisy", "elder", "fern", "grape", "hazel");
    private static final int POINTS = 2;

    /// One of the two places of a server on the circle.
    private record Stand(String server, int hue, int number, double turn, State state) {
        Stand in(State now) {
            return new Stand(server, hue, number, turn, now);
        }

        String part() {
            return "server." + server + "." + number;
        }
    }

    private final List<Stand> stands = new ArrayList<>();
    private int steps;

    private HashRing(World world) {
        super(world);
        add("A", 1, State.IDLE);
        add("B", 2, State.IDLE);
        add("C", 3, State.IDLE);
        world.say("", "Three servers share eight keys.");
        stepAfter(1);
    }

    /// The 32-bit FNV-1a hash of a name with the finisher of MurmurHash3, as a part of the circle.
    private static double turn(String name) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < name.length(); i++) hash = (hash ^ name.charAt(i)) * 0x01000193;
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
        hash ^= hash >>> 16;
        return (hash & 0xffffffffL) / 4_294_967_296.0;
    }

    private void add(String server, int hue, State state) {
        for (int i = 1; i <= POINTS; i++)
            stands.add(new Stand(server, hue, i, turn(server + i), state));
        stands.sort(Comparator.comparingDouble(Stand::turn));
    }

    private void set(String server, State state) {
        stands.replaceAll(stand -> stand.server().equals(server) ? stand.in(state) : stand);
    }

    @Override
    void step() {
        steps++;
        switch (steps) {
            case 1 -> {
                add("D", 4, State.PENDING);
                world().say("D", "asks to join, and copies the keys that will be its own.");
            }
            case 2 -> {
                set("D", State.IDLE);
                world().say("D", "joins and owns its part.");
            }
            case 3 -> {
                set("B", State.LOST);
                world().say("B", "does not answer any more.");
            }
            case 4 -> {
                set("B", State.DEAD);
                world().say("B", "is given up: the next on the circle own its part.");
            }
            default -> {
                stands.removeIf(stand -> stand.server().equals("B"));
                world().say("B", "is taken off the circle.");
            }
        }
        for (String key : KEYS) world().fold(owner(turn(key)).hue());
        if (steps < 5) stepAfter(1);
    }

    /// Those that own: not who still copies, not who was given up.
    private List<Stand> owners() {
        return stands.stream()
                .filter(stand -> stand.state() == State.IDLE || stand.state() == State.LOST)
                .toList();
    }

    /// The first at or after a place, clockwise.
    private Stand owner(double turn) {
        List<Stand> owners = owners();
        for (Stand stand : owners) if (stand.turn() >= turn) return stand;
        return owners.getFirst();
    }

    @Override
    public Scene draw() {
        List<Stand> owners = owners();
        List<Arc> arcs = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) {
            Stand from = i == 0 ? owners.getLast() : owners.get(i - 1);
            Stand to = owners.get(i);
            arcs.add(
                    new Arc(
                            "server." + to.server(),
                            to.server(),
                            to.hue(),
                            from.turn(),
                            to.turn()));
        }
        long servers = stands.stream().map(Stand::server).distinct().count();
        Ring ring =
                new Ring(
                        "ring",
                        "Ring",
                        List.of(servers + " servers", KEYS.size() + " keys"),
                        List.of(),
                        arcs,
                        stands.stream().map(HashRing::point).toList(),
                        KEYS.stream().map(this::key).toList(),
                        Optional.empty());
        return new Scene(servers + " servers on a ring.", List.of(ring));
    }

    private static Point point(Stand stand) {
        String name = stand.server() + stand.number();
        String sentence = "A place of server " + stand.server() + " on the circle.";
        return new Point(
                new Part(stand.part(), name, sentence),
                stand.server(),
                stand.turn(),
                stand.state());
    }

    private Ring.Key key(String key) {
        Stand owner = owner(turn(key));
        Part part = new Part("key." + key, key, "A key at its hash.");
        return new Ring.Key(
                part,
                "server." + owner.server(),
                owner.server(),
                owner.hue(),
                turn(key),
                List.<Value>of());
    }
}
