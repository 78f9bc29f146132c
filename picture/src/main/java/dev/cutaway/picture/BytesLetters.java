package dev.cutaway.picture;

import dev.cutaway.picture.Bytes.Dump;
import dev.cutaway.picture.Bytes.Field;
import dev.cutaway.picture.Bytes.Nested;
import java.util.ArrayList;
import java.util.List;

/// Bytes in letters: a hex dump as terminals show it, and the fields under it.
final class BytesLetters {
    private static final int ROW = 16;
    private static final int ROWS_MOST = 16;

    private BytesLetters() {}

    static List<String> of(Bytes bytes) {
        List<String> lines = new ArrayList<>();
        for (Dump dump : bytes.dumps()) {
            if (bytes.dumps().size() > 1) lines.add(dump.part().name());
            dump(lines, dump);
            List<List<String>> rows = new ArrayList<>();
            for (Nested nested : Bytes.nested(dump)) rows.add(row(dump, nested));
            lines.addAll(Letters.columns(rows));
        }
        return lines;
    }

    private static void dump(List<String> lines, Dump dump) {
        for (int from = 0; from < dump.size(); from += ROW) {
            if (from == ROW * ROWS_MOST) {
                lines.add("... " + (dump.size() - from) + " bytes more");
                return;
            }
            StringBuilder digits = new StringBuilder(Octets.offset(dump.offset() + from, 4));
            StringBuilder letters = new StringBuilder();
            for (int i = from; i < from + ROW; i++) {
                digits.append(i % 8 == 0 ? "  " : " ");
                digits.append(i < dump.size() ? Octets.hex(dump, i) : "  ");
                if (i >= dump.size()) continue;
                String letter = Octets.letter(dump, i);
                letters.append(letter.length() == 1 && letter.charAt(0) < 127 ? letter : ".");
            }
            lines.add(digits + "  |" + letters + "|");
        }
    }

    private static List<String> row(Dump dump, Nested nested) {
        Field field = nested.field();
        String bytes = field.isLeaf() ? Octets.text(dump, field) : field.length() + " bytes";
        String state = field.state().word();
        return List.of(
                "  ".repeat(nested.depth()) + Octets.offset(dump.offset() + field.from(), 4),
                field.part().name(),
                bytes.length() > 24 ? bytes.substring(0, 23) + "..." : bytes,
                field.meaning() + (state.isEmpty() ? "" : " (" + state + ")"));
    }
}
