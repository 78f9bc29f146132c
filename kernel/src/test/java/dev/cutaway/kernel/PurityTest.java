package dev.cutaway.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Guarantees.Verdict;
import dev.cutaway.kernel.Purity.Impure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever changes a run by looking at it is caught and named.
class PurityTest {
    /// Where something impure is planted.
    enum Plant {
        NOWHERE,
        LISTING,
        GUARANTEE,
        MEASURE,
        MOMENT,
        PICTURE,
        BEAT
    }

    /// A die that is thrown every tick and tells what fell. The plant draws of the same chance, or
    /// turns the model's own memory, from the third throw on.
    private static final class Die extends Happening implements Model {
        private final World world;
        private final Plant plant;
        private final boolean inModel;
        private int thrown;
        private int memory;

        Die(World world, Plant plant, boolean inModel) {
            this.world = world;
            this.plant = plant;
            this.inModel = inModel;
            world.after(1, this, NOTHING, 0);
        }

        @Override
        public boolean happen(Object with, int tag) {
            thrown++;
            world.beat(
                    "die",
                    "rolls, {}",
                    new Object() {
                        @Override
                        public String toString() {
                            return "still" + impure(Plant.BEAT);
                        }
                    });
            int fallen = world.chance("die", "").below(6) + memory;
            world.say("die", "shows {}.", fallen);
            if (thrown < 10) world.after(1, this, NOTHING, 0);
            return true;
        }

        int impure(Plant here) {
            if (plant != here || thrown < 3) return 0;
            if (inModel) return memory++;
            return world.chance("die", "").below(6);
        }

        @Override
        public void levers(Levers can) {
            can.pull("turn", "Turn")
                    .asking(new Form.Whole("side", 0, 9 + impure(Plant.LISTING)))
                    .does(_ -> {});
        }

        @Override
        public void guarantees(Guarantees promise) {
            promise.always(
                    "fair",
                    "Always.",
                    () -> impure(Plant.GUARANTEE) < 99 ? Verdict.HOLDS : Verdict.broken("No."));
        }
    }

    private record Table(Plant plant, boolean inModel) implements Exhibit<Die> {
        @Override
        public Card card() {
            return new Card("die", "tests", 0, 1, Card.Standing.SKETCH, "Die", "Who looks?");
        }

        @Override
        public List<Knob<?>> knobs() {
            return List.of();
        }

        @Override
        public List<Switch> switches() {
            return List.of();
        }

        @Override
        public void measures(Measures<Die> shows) {
            shows.count("thrown", "times", die -> die.thrown + die.impure(Plant.MEASURE));
        }

        @Override
        public void moments(Moments<Die> when) {
            when.moment("it lies", die -> die.impure(Plant.MOMENT) > 9);
        }

        @Override
        public Ticks ticks() {
            return Ticks.MICROS;
        }

        @Override
        public long length() {
            return 100;
        }

        @Override
        public Die open(World world) {
            return new Die(world, plant, inModel);
        }
    }

    private static Optional<Impure> check(Plant plant, boolean inModel) {
        Table table = new Table(plant, inModel);
        return new Purity<>(table, Run.opening(table))
                .looking("picture", die -> die.impure(Plant.PICTURE))
                .check();
    }

    @Test
    void looking_at_a_pure_model_changes_nothing() {
        assertThat(check(Plant.NOWHERE, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "LISTING, levers, 3",
        "GUARANTEE, guarantee fair, 3",
        "MEASURE, measure thrown, 3",
        "MOMENT, moment it lies, 3",
        "PICTURE, picture, 3",
        "BEAT, beats, 3"
    })
    void a_draw_of_chance_while_looking_is_caught_and_named(Plant plant, String look, int event) {
        assertThat(check(plant, false)).contains(new Impure(look, event));
    }

    /// What a look does to the model shows when the next event depends on it.
    @ParameterizedTest
    @CsvSource({
        "LISTING, levers, 4",
        "GUARANTEE, guarantee fair, 4",
        "MEASURE, measure thrown, 4",
        "MOMENT, moment it lies, 4",
        "PICTURE, picture, 4",
        "BEAT, beats, 3"
    })
    void a_change_of_the_model_while_looking_is_caught_and_named(
            Plant plant, String look, int event) {
        assertThat(check(plant, true)).contains(new Impure(look, event));
    }
}
