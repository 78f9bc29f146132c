package dev.cutaway.gallery;

import java.nio.charset.StandardCharsets;

/// The stream cipher of RFC 8439: twenty rounds of additions, rotations and exclusive ors turn key,
/// counter and nonce into 64 bytes, which are laid over the text.
final class ChaCha20 {
    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    static final int BLOCK_BYTES = 64;

    private static final int WORDS = BLOCK_BYTES / Integer.BYTES;
    private static final int DOUBLE_ROUNDS = 10;

    private static final String CONSTANT = "expand 32-byte k";

    private ChaCha20() {}

    static byte[] block(byte[] key, int counter, byte[] nonce) {
        int[] start = new int[WORDS];
        byte[] constant = CONSTANT.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 4; i++) start[i] = word(constant, 4 * i);
        for (int i = 0; i < 8; i++) start[4 + i] = word(key, 4 * i);
        start[12] = counter;
        for (int i = 0; i < 3; i++) start[13 + i] = word(nonce, 4 * i);
        int[] state = start.clone();
        for (int i = 0; i < DOUBLE_ROUNDS; i++) {
            for (int column = 0; column < 4; column++)
                quarter(state, column, 4 + column, 8 + column, 12 + column);
            for (int diagonal = 0; diagonal < 4; diagonal++)
                quarter(
                        state,
                        diagonal,
                        4 + (diagonal + 1) % 4,
                        8 + (diagonal + 2) % 4,
                        12 + (diagonal + 3) % 4);
        }
        byte[] block = new byte[BLOCK_BYTES];
        for (int i = 0; i < BLOCK_BYTES; i++)
            block[i] = (byte) ((state[i / 4] + start[i / 4]) >>> (8 * (i % 4)));
        return block;
    }

    private static void quarter(int[] state, int a, int b, int c, int d) {
        state[a] += state[b];
        state[d] = Integer.rotateLeft(state[d] ^ state[a], 16);
        state[c] += state[d];
        state[b] = Integer.rotateLeft(state[b] ^ state[c], 12);
        state[a] += state[b];
        state[d] = Integer.rotateLeft(state[d] ^ state[a], 8);
        state[c] += state[d];
        state[b] = Integer.rotateLeft(state[b] ^ state[c], 7);
    }

    /// Least significant byte first.
    private static int word(byte[] bytes, int at) {
        int word = 0;
        for (int i = 3; i >= 0; i--) word = (word << 8) | (bytes[at + i] & 0xFF);
        return word;
    }
}
