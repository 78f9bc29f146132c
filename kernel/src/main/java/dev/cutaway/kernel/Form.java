package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/// What a lever or a knob asks for: reads it from text, says where the text is wrong, writes it
/// back, and can draw a value for a search that plays without a hand.
public sealed interface Form<T> {
    /// The noun in front of the field: "server", "keys".
    String asks();

    /// Reads what a person wrote; throws [Trouble] with the place and what was expected.
    T read(String text);

    /// Whether it would read this.
    default boolean reads(String text) {
        try {
            read(text);
            return true;
        } catch (Trouble _) {
            return false;
        }
    }

    /// Writes a value so that [#read] gives it back.
    String write(T value);

    /// True where what can be chosen changes while a run plays, so that a run's text cannot be
    /// checked beforehand.
    default boolean changes() {
        return switch (this) {
            case Choice _ -> true;
            case Both<?, ?> both -> both.asksForAChoice();
            case Whole _, Line _, Lines _, Some _ -> false;
        };
    }

    /// Any value that this form would read.
    T draw(Chance chance);

    /// A whole number between two limits.
    record Whole(String asks, int least, int most) implements Form<Integer> {
        private static final int DIGITS_MAX = 9;

        @Override
        public Integer read(String text) {
            String expected = "a whole number from " + least + " to " + most;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if ((c < '0' || c > '9') && !(c == '-' && i == 0)) {
                    throw new Trouble(text, i, i + 1, "“" + c + "” is not a digit", expected);
                }
            }
            if (text.isEmpty() || text.equals("-"))
                throw Trouble.of(text, "no number here", expected);
            if (text.length() > DIGITS_MAX) throw Trouble.of(text, "too large", expected);
            int value = Integer.parseInt(text);
            if (value < least || value > most) {
                throw Trouble.of(text, value + " is out of range", expected);
            }
            return value;
        }

        @Override
        public String write(Integer value) {
            return Integer.toString(value);
        }

        @Override
        public Integer draw(Chance chance) {
            return least + chance.below(most - least + 1);
        }
    }

    /// One of a few words.
    record Choice(String asks, List<String> choices) implements Form<String> {
        public Choice {
            choices = List.copyOf(choices);
        }

        @Override
        public String read(String text) {
            if (choices.contains(text)) return text;
            String what =
                    text.isEmpty() ? "nothing is named" : "there is no “" + text + "” to choose";
            throw Trouble.of(text, what, "one of " + String.join(", ", choices));
        }

        @Override
        public String write(String value) {
            return value;
        }

        @Override
        public String draw(Chance chance) {
            return choices.get(chance.below(choices.size()));
        }
    }

    /// One line of text. No line breaks, no control characters, no blank at either end.
    record Line(String asks, int most) implements Form<String> {
        @Override
        public String read(String text) {
            String expected = asks + " of 1 to " + most + " characters";
            if (text.isEmpty()) throw Trouble.of(text, "nothing is written", expected);
            if (text.length() > most) {
                throw new Trouble(
                        text,
                        most,
                        text.length(),
                        "too long by " + (text.length() - most),
                        expected);
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean blankEdge = c == ' ' && (i == 0 || i == text.length() - 1);
                if (c < ' ' || c == 0x7F || blankEdge) {
                    throw new Trouble(
                            text,
                            i,
                            i + 1,
                            blankEdge ? "a blank at the edge" : "a control character",
                            expected);
                }
                if (c == ',')
                    throw new Trouble(text, i, i + 1, "a comma separates items", expected);
            }
            return text;
        }

        @Override
        public String write(String value) {
            return value;
        }

        @Override
        public String draw(Chance chance) {
            String number = Integer.toString(chance.below(1_000_000));
            if (asks.length() + number.length() <= most) return asks + number;
            return number.substring(0, Math.min(number.length(), most));
        }
    }

    /// Several different lines, separated by commas or line breaks.
    record Lines(Line item, int least, int most) implements Form<List<String>> {
        @Override
        public String asks() {
            return item.asks();
        }

        @Override
        public List<String> read(String text) {
            List<String> items = new ArrayList<>();
            LinkedHashSet<String> seen = new LinkedHashSet<>();
            int start = 0;
            for (int i = 0; i <= text.length(); i++) {
                boolean ends =
                        i == text.length() || text.charAt(i) == ',' || text.charAt(i) == '\n';
                if (!ends) continue;
                addItem(text, start, i, items, seen);
                start = i + 1;
            }
            if (items.size() < least || items.size() > most) {
                throw Trouble.of(text, items.size() + " is not a possible count", expected());
            }
            return List.copyOf(items);
        }

        private void addItem(
                String text, int start, int end, List<String> items, LinkedHashSet<String> seen) {
            String raw = text.substring(start, end);
            String one = raw.strip();
            if (one.isEmpty()) return;
            int offset = start + raw.indexOf(one);
            try {
                item.read(one);
            } catch (Trouble trouble) {
                throw trouble.within(text, offset);
            }
            if (!seen.add(one)) {
                throw new Trouble(
                        text,
                        offset,
                        offset + one.length(),
                        "“" + one + "” stands here twice",
                        expected());
            }
            items.add(one);
        }

        private String expected() {
            return least + " to " + most + " different items, separated by commas";
        }

        @Override
        public String write(List<String> value) {
            return String.join(",", value);
        }

        @Override
        public List<String> draw(Chance chance) {
            int count =
                    Math.max(1, least) + chance.below(Math.min(8, most - Math.max(1, least) + 1));
            LinkedHashSet<String> drawn = new LinkedHashSet<>();
            while (drawn.size() < count) drawn.add(item.draw(chance));
            return drawn.stream().collect(Collectors.toUnmodifiableList());
        }
    }

    /// Two things at once, written with a colon between them; the second may be two things again.
    record Both<A, B>(Form<A> one, Form<B> other) implements Form<Both.Pair<A, B>> {
        public Both {
            if (one instanceof Both)
                throw new IllegalArgumentException("the first colon ends the first thing");
        }

        private boolean asksForAChoice() {
            Form<?> rest = this;
            while (rest instanceof Both<?, ?> both) {
                if (both.one() instanceof Choice) return true;
                rest = both.other();
            }
            return rest instanceof Choice;
        }

        /// What was read: the first thing and the second.
        public record Pair<A, B>(A first, B second) {}

        @Override
        public String asks() {
            return one.asks() + " and " + other.asks();
        }

        @Override
        public Pair<A, B> read(String text) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                String expected = one.asks() + ":" + other.asks();
                throw Trouble.of(text, "only one of two things", expected);
            }
            A first = part(one, text, 0, colon);
            return new Pair<>(first, part(other, text, colon + 1, text.length()));
        }

        private static <T> T part(Form<T> form, String text, int from, int to) {
            try {
                return form.read(text.substring(from, to));
            } catch (Trouble trouble) {
                throw trouble.within(text, from);
            }
        }

        @Override
        public String write(Pair<A, B> value) {
            return one.write(value.first()) + ":" + other.write(value.second());
        }

        @Override
        public Pair<A, B> draw(Chance chance) {
            A first = one.draw(chance);
            return new Pair<>(first, other.draw(chance));
        }
    }

    /// Some of a few words, at least one and not all.
    record Some(String asks, List<String> choices) implements Form<List<String>> {
        public Some {
            choices = List.copyOf(choices);
        }

        @Override
        public List<String> read(String text) {
            String expected = "some but not all of " + String.join(", ", choices);
            List<String> some = new Lines(new Line(asks, 40), 1, choices.size() - 1).read(text);
            int start = 0;
            for (String raw : Cut.at(",\n", text)) {
                String one = raw.strip();
                if (!one.isEmpty() && !choices.contains(one)) {
                    int from = start + raw.indexOf(one);
                    String what = "there is no “" + one + "” to choose";
                    throw new Trouble(text, from, from + one.length(), what, expected);
                }
                start += raw.length() + 1;
            }
            return some;
        }

        @Override
        public String write(List<String> value) {
            return String.join(",", value);
        }

        @Override
        public List<String> draw(Chance chance) {
            int count = 1 + chance.below(choices.size() - 1);
            List<String> left = new ArrayList<>(choices);
            List<String> drawn = new ArrayList<>();
            for (int i = 0; i < count; i++) drawn.add(left.remove(chance.below(left.size())));
            return List.copyOf(drawn);
        }
    }
}
