package dev.cutaway.kernel;

import dev.cutaway.kernel.Guarantees.Verdict;
import dev.cutaway.kernel.Switch.Assumption;
import java.util.List;

/// A ten-line model for the tests of the kernel: lamps that a hand lights, one at a time.
final class Lamps implements Model {
    static final Knob<Integer> COUNT =
            new Knob<>("count", "Lamps", "How many there are.", new Form.Whole("lamps", 1, 9), 3);
    static final Knob<List<String>> NAMES =
            new Knob<>(
                    "names",
                    "Names",
                    "What they are called.",
                    new Form.Lines(new Form.Line("name", 20), 0, 9),
                    List.of());
    static final Assumption FUSE_HOLDS =
            new Assumption("fuse-holds", "The fuse holds", "Two lamps are not too much.", "Dark.");

    /// The museum piece around it.
    static final class Hall implements Exhibit<Lamps> {
        @Override
        public Card card() {
            return new Card(
                    "lamps", "tests", 0, 1, Card.Standing.SKETCH, "Lamps", "Who turns them on?");
        }

        @Override
        public List<Knob<?>> knobs() {
            return List.of(COUNT, NAMES);
        }

        @Override
        public List<Switch> switches() {
            return List.of(FUSE_HOLDS);
        }

        @Override
        public void measures(Measures<Lamps> shows) {
            shows.count("lit", "lamps", lamps -> lamps.lit);
        }

        @Override
        public void moments(Moments<Lamps> when) {
            when.moment("two are lit", lamps -> lamps.lit == 2);
        }

        @Override
        public Lamps open(World world) {
            return new Lamps(world);
        }
    }

    private final World world;
    private int lit;
    private int sparks;

    private Lamps(World world) {
        this.world = world;
        world.say("", "{} lamps are dark.", world.knob(COUNT));
    }

    @Override
    public void levers(Levers can) {
        can.pull("light", "Light some")
                .asking(new Form.Whole("lamps", 1, 9))
                .unless(lit == world.knob(COUNT), "All are lit.")
                .does(this::light);
        can.pull("call", "Call one")
                .asking(new Form.Line("name", 20))
                .does(name -> world.say(name, "is called."));
    }

    private void light(int more) {
        lit = Math.min(world.knob(COUNT), lit + more);
        sparks = world.chance("spark", "fuse").below(1000);
        world.say("hand", "lights {}, sparks {}.", more, sparks);
    }

    int lit() {
        return lit;
    }

    @Override
    public void guarantees(Guarantees promise) {
        promise.always("The fuse lives", "It does not blow.", this::fuse);
        promise.bound("Few are lit", "At most nine.", "Always.", 0, () -> lit, () -> 9);
    }

    private Verdict fuse() {
        if (world.holds(FUSE_HOLDS) || lit < 2) return Verdict.HOLDS;
        return Verdict.broken("{} lamps were too much.", lit);
    }
}
