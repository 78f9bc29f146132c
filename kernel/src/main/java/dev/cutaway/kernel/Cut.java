package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into pieces. The library's way brings a whole engine of patterns into each bundle.
final class Cut {
    private Cut() {}

    /// The pieces between any of these characters; as many as there are, and one more.
    static List<String> at(String separators, String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (separators.indexOf(text.charAt(i)) < 0) continue;
            pieces.add(text.substring(from, i));
            from = i + 1;
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
