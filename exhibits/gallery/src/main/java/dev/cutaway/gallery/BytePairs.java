package dev.cutaway.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Byte-pair encoding as Sennrich, Haddow and Birch (2016) learn it: words are letters and a mark
/// of their end, and the pair that occurs most often becomes one symbol, again and again.
final class BytePairs {
    /// Two symbols side by side, and how often they are.
    record Pair(String left, String right, int count) {
        String merged() {
            return left + right;
        }
    }

    private final LinkedHashMap<String, Integer> counts = new LinkedHashMap<>();
    private final LinkedHashMap<String, List<String>> symbols = new LinkedHashMap<>();
    private final List<Pair> merges = new ArrayList<>();
    private final List<String> vocabulary = new ArrayList<>();

    /// Each word ends with the mark of the end. The vocabulary begins with the letters, in order.
    BytePairs(Map<String, Integer> words) {
        counts.putAll(words);
        for (String word : words.keySet()) {
            List<String> letters = letters(word);
            symbols.put(word, letters);
            for (String letter : letters) if (!vocabulary.contains(letter)) vocabulary.add(letter);
        }
    }

    static List<String> letters(String word) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < word.length(); i++) letters.add(word.substring(i, i + 1));
        return letters;
    }

    List<Pair> merges() {
        return List.copyOf(merges);
    }

    List<String> symbols(String word) {
        return symbols.getOrDefault(word, List.of());
    }

    /// The number of a symbol in the vocabulary, or -1.
    int number(String symbol) {
        return vocabulary.indexOf(symbol);
    }

    int size() {
        return vocabulary.size();
    }

    /// The pair that is most often, the first of them where several are; none is left alone.
    Optional<Pair> best() {
        LinkedHashMap<Pair, Integer> pairs = new LinkedHashMap<>();
        symbols.forEach((word, parts) -> {
            for (int i = 0; i + 1 < parts.size(); i++) {
                Pair pair = new Pair(parts.get(i), parts.get(i + 1), 0);
                pairs.merge(pair, counts.getOrDefault(word, 0), Integer::sum);
            }
        });
        Optional<Pair> best = Optional.empty();
        for (Map.Entry<Pair, Integer> entry : pairs.entrySet()) {
            int most = best.map(Pair::count).orElse(1);
            Pair pair = entry.getKey();
            if (entry.getValue() > most)
                best = Optional.of(new Pair(pair.left(), pair.right(), entry.getValue()));
        }
        return best;
    }

    /// Makes one symbol of a pair, everywhere.
    void merge(Pair pair) {
        merges.add(pair);
        vocabulary.add(pair.merged());
        symbols.replaceAll((word, parts) -> merged(parts, pair));
    }

    static List<String> merged(List<String> parts, Pair pair) {
        List<String> merged = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            boolean both =
                    i + 1 < parts.size()
                            && parts.get(i).equals(pair.left())
                            && parts.get(i + 1).equals(pair.right());
            merged.add(both ? pair.merged() : parts.get(i));
            if (both) i++;
        }
        return merged;
    }

    /// A word of another text, by the first so many merges in the order in which they were learned.
    List<String> encode(String word, int upTo) {
        List<String> parts = letters(word);
        for (Pair pair : merges.subList(0, upTo)) parts = merged(parts, pair);
        return parts;
    }
}
