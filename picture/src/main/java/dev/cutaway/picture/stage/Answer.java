package dev.cutaway.picture.stage;

import dev.cutaway.picture.Drawing;
import java.util.List;

/// What the stage answers. Records of plain values: they cross to the browser as JSON, and the
/// types that the browser knows are made from them.
public sealed interface Answer {
    /// A run was opened: what it is, what can be set in it, and its whole story.
    ///
    /// `broken` is the first event at which a promise broke, or -1. `notice` is a sentence for the
    /// reader when the link was recorded with another version of the model, and else empty.
    record Opened(
            String run,
            String title,
            String exhibit,
            int version,
            int events,
            int at,
            String view,
            int broken,
            String fingerprint,
            String notice,
            List<KnobView> knobs,
            List<SwitchView> switches,
            List<EntryView> story)
            implements Answer {}

    /// One event, seen: its drawing, its sentence, how the promises stand, what a hand can do.
    ///
    /// `time` is the model's, in ticks, as the trips of the drawing count it. `pace` is how many of
    /// them a player shows in a second; zero in a world without time.
    record Shown(
            int at,
            long time,
            long pace,
            String narration,
            String fingerprint,
            Drawing drawing,
            List<FigureName> figures,
            List<PartName> parts,
            List<Lamp> lamps,
            List<LeverView> levers,
            List<Inspected> inspected)
            implements Answer {}

    /// A text that was not understood, and where in it.
    record Trouble(String message, String text, int from, int to, String expected)
            implements Answer {}

    /// Nothing is wrong with what was written so far.
    record Fine() implements Answer {}

    /// The text of a place, to be put behind `#`.
    record Link(String place) implements Answer {}

    record EntryView(int event, String time, String actor, String text, String lever, int cause) {}

    record FigureName(String id, String name) {}

    record PartName(String id, String name) {}

    record Lamp(String id, String name, LampState state, String sentence) {}

    /// How a promise stands: it holds, was never checked, is broken, or is not made in this setup.
    enum LampState {
        HOLDS,
        UNCHECKED,
        BROKEN,
        WITHHELD
    }

    record LeverView(String id, String label, FormView form, boolean ready, String reason) {}

    /// A knob or switch that means nothing in this setup says so in `idle`.
    record KnobView(
            String id, String label, String sentence, String value, FormView form, String idle) {}

    record FormView(
            FormKind kind,
            String asks,
            List<String> choices,
            int least,
            int most,
            String suggestion,
            List<FormPart> parts) {}

    /// One of the two things that a pair asks for.
    record FormPart(FormKind kind, String asks, List<String> choices, int least, int most) {}

    /// What a form asks for: a whole number, one of a few words, some of them, a line, several
    /// lines, or two things with a colon between them.
    enum FormKind {
        WHOLE,
        CHOICE,
        LINE,
        LINES,
        SOME,
        PAIR
    }

    record SwitchView(
            String id,
            SwitchKind kind,
            String name,
            String sentence,
            String symptom,
            boolean broken,
            String idle) {}

    /// A premise about the world, or a line of the algorithm.
    enum SwitchKind {
        ASSUMPTION,
        RULE
    }

    record Inspected(String part, String name, String sentence, List<FieldView> fields) {}

    /// A value of the selected part. `before` is empty where it did not change in this step.
    record FieldView(String name, String value, String before) {}
}
