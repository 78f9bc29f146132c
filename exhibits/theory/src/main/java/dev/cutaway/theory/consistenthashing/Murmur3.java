package dev.cutaway.theory.consistenthashing;

import java.nio.charset.StandardCharsets;

/// The first 64 bits of MurmurHash3 x64 128 with seed 0, by Austin Appleby: a public hash that
/// Cassandra, Guava and many clients use to spread keys.
///
/// Sixteen bytes at a time go into two words; what is left over goes in without their rotations;
/// then both words are stirred until every bit depends on every other.
final class Murmur3 {
    private static final long C1 = 0x87C37B91114253D5L;
    private static final long C2 = 0x4CF5AD432745937FL;
    private static final int BLOCK_BYTES = 16;

    private final byte[] bytes;
    private long h1;
    private long h2;

    private Murmur3(byte[] bytes) {
        this.bytes = bytes;
    }

    static long hash(String text) {
        return new Murmur3(text.getBytes(StandardCharsets.UTF_8)).digest();
    }

    private long digest() {
        int tail = bytes.length - bytes.length % BLOCK_BYTES;
        for (int at = 0; at < tail; at += BLOCK_BYTES) block(word(at, 8), word(at + 8, 8));
        int left = bytes.length - tail;
        h2 ^= stirSecond(word(tail + 8, left - 8));
        h1 ^= stirFirst(word(tail, Math.min(8, left)));
        return finish();
    }

    private void block(long first, long second) {
        h1 ^= stirFirst(first);
        h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52DCE729L;
        h2 ^= stirSecond(second);
        h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495AB5L;
    }

    private static long stirFirst(long word) {
        return Long.rotateLeft(word * C1, 31) * C2;
    }

    private static long stirSecond(long word) {
        return Long.rotateLeft(word * C2, 33) * C1;
    }

    private long finish() {
        h1 ^= bytes.length;
        h2 ^= bytes.length;
        h1 += h2;
        h2 += h1;
        h1 = avalanche(h1);
        h2 = avalanche(h2);
        return h1 + h2;
    }

    private static long avalanche(long word) {
        long bits = word;
        bits = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        bits = (bits ^ (bits >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return bits ^ (bits >>> 33);
    }

    /// Up to eight bytes, little-endian. Bytes are unsigned: Cassandra's own variant differs here.
    private long word(int from, int count) {
        long word = 0;
        for (int i = count - 1; i >= 0; i--) word = (word << 8) | (bytes[from + i] & 0xFF);
        return word;
    }
}
