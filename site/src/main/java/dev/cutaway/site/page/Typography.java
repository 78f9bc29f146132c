package dev.cutaway.site.page;

import java.util.regex.Pattern;

/// Quotation marks as printers set them. Authors type the straight ones, which are on the keyboard.
final class Typography {
    private static final Pattern OPENING = Pattern.compile("(^|[\\s(\\[“‘])\"(?=\\S)");
    private static final Pattern OPENING_SINGLE = Pattern.compile("(^|[\\s(\\[“‘])'(?=\\S)");

    private Typography() {}

    /// @param afterText whether something stands right before, so that a first mark closes
    static String set(String text, boolean afterText) {
        var doubles = afterText && text.startsWith("\"") ? "”" + text.substring(1) : text;
        var singles = afterText && doubles.startsWith("'") ? "’" + doubles.substring(1) : doubles;
        var opened = OPENING.matcher(singles).replaceAll("$1“").replace('"', '”');
        return OPENING_SINGLE.matcher(opened).replaceAll("$1‘").replace('\'', '’');
    }
}
