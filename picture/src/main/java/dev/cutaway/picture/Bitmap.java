package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;

/// Levels of ink as a small PNG in the text of a `data:` address: one pixel a cell, black and more
/// or less opaque. The style sheet turns black to chalk on the dark paper.
///
/// Nothing is compressed, so that every painter writes the same bytes without a library.
final class Bitmap {
    private static final String BASE64 =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static final int LEVELS = 16;
    private static final int BLOCK_MOST = 65_535;

    private final StringBuilder out = new StringBuilder("data:image/png;base64,");
    private int pending;
    private int bits;
    private int crc;

    private Bitmap() {}

    static String of(int columns, String levels) {
        int rows = columns == 0 ? 0 : (int) Whole.divide(levels.length(), columns);
        Bitmap bitmap = new Bitmap();
        for (int b : new int[] {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}) bitmap.put(b);
        bitmap.header(columns, rows);
        bitmap.palette();
        bitmap.pixels(columns, rows, levels);
        bitmap.begin("IEND", 0);
        bitmap.end();
        return bitmap.padded();
    }

    private void header(int columns, int rows) {
        begin("IHDR", 13);
        number(columns);
        number(rows);
        put(4); // bits a pixel
        put(3); // colours from a palette
        put(0);
        put(0);
        put(0);
        end();
    }

    private void palette() {
        begin("PLTE", 3 * LEVELS);
        for (int i = 0; i < 3 * LEVELS; i++) put(0);
        end();
        begin("tRNS", LEVELS);
        for (int i = 0; i < LEVELS; i++) put(i * 255 / (LEVELS - 1));
        end();
    }

    /// The rows as zlib sees them: stored blocks, and a sum over all bytes.
    private void pixels(int columns, int rows, String levels) {
        byte[] raw = raw(columns, rows, levels);
        int blocks = Math.max(1, (raw.length + BLOCK_MOST - 1) / BLOCK_MOST);
        begin("IDAT", 2 + blocks * 5 + raw.length + 4);
        put(0x78);
        put(0x01);
        int low = 1;
        int high = 0;
        for (int block = 0; block < blocks; block++) {
            int from = block * BLOCK_MOST;
            int size = Math.min(BLOCK_MOST, raw.length - from);
            put(block == blocks - 1 ? 1 : 0);
            little(size);
            little(~size);
            for (int i = from; i < from + size; i++) {
                put(raw[i]);
                low = (low + (raw[i] & 255)) % 65_521;
                high = (high + low) % 65_521;
            }
        }
        number(high << 16 | low);
        end();
    }

    /// Two cells a byte, each row with a byte before it that says that it stands unchanged.
    private static byte[] raw(int columns, int rows, String levels) {
        int stride = 1 + (columns + 1) / 2;
        byte[] raw = new byte[rows * stride];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int level = Character.digit(levels.charAt(row * columns + column), 16);
                int at = row * stride + 1 + column / 2;
                raw[at] = (byte) (raw[at] | (column % 2 == 0 ? level << 4 : level));
            }
        }
        return raw;
    }

    private void begin(String name, int length) {
        number(length);
        crc = -1;
        for (int i = 0; i < name.length(); i++) put(name.charAt(i));
    }

    private void end() {
        number(~crc);
    }

    private void number(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) put(value >>> shift);
    }

    private void little(int value) {
        put(value);
        put(value >>> 8);
    }

    private void put(int value) {
        int octet = value & 255;
        crc ^= octet;
        for (int i = 0; i < 8; i++) crc = crc >>> 1 ^ ((crc & 1) == 0 ? 0 : 0xedb88320);
        pending = pending << 8 | octet;
        bits += 8;
        while (bits >= 6) {
            bits -= 6;
            out.append(BASE64.charAt(pending >>> bits & 63));
        }
    }

    private String padded() {
        if (bits > 0) out.append(BASE64.charAt(pending << (6 - bits) & 63));
        while ((out.length() - "data:image/png;base64,".length()) % 4 != 0) out.append('=');
        return out.toString();
    }
}
