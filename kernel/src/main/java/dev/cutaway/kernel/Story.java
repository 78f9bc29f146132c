package dev.cutaway.kernel;

/// The numbered list of what happened: who, what, when, and which event caused it.
public final class Story {
    /// One event. The lever is empty when no hand pulled; the cause is [World#NO_CAUSE] for a pull
    /// and for the opening, which nothing inside the run caused. A fault is a pull by which
    /// something went wrong in the world.
    public record Entry(
            int event,
            long time,
            String actor,
            String text,
            String lever,
            int cause,
            Kind kind,
            boolean isFault) {}

    /// What brought an event about, as far as the world itself knows.
    public enum Kind {
        /// A hand.
        HAND,
        /// A message that came over a link.
        MESSAGE,
        /// Something that a program wanted to be told later.
        ALARM,
        /// A flush that ended.
        FLUSH,
        /// A thread that could go on.
        STEP,
        /// Something else that had been planned, or the opening.
        OTHER
    }

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
