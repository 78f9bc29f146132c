package dev.cutaway.picture;

import dev.cutaway.picture.Bytes.Dump;
import dev.cutaway.picture.Bytes.Field;
import java.util.Optional;

/// Reads single bytes out of a dump: as hexadecimal digits, as letters, as bits.
final class Octets {
    /// A field that is longer is told by its beginning and its sum.
    private static final int TOLD_WHOLE = 64;

    private static final int BEGINNING = 16;

    private Octets() {}

    static String hex(Dump dump, int at) {
        return dump.hex().substring(2 * at, 2 * at + 2);
    }

    static int value(Dump dump, int at) {
        return 16 * Character.digit(dump.hex().charAt(2 * at), 16)
                + Character.digit(dump.hex().charAt(2 * at + 1), 16);
    }

    /// The letter that the byte is in ASCII, its escape, or a dot.
    static String letter(Dump dump, int at) {
        int value = value(dump, at);
        return switch (value) {
            case 0 -> "\\0";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> value >= ' ' && value < 127 ? String.valueOf((char) value) : "·";
        };
    }

    /// A field's bytes with blanks between them.
    static String text(Dump dump, Field field) {
        int told = field.length() <= TOLD_WHOLE ? field.length() : BEGINNING;
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < told; i++) {
            if (i > 0) out.append(' ');
            out.append(hex(dump, field.from() + i));
        }
        if (told < field.length()) {
            int sum = 0;
            for (int i = 0; i < field.length(); i++) sum = 31 * sum + value(dump, field.from() + i);
            out.append(" … ").append(field.length()).append(" bytes, sum ");
            out.append(Integer.toHexString(sum));
        }
        return out.toString();
    }

    /// Whether one byte of a field differs from what the field was. Of a long field nobody knows
    /// which, so all do.
    static boolean differs(Optional<String> old, Dump dump, Field field, int at) {
        if (old.isEmpty()) return false;
        if (field.length() > TOLD_WHOLE) return true;
        int place = 3 * (at - field.from());
        return place + 2 > old.get().length()
                || !old.get().substring(place, place + 2).equals(hex(dump, at));
    }

    /// Some bits of a field as ones and zeros.
    static String bits(Dump dump, Field field, int from, int count) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            int octet = value(dump, field.from() + i / 8);
            out.append((octet >> (7 - i % 8)) & 1);
        }
        return out.toString();
    }

    static String offset(int offset, int digits) {
        String text = Integer.toHexString(offset);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
