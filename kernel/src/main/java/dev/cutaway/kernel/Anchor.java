package dev.cutaway.kernel;

/// Where in a run a lever is pulled.
///
/// ```text
///   12        after event 12, in a world without time
///   1.2s      after all events of the instant 1.2 s
///   1.2s+3    after the third event of that instant
///   1.2s+3.2  within that third event, at its second beat; only a crash can strike there
/// ```
public sealed interface Anchor {
    /// After the event of this number.
    record After(int event) implements Anchor {}

    /// After an instant, or within it. A `count` of [#ALL] means all of its events, and a beat of 0
    /// that the event is over.
    record At(long time, int count, int beat) implements Anchor {}

    int ALL = -1;

    static Anchor at(long time) {
        return new At(time, ALL, 0);
    }

    /// As run texts write it.
    default String text(Ticks ticks) {
        return switch (this) {
            case After(int event) -> Integer.toString(event);
            case At(long time, int count, int beat) ->
                    ticks.text(time)
                            + (count == ALL ? "" : "+" + count)
                            + (beat == 0 ? "" : "." + beat);
        };
    }

    /// Reads one. Throws [Trouble].
    static Anchor read(String text, Ticks ticks) {
        if (ticks == Ticks.NONE) return new After(number(text, 0, text.length()));
        int plus = text.indexOf('+');
        if (plus < 0) return at(ticks.read(text));
        int dot = text.indexOf('.', plus);
        int end = dot < 0 ? text.length() : dot;
        long time = ticks.read(text.substring(0, plus));
        int count = number(text, plus + 1, end);
        return new At(time, count, dot < 0 ? 0 : number(text, dot + 1, text.length()));
    }

    private static int number(String text, int from, int to) {
        try {
            return new Form.Whole("", 0, 999_999_999).read(text.substring(from, to));
        } catch (Trouble trouble) {
            throw trouble.within(text, from);
        }
    }
}
