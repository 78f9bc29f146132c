package dev.cutaway.gallery;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Plane;
import dev.cutaway.picture.Plane.Bounds;
import dev.cutaway.picture.Plane.Point;
import dev.cutaway.picture.Plane.Region;
import dev.cutaway.picture.Plane.Segment;
import dev.cutaway.picture.Plane.Shape;
import dev.cutaway.picture.Plane.Spot;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import java.util.ArrayList;
import java.util.List;

/// Bicycles tell where they stand, and three depots look for their places among them.
final class Clusters extends Piece {
    static final Plate PLATE =
            new Plate(
                    "plane",
                    "Plane",
                    "three depots among bicycles, by Lloyd's algorithm",
                    "Here position is a fact. Shape and hue say whose each point is; the line behind a"
                            + " depot is its way.",
                    9,
                    "depot.B",
                    Clusters::new);

    private static final Bounds BOUNDS = new Bounds(0, 0, 1000, 640);
    private static final int BICYCLES = 44;
    private static final int BATCH = 15;
    private static final int DEPOTS = 3;
    private static final int OUTLIERS = 2;
    private static final int LOST_ONE_IN = 12;
    private static final int ROUNDS = 13;
    private static final List<Spot> SQUARES =
            List.of(new Spot(230, 430), new Spot(560, 190), new Spot(780, 470));
    private static final List<Shape> SHAPES = List.of(Shape.DOT, Shape.SQUARE, Shape.TRIANGLE);

    private record Bicycle(int number, Spot at) {}

    private final List<Bicycle> bicycles = new ArrayList<>();
    private final List<Integer> heard = new ArrayList<>();
    private final List<List<Spot>> trails = new ArrayList<>();
    private final Chance loss;
    private int asked;
    private Lloyd lloyd = new Lloyd(List.of(), List.of(), 0);
    private int moving = DEPOTS;
    private int rounds;
    private boolean done;

    private Clusters(World world) {
        super(world);
        loss = world.chance("loss", "radio");
        Chance places = world.chance("places", "bicycles");
        for (int i = 0; i < BICYCLES; i++) bicycles.add(new Bicycle(i, place(places, i)));
        for (int i = 0; i < DEPOTS; i++) trails.add(new ArrayList<>());
        world.say("city", "asks {} bicycles where they stand.", BICYCLES);
        stepAfter(1000);
    }

    /// Most stand about a square; every third stands anywhere.
    private static Spot place(Chance chance, int number) {
        if (number % 3 == 2) return new Spot(30 + chance.below(940), 30 + chance.below(580));
        Spot square = SQUARES.get(number / 3 % DEPOTS);
        return new Spot(square.x() + spread(chance), square.y() + spread(chance));
    }

    private static long spread(Chance chance) {
        return chance.below(150) + chance.below(150) + chance.below(150) - 225L;
    }

    @Override
    void step() {
        if (asked < BICYCLES) hear();
        else if (moving < DEPOTS) move();
        else assign();
        for (Spot centre : lloyd.centres()) world().fold(centre.x() * 1000 + centre.y());
        world().fold(heard.size());
        if (!done) stepAfter(1000);
    }

    private void hear() {
        int end = Math.min(BICYCLES, asked + BATCH);
        int before = heard.size();
        for (; asked < end; asked++) if (!loss.oneIn(LOST_ONE_IN)) heard.add(asked);
        world().say("city", "hears {} bicycles.", heard.size() - before);
        if (asked == BICYCLES) begin();
    }

    /// Each depot begins at a bicycle (Forgy, 1965).
    private void begin() {
        List<Spot> points = new ArrayList<>();
        for (int number : heard) points.add(bicycles.get(number).at());
        Chance first = world().chance("first", "depots");
        List<Spot> centres = new ArrayList<>();
        while (centres.size() < DEPOTS) {
            Spot spot = points.get(first.below(points.size()));
            if (!centres.contains(spot)) centres.add(spot);
        }
        lloyd = new Lloyd(points, centres, OUTLIERS);
    }

    private void assign() {
        rounds++;
        int changed = lloyd.assign();
        done = changed == 0 || rounds == ROUNDS;
        moving = done ? DEPOTS : 0;
        if (changed == 0) world().say("city", "is done: no bicycle changes its depot.");
        else if (done) world().say("city", "stops after {} rounds.", rounds);
        else world().say("city", "gives each its nearest depot: {} of them another one.", changed);
    }

    private void move() {
        Spot from = lloyd.centres().get(moving);
        lloyd.move(moving);
        Spot to = lloyd.centres().get(moving);
        if (!from.equals(to)) trails.get(moving).add(from);
        String name = name(moving);
        moving++;
        if (from.equals(to))
            world().say("depot " + name, "is in the middle of its bicycles already.");
        else world().say("depot " + name, "moves to {}, {}.", to.x(), to.y());
    }

    private static String name(int depot) {
        return String.valueOf((char) ('A' + depot));
    }

    @Override
    public Scene draw() {
        List<Point> points = new ArrayList<>();
        for (Bicycle one : bicycles) points.add(bicycle(one));
        List<Spot> centres = lloyd.centres();
        for (int i = 0; i < centres.size(); i++) points.add(depot(i));
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < centres.size() && rounds > 0; i++) regions.add(region(i));
        Plane plane = new Plane("plane", "Plane", BOUNDS, "m", regions, spokes(), points);
        return new Scene(summary(), List.of(plane));
    }

    private String summary() {
        if (lloyd.centres().isEmpty()) return heard.size() + " bicycles heard so far.";
        return heard.size() + " bicycles and " + DEPOTS + " depots after " + rounds + " rounds.";
    }

    private Point bicycle(Bicycle one) {
        Part part =
                new Part("bicycle." + one.number(), "bicycle " + one.number(), "It stands here.");
        int place = heard.indexOf(one.number());
        int owner = place < 0 || lloyd.centres().isEmpty() ? Lloyd.NOBODY : lloyd.owner(place);
        boolean out = owner != Lloyd.NOBODY && lloyd.isLeftOut(place);
        State state = out ? State.DEAD : State.IDLE;
        if (place < 0) state = one.number() < asked ? State.LOST : State.PENDING;
        String of =
                owner == Lloyd.NOBODY ? "nobody" : out ? "nobody, too far" : "depot " + name(owner);
        Shape shape = owner == Lloyd.NOBODY ? Shape.DOT : SHAPES.get(owner);
        int hue = out ? 0 : owner + 1;
        return new Point(part, state, hue, shape, false, one.at(), List.of(), of, "");
    }

    private Point depot(int i) {
        Part part =
                new Part("depot." + name(i), "depot " + name(i), "In the middle of its bicycles.");
        State state = i == moving - 1 && !done ? State.ACTIVE : State.IDLE;
        Spot at = lloyd.centres().get(i);
        return new Point(part, state, i + 1, SHAPES.get(i), true, at, trails.get(i), "", name(i));
    }

    private Region region(int i) {
        Part part =
                new Part(
                        "cell." + name(i),
                        "cell of " + name(i),
                        "Nearer to this depot than to any.");
        List<Spot> corners = VoronoiCell.of(i, lloyd.centres(), BOUNDS);
        return new Region(part, State.IDLE, 0, corners, "");
    }

    /// From the depot that moved to each bicycle that drew it there.
    private List<Segment> spokes() {
        List<Segment> spokes = new ArrayList<>();
        int depot = moving - 1;
        if (rounds == 0 || done || depot < 0) return spokes;
        for (int i = 0; i < heard.size(); i++) {
            if (lloyd.owner(i) != depot || lloyd.isLeftOut(i)) continue;
            Part part =
                    new Part(
                            "spoke." + heard.get(i),
                            "spoke " + heard.get(i),
                            "It draws its depot.");
            Spot to = bicycles.get(heard.get(i)).at();
            spokes.add(new Segment(part, State.IDLE, 0, lloyd.centres().get(depot), to, ""));
        }
        return spokes;
    }
}
