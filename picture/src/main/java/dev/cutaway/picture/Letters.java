package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Paints a scene in letters, for a terminal: the same figures, the same parts, the same values.
public final class Letters {
    private static final String INDENT = "  ";

    private Letters() {}

    public static String of(Scene scene) {
        StringBuilder out = new StringBuilder(scene.summary()).append('\n');
        for (Figure figure : scene.figures()) {
            out.append('\n').append(figure.name()).append('\n');
            for (String line : figure.letters())
                out.append(INDENT).append(line.stripTrailing()).append('\n');
        }
        return out.toString();
    }

    /// Each part by its name, and what is to be seen of it.
    static List<String> plain(Figure figure) {
        LinkedHashMap<String, StringBuilder> lines = new LinkedHashMap<>();
        for (Part part : figure.parts())
            lines.putIfAbsent(part.id(), new StringBuilder(part.name()));
        for (Value value : figure.values()) {
            StringBuilder line = lines.computeIfAbsent(value.part(), id -> new StringBuilder(id));
            line.append("  ").append(value.name()).append(' ').append(value.text());
        }
        return lines.values().stream().map(StringBuilder::toString).toList();
    }

    /// A text in the brackets of its state: `[active]`, ` idle `, `(pending)`, `/dead/`, `!lost!`.
    static String framed(State state, String text) {
        return switch (state) {
            case IDLE -> " " + text + " ";
            case ACTIVE -> "[" + text + "]";
            case PENDING -> "(" + text + ")";
            case DEAD -> "/" + text + "/";
            case LOST -> "!" + text + "!";
        };
    }

    /// Rows in columns, each as wide as its widest cell. The first row is the heads.
    static List<String> columns(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows)
            for (int i = 0; i < row.size(); i++) {
                int width = row.get(i).length();
                if (i == widths.size()) widths.add(width);
                else widths.set(i, Math.max(widths.get(i), width));
            }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            out.append(row.get(i));
            out.repeat(' ', widths.get(i) - row.get(i).length() + 2);
        }
        return out.toString();
    }
}
