package dev.cutaway.gallery;

import dev.cutaway.kernel.World;
import dev.cutaway.picture.Facts;
import dev.cutaway.picture.Facts.Fact;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import dev.cutaway.picture.Text;
import dev.cutaway.picture.Text.Level;
import dev.cutaway.picture.Text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Learns from one sentence which letters belong together, and then cuts another by it.
final class Tokenizer extends Piece {
    static final Plate PLATE =
            new Plate(
                    "text",
                    "Annotated text",
                    "byte-pair encoding of a sentence",
                    "A box is a token, with its number below. The pair in grey is the most frequent:"
                            + " it is merged next.",
                    6,
                    "token.5",
                    Tokenizer::new);

    /// A dot stands for the end of a word.
    private static final String LEARNED =
            "she· sells· sea· shells· by· the· sea· shore·, the· shells· she· sells· are· sea· shells·";

    private static final String OTHER = "Zoe· sells· those· shoes·";
    private static final String TEXT = LEARNED + "\n" + OTHER;
    private static final int MERGES = 12;

    private final BytePairs pairs;
    private int applied;
    private boolean learning = true;

    private Tokenizer(World world) {
        super(world);
        LinkedHashMap<String, Integer> words = new LinkedHashMap<>();
        int from = 0;
        for (int end = next(from); end > 0 && end <= LEARNED.length(); end = next(from)) {
            words.merge(word(from, end), 1, Integer::sum);
            from = after(end);
        }
        pairs = new BytePairs(words);
        world.say("", "Each letter is a token.");
        stepAfter(1);
    }

    /// Where the word that begins here ends, or 0.
    private static int next(int from) {
        return TEXT.indexOf('·', from) + 1;
    }

    private static String word(int from, int end) {
        return TEXT.substring(from, end);
    }

    /// What stands between two words is thrown away.
    private static int after(int end) {
        int at = end;
        while (at < TEXT.length() && " ,\n".indexOf(TEXT.charAt(at)) >= 0) at++;
        return at;
    }

    @Override
    void step() {
        Optional<BytePairs.Pair> best = pairs.best();
        if (learning && best.isPresent() && pairs.merges().size() < MERGES) learn(best.get());
        else if (learning) begin();
        else apply();
        world().fold(pairs.size());
        world().fold(applied);
        if (learning || applied < pairs.merges().size()) stepAfter(1);
    }

    private void learn(BytePairs.Pair pair) {
        pairs.merge(pair);
        world().say(
                        "learner",
                        "merges {} and {}, {} times side by side.",
                        pair.left(),
                        pair.right(),
                        pair.count());
    }

    private void begin() {
        learning = false;
        world().say("learner", "has {} tokens and turns to the other sentence.", pairs.size());
    }

    /// Merges that find nothing to merge are passed over in one step.
    private void apply() {
        List<List<String>> before = others();
        int passed = -1;
        while (applied < pairs.merges().size() && others().equals(before)) {
            applied++;
            passed++;
        }
        BytePairs.Pair pair = pairs.merges().get(applied - 1);
        if (others().equals(before)) world().say("tokenizer", "finds nothing more to merge.");
        else
            world().say(
                            "tokenizer",
                            "merges {} and {}, {} rules passed over.",
                            pair.left(),
                            pair.right(),
                            passed);
    }

    private List<List<String>> others() {
        List<List<String>> others = new ArrayList<>();
        for (int from = LEARNED.length() + 1; from < TEXT.length(); from = after(next(from)))
            others.add(pairs.encode(word(from, next(from)), applied));
        return others;
    }

    @Override
    public Scene draw() {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        while (from < TEXT.length()) {
            int end = next(from);
            word(spans, from, word(from, end));
            from = after(end);
        }
        int comma = TEXT.indexOf(',');
        Part part = new Part("comma", "comma", "Thrown away before pairs are counted.");
        spans.add(new Span(part, State.DEAD, 0, Level.LETTERS, comma, comma + 1, ""));
        long tokens = spans.stream().filter(Tokenizer::isToken).count();
        Text text = new Text("text", "Text", Text.Setting.CELLS, TEXT, spans, -1);
        String summary =
                "Two sentences as "
                        + tokens
                        + " tokens, after "
                        + pairs.merges().size()
                        + " merges.";
        return new Scene(summary, List.of(text, new Facts("facts", "Learned", facts(tokens))));
    }

    private static boolean isToken(Span span) {
        return span.level() == Level.LETTERS && span.state() != State.DEAD;
    }

    private void word(List<Span> spans, int from, String word) {
        boolean other = from > LEARNED.length();
        List<String> parts = other ? pairs.encode(word, applied) : pairs.symbols(word);
        Optional<BytePairs.Pair> best = learning ? pairs.best() : Optional.empty();
        String sentence =
                other ? "A word that is cut by what was learned." : "A word to learn from.";
        Part part = new Part("word." + from, word, sentence);
        String label = other ? "" : "×" + times(word);
        spans.add(new Span(part, State.IDLE, 0, Level.ABOVE, from, from + word.length(), label));
        int at = from;
        boolean second = false;
        for (int i = 0; i < parts.size(); i++) {
            String symbol = parts.get(i);
            boolean first =
                    !second
                            && !other
                            && i + 1 < parts.size()
                            && best.isPresent()
                            && best.get().left().equals(symbol)
                            && best.get().right().equals(parts.get(i + 1));
            spans.add(token(at, symbol, other, first || second));
            second = first;
            at += symbol.length();
        }
    }

    private static int times(String word) {
        int times = 0;
        for (int from = 0; from < LEARNED.length(); from = after(next(from)))
            if (word(from, next(from)).equals(word)) times++;
        return times;
    }

    private Span token(int at, String symbol, boolean other, boolean chosen) {
        int number = pairs.number(symbol);
        State state = chosen ? State.ACTIVE : State.IDLE;
        if (other && learning) state = State.PENDING;
        else if (number < 0) state = State.LOST;
        Part part = new Part("token." + at, "token " + symbol, "One symbol of the vocabulary.");
        String label = number < 0 ? "?" : Integer.toString(number);
        return new Span(part, state, 0, Level.LETTERS, at, at + symbol.length(), label);
    }

    private List<Fact> facts(long tokens) {
        String best =
                pairs.best()
                        .map(pair ->
                                pair.left() + " " + pair.right() + ", " + pair.count() + " times")
                        .orElse("none");
        return List.of(
                fact("best", "most frequent pair", best),
                fact("size", "vocabulary", pairs.size() + " symbols"),
                fact("tokens", "tokens", Long.toString(tokens)));
    }

    private static Fact fact(String id, String name, String text) {
        return new Fact(new Part("fact." + id, name, "Of what was learned."), text);
    }
}
