package dev.cutaway.kernel;

/// The numbered list of what happened: who, what, when, and which event caused it.
public final class Story {
    /// One event. The lever is empty when no hand pulled; the cause is [World#NO_CAUSE] for a pull
    /// and for the opening, which nothing inside the run caused.
    public record Entry(int event, long time, String actor, String text, String lever, int cause) {}

    private Story() {}

    /// A template with its arguments filled in, one after another, at each `{}`.
    public static String fill(String template, Object... arguments) {
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
