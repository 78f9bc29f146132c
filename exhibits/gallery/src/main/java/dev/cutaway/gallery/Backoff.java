package dev.cutaway.gallery;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Facts;
import dev.cutaway.picture.Facts.Fact;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import java.util.List;

/// A client that tries again, each time after twice as long, and a part of that left to chance.
final class Backoff extends Piece {
    static final Plate PLATE =
            new Plate(
                    "facts",
                    "Facts",
                    "a client that tries again and again",
                    "What a part knows, one line each. An old value is struck out beside the new.",
                    3,
                    "fact.next-try",
                    Backoff::new);

    private static final long FIRST = 100_000;
    private static final int LOSS_PERCENT = 70;
    private static final int TRIES = 6;
    private static final String SENTENCE = "What the client knows.";
    private static final String ANSWERED = "answered";
    private static final String GAVE_UP = "gave up";

    private final Chance loss;
    private final Chance jitter;
    private long most = FIRST;
    private long wait;
    private int tries;
    private String state = "not begun";

    private Backoff(World world) {
        super(world);
        loss = world.chance("loss", "client");
        jitter = world.chance("jitter", "client");
        world.say("", "A client is about to ask.");
        stepAfter(FIRST);
    }

    @Override
    void step() {
        tries++;
        boolean answered = loss.below(100) >= LOSS_PERCENT;
        world().fold(answered ? 1 : 0);
        if (answered) {
            state = ANSWERED;
            wait = 0;
            world().say("client", "gets its answer at try {}.", tries);
        } else if (tries == TRIES) {
            state = GAVE_UP;
            wait = 0;
            world().say("client", "gives up.");
        } else {
            wait = most / 2 + jitter.below((int) most / 2);
            most *= 2;
            state = "waits";
            world().say("client", "hears nothing and waits {} ms.", wait / 1000);
            stepAfter(wait);
        }
    }

    @Override
    public Scene draw() {
        List<Fact> facts =
                List.of(
                        fact("state", state).in(standing()),
                        fact("tries", tries + " of " + TRIES),
                        fact("next try", wait == 0 ? "none" : "in " + wait / 1000 + " ms")
                                .in(wait == 0 ? State.DEAD : State.PENDING),
                        fact("waits at most", most / 1000 + " ms"));
        String summary = "A client, " + state + " after " + tries + " tries.";
        return new Scene(summary, List.of(new Facts("facts", "The client", facts)));
    }

    private State standing() {
        return switch (state) {
            case ANSWERED -> State.ACTIVE;
            case GAVE_UP -> State.LOST;
            default -> State.IDLE;
        };
    }

    private static Fact fact(String name, String text) {
        return new Fact(new Part("fact." + name.replace(' ', '-'), name, SENTENCE), text);
    }
}
