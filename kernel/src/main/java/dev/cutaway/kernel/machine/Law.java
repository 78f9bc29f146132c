package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.Whole;

/// How long something takes: a law that chance draws from.
public sealed interface Law {
    long draw(Chance chance);

    /// Always the same.
    record Fixed(long ticks) implements Law {
        @Override
        public long draw(Chance chance) {
            return ticks;
        }
    }

    /// Anything between two limits, each as likely as the next.
    record Between(long least, long most) implements Law {
        public Between {
            if (least < 0 || most < least)
                throw new IllegalArgumentException(least + " to " + most);
            if (most - least >= Integer.MAX_VALUE)
                throw new IllegalArgumentException(
                        "chance does not reach from " + least + " to " + most);
        }

        @Override
        public long draw(Chance chance) {
            return least + chance.below((int) (most - least + 1));
        }
    }

    /// At least so long, and then an exponential tail of this mean: most come soon, a few very
    /// late.
    record Tail(long least, long mean) implements Law {
        private static final double UNIT = 0x1p-31;

        /// John von Neumann's way (1951) needs no logarithm, whose last bits differ between
        /// platforms: count how long a chain of draws falls; an odd chain gives its first draw as
        /// the fraction.
        @Override
        public long draw(Chance chance) {
            for (int whole = 0; ; whole++) {
                double first = uniform(chance);
                double last = first;
                int length = 1;
                double next = uniform(chance);
                while (next < last) {
                    last = next;
                    length++;
                    next = uniform(chance);
                }
                if (length % 2 == 1) return least + Whole.floor((whole + first) * mean);
            }
        }

        private static double uniform(Chance chance) {
            return (chance.bits() >>> 33) * UNIT;
        }
    }
}
