package dev.cutaway.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;

/// Results of slow and pure work, kept while one player plays its run again and again.
final class Memo {
    private static final int RESULTS_MAX = 10_000;

    private final LinkedHashMap<String, Object> results = new LinkedHashMap<>();

    /// The name says what is computed, so it also says of which type the result is.
    @SuppressWarnings("unchecked")
    <T> T recall(String name, List<?> inputs, Supplier<T> work) {
        String key = key(name, inputs);
        Object known = results.get(key);
        if (known != null) return (T) known;
        T result = work.get();
        if (results.size() >= RESULTS_MAX) results.pollFirstEntry();
        results.put(key, result);
        return result;
    }

    private static String key(String name, List<?> inputs) {
        StringBuilder key = new StringBuilder(name);
        for (Object input : inputs) {
            if (input.getClass().isArray())
                throw new IllegalArgumentException("an array has no text: " + name);
            String text = input.toString();
            key.append('\n').append(text.length()).append(' ').append(text);
        }
        return key.toString();
    }
}
