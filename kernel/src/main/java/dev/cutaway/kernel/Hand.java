package dev.cutaway.kernel;

import java.util.List;
import java.util.Optional;

/// Whoever pulls the levers: the pulls of a run's text, or a storm that explores.
interface Hand {
    /// What a hand sees of the run.
    interface View {
        Model model();

        /// Whether the run has come to where this anchor lies.
        boolean reached(Anchor anchor);

        /// Whether anything is still to happen without a hand, within the length of the run.
        boolean goesOn();

        /// Where a pull is anchored that comes now.
        Anchor here();
    }

    /// The pull that comes now, before the next event or within it.
    Optional<Pull> next(View view);

    /// True while the hand waits for a beat at which to strike.
    default boolean isAboutToStrike() {
        return false;
    }

    /// A pull that strikes at this beat, in the middle of an event in which somebody is acting.
    default Optional<Pull> strike(View view, Anchor beat, String who) {
        return Optional.empty();
    }

    /// The time of the last pull so far, from which a run plays on for its length.
    long lastTime();

    /// The hand that a run's text describes.
    final class Of implements Hand {
        private final List<Pull> pulls;
        private final int count;
        private final long lastTime;
        private int next;

        Of(List<Pull> pulls) {
            this.pulls = pulls;
            count = pulls.size();
            boolean timed = !pulls.isEmpty() && pulls.getLast().at() instanceof Anchor.At;
            lastTime = timed ? ((Anchor.At) pulls.getLast().at()).time() : 0;
        }

        @Override
        public Optional<Pull> next(View view) {
            if (next >= count || !view.reached(pulls.get(next).at())) return Optional.empty();
            next++;
            return Optional.of(pulls.get(next - 1));
        }

        @Override
        public long lastTime() {
            return lastTime;
        }
    }
}
