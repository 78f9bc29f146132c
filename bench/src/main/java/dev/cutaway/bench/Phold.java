package dev.cutaway.bench;

/// PHOLD (Fujimoto, 1990): entities that send each other jobs. Each job that arrives draws where
/// the next one goes and how long it takes, and so on until enough were sent.
///
/// Everything that decides which event comes when is here, so that every engine plays the same
/// events. The checksum folds time and entity of each event in its order.
record Phold(int pending, int events) {
    static final int ENTITIES = 1_024;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /// An entity's own chance: SplitMix64 (Steele, Lea and Flood, 2014).
    static final class Die {
        private long state;

        Die(int entity) {
            state = mix(entity);
        }

        private long next() {
            state += GOLDEN;
            return mix(state);
        }

        /// Any entity.
        int destination() {
            return (int) (next() >>> 54);
        }

        /// Up to 2^30 ticks.
        long delay() {
            return next() >>> 34;
        }
    }

    /// How many jobs were sent, and the checksum of those that arrived.
    static final class Tally {
        private final int events;
        private int sent;
        private long checksum;

        Tally(Phold load) {
            events = load.events();
        }

        /// Whether another job may be sent.
        boolean send() {
            return sent++ < events;
        }

        void arrived(long time, int entity) {
            checksum = (checksum ^ time ^ ((long) entity << 52)) * GOLDEN;
        }

        long checksum() {
            return checksum;
        }
    }

    static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
