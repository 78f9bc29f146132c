package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// A text cut into lines that have room: after a space where there is one, else between two
/// letters.
record TextLines(String text, List<Line> lines) {
    /// From one letter up to, not including, another. What follows may be the end of the line.
    record Line(int from, int to) {
        boolean holds(int at) {
            return at >= from && at < to;
        }
    }

    static TextLines of(String text, IntToDoubleFunction width, double room) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        int space = -1;
        double used = 0;
        for (int i = 0; i < text.length(); i = next(text, i)) {
            int letter = text.codePointAt(i);
            if (letter == '\n') {
                lines.add(new Line(from, i));
                from = i + 1;
                space = -1;
                used = 0;
                continue;
            }
            used += width.applyAsDouble(letter);
            if (letter == ' ') space = i + 1;
            else if (used > room && i > from) {
                int end = space > from ? space : i;
                lines.add(new Line(from, end));
                from = end;
                space = -1;
                used = width(text, from, next(text, i), width);
            }
        }
        if (from < text.length() || lines.isEmpty()) lines.add(new Line(from, text.length()));
        return new TextLines(text, lines);
    }

    private static int next(String text, int at) {
        return at + Character.charCount(text.codePointAt(at));
    }

    static double width(String text, int from, int to, IntToDoubleFunction width) {
        double sum = 0;
        for (int i = from; i < to; i = next(text, i))
            sum += width.applyAsDouble(text.codePointAt(i));
        return sum;
    }

    /// The line that holds a letter, or the last.
    int at(int letter) {
        for (int i = 0; i < lines.size(); i++) if (letter < lines.get(i).to()) return i;
        return lines.size() - 1;
    }

    List<String> texts() {
        return lines.stream().map(line -> text.substring(line.from(), line.to())).toList();
    }
}
