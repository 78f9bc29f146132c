package dev.cutaway.tidy.planted;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The type of the field does not say that it can change; its construction does.
final class StaticCollection {
    private static final Map<String, List<String>> KNOWN = new TreeMap<>();

    int size() {
        return KNOWN.size();
    }
}
