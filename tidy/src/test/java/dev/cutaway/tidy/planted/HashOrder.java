package dev.cutaway.tidy.planted;

import java.util.HashMap;
import java.util.Map;

final class HashOrder {
    Map<String, Integer> counts() {
        return new HashMap<>();
    }
}
