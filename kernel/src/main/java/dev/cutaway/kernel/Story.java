package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.List;

/// The numbered list of what happened: who, what, and which event caused it.
public final class Story {
    /// One event. The lever is empty when no hand pulled; the cause is -1 for a pull and for the
    /// opening, which nothing inside the run caused.
    public record Entry(int event, String actor, String text, String lever, int cause) {}

    private final List<Entry> entries = new ArrayList<>();

    void add(Entry entry) {
        entries.add(entry);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /// A template with its arguments filled in, one after another, at each `{}`.
    static String fill(String template, Object... arguments) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Object argument : arguments) {
            int hole = template.indexOf("{}", from);
            if (hole < 0)
                throw new IllegalArgumentException("more arguments than {} in: " + template);
            out.append(template, from, hole).append(argument);
            from = hole + 2;
        }
        return out.append(template, from, template.length()).toString();
    }
}
