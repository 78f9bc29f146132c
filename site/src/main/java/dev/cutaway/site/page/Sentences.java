package dev.cutaway.site.page;

import java.util.regex.Pattern;

/// Finds the sentence that a mark in a paragraph belongs to.
final class Sentences {
    /// Stands in the plain text where the claim's mark is.
    static final String MARK = "\uE001";

    /// Stands where the mark of another claim is.
    static final String OTHER_MARK = "\uE002";

    private static final Pattern ANY_MARK = Pattern.compile("[\uE001\uE002]");
    private static final Pattern BOUNDARY =
            Pattern.compile("[.!?][\"”’)]*[\uE001\uE002]*\\s+(?=[\"“‘(]?[\\p{Lu}\\p{N}])");

    private Sentences() {}

    static String withMark(String text) {
        var at = text.indexOf(MARK);
        var from = 0;
        var to = text.length();
        var boundary = BOUNDARY.matcher(text);
        while (boundary.find()) {
            if (boundary.end() > at) {
                to = boundary.end();
                break;
            }
            from = boundary.end();
        }
        var sentence = ANY_MARK.matcher(text.substring(from, to)).replaceAll("");
        return sentence.strip().replaceAll("\\s+", " ");
    }
}
