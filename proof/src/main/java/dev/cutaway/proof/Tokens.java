package dev.cutaway.proof;

import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colours of the house by name, for one theme.
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern OKLCH =
            Pattern.compile("oklch\\(([0-9.]+) ([0-9.]+) ([0-9.]+)\\)");

    private final TreeMap<String, Colour> colours = new TreeMap<>();

    Tokens(String css, Theme theme) {
        Matcher tokens = TOKEN.matcher(css);
        while (tokens.find()) {
            Matcher colour = OKLCH.matcher(tokens.group(2));
            if (!colour.find()) continue;
            if (theme == Theme.DARK && tokens.group(2).startsWith("light-dark") && !colour.find())
                throw new IllegalArgumentException(tokens.group(1) + " has no dark value");
            colours.putIfAbsent(tokens.group(1), read(colour));
        }
    }

    private static Colour read(Matcher oklch) {
        return Colour.oklch(
                Double.parseDouble(oklch.group(1)),
                Double.parseDouble(oklch.group(2)),
                Double.parseDouble(oklch.group(3)));
    }

    Colour named(String token) {
        Colour colour = colours.get(token);
        if (colour == null) throw new IllegalArgumentException("no colour is called " + token);
        return colour;
    }
}
