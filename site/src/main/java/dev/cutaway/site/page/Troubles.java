package dev.cutaway.site.page;

import dev.cutaway.kernel.Trouble;

/// Troubles of run texts and values, as sentences for an author.
final class Troubles {
    private static final int DIGITS_MAX = 6;

    private Troubles() {}

    static String sentence(Trouble trouble) {
        var part = trouble.text().substring(trouble.from(), trouble.to());
        var where = part.isEmpty() || part.equals(trouble.text()) ? "" : ", at “" + part + "”";
        return "%s%s; expected %s.".formatted(trouble.what(), where, trouble.expected());
    }

    /// The number of an event of a run that has so many.
    static int event(String digits, int events) {
        var isNumber = digits.matches("[0-9]{1," + DIGITS_MAX + "}");
        if (!isNumber || Integer.parseInt(digits) > events) {
            throw Trouble.of(digits, "“" + digits + "” is no event of this run", "0 to " + events);
        }
        return Integer.parseInt(digits);
    }
}
