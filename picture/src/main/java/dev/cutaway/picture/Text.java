package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// A text in which stretches are marked: boxes on its letters with a label below, and brackets over
/// them with a label above. Stretches go on from line to line.
///
/// The caret is a place between two letters, or -1.
public record Text(
        String id, String name, Setting setting, String text, List<Span> spans, int caret)
        implements Figure {
    public enum Setting {
        /// Words to be read.
        PROSE,
        /// Every letter as wide as the other.
        CODE,
        /// The same, each letter in a cell of its own: where single letters are marked.
        CELLS
    }

    public enum Level {
        /// A box on the letters: a token, a match, a field.
        LETTERS,
        /// A bracket over them: what they are part of.
        ABOVE
    }

    /// From one letter up to, not including, another.
    public record Span(
            Part part, State state, int hue, Level level, int from, int to, String label) {}

    public Text {
        spans = List.copyOf(spans);
        for (Span span : spans)
            if (span.from() < 0 || span.to() <= span.from() || span.to() > text.length())
                throw new IllegalArgumentException(span.part().id() + " is not in the text");
    }

    @Override
    public List<Part> parts() {
        return spans.stream().map(Span::part).toList();
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Span span : spans) {
            String part = span.part().id();
            values.add(new Value(part, "text", text.substring(span.from(), span.to())));
            if (!span.label().isEmpty()) values.add(new Value(part, "label", span.label()));
        }
        return values;
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new TextLayout(frame, this);
    }

    /// The text with its boxes as brackets, line by line, and below it what the stretches above
    /// are.
    @Override
    public List<String> letters() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            for (Span span : spans)
                if (span.level() == Level.LETTERS && span.to() == i) out.append(']');
            if (i == caret) out.append('^');
            for (Span span : spans)
                if (span.level() == Level.LETTERS && span.from() == i) out.append('[');
            if (i < text.length()) out.append(text.charAt(i));
        }
        List<String> lines = new ArrayList<>(TextLines.of(out.toString(), c -> 1, 76).texts());
        for (Span span : spans)
            if (span.level() == Level.ABOVE)
                lines.add(text.substring(span.from(), span.to()) + "  " + span.label());
        return lines;
    }
}
