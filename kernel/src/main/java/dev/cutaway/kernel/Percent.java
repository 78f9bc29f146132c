package dev.cutaway.kernel;

import java.nio.charset.StandardCharsets;

/// Percent-encoding for run texts: what is left needs no quoting in a shell, a URL or a chat.
final class Percent {
    private Percent() {}

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '-'
                || c == ',';
    }

    static String encode(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xFF;
            if (isPlain(c)) out.append((char) c);
            else out.append('%').append(digit(c >> 4)).append(digit(c & 0xF));
        }
        return out.toString();
    }

    private static char digit(int nibble) {
        return Character.toUpperCase(Character.forDigit(nibble, 16));
    }

    /// The text from which this was encoded. The trouble names its place in the encoded text.
    static String decode(String text) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) != '%') {
                out.append(text.charAt(i));
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && text.charAt(end) == '%') end += 3;
            out.append(bytes(text, i, end));
            i = end;
        }
        return out.toString();
    }

    private static String bytes(String text, int from, int to) {
        byte[] bytes = new byte[(to - from) / 3];
        for (int i = 0; i < bytes.length; i++) {
            int at = from + 3 * i;
            int high = at + 1 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
            int low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
            if (high < 0 || low < 0) {
                int end = Math.min(at + 3, text.length());
                throw new Trouble(
                        text,
                        at,
                        end,
                        "a broken percent sign",
                        "a percent sign and two hexadecimal digits");
            }
            bytes[i] = (byte) ((high << 4) | low);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
