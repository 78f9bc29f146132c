package dev.cutaway.kernel;

/// Chance for one purpose and one entity, counted.
///
/// The nth draw of a stream depends on the seed, the stream's name and n, and on nothing else. So a
/// pull that adds a draw somewhere leaves every other stream as it was: the third message from s1
/// to s2 has the same delay in every fork. The numbers are SplitMix64's (Steele, Lea and Flood,
/// 2014).
public final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long root;
    private long turned;
    private long keyOfNext;
    private long key;
    private long counter;

    Chance(long seed, String purpose, String entity) {
        root = mix(mix(seed + GOLDEN) ^ Fingerprint.of(purpose, entity));
        key = root;
        turned = root + GOLDEN;
        keyOfNext = mix(turned);
    }

    /// Turns to the draws for the next thing, the first one at first, however many were drawn for
    /// those before it. So a message that is lost, or a law that draws twice, moves nothing for the
    /// messages after it.
    public Chance turnToNext() {
        key = keyOfNext;
        counter = 0;
        // Mixed beforehand, because whoever turns waits for the key.
        turned += GOLDEN;
        keyOfNext = mix(turned);
        return this;
    }

    /// Leaves out a draw that nobody needs, so that those after it stay what they are.
    public void skip() {
        counter++;
    }

    /// How many draws were made since it was made, or turned.
    long drawn() {
        return counter;
    }

    private long next() {
        counter++;
        return mix(key + counter * GOLDEN);
    }

    /// A number from 0 up to, not including, `bound`, each as likely as the next to within 2^-32.
    public int below(int bound) {
        if (bound < 1) throw new IllegalArgumentException("nothing lies below " + bound);
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /// True once in `times`, on average.
    public boolean oneIn(int times) {
        return below(times) == 0;
    }

    /// All 64 bits.
    public long bits() {
        return next();
    }

    static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
