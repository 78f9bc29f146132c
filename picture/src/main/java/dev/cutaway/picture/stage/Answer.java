package dev.cutaway.picture.stage;

import dev.cutaway.picture.Drawing;
import java.util.List;

/// What the stage answers. Records of plain values: they cross to the browser as JSON, and the
/// types that the browser knows are made from them.
public sealed interface Answer {
    /// A run was opened: what it is, what can be set in it, and its whole story.
    ///
    /// `broken` is the first event at which a promise broke, or -1. `notice` is a sentence for the
    /// reader when the link was recorded with another version of the model, and else empty. `bar`
    /// is what the bar of time shows.
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
            List<EntryView> story,
            Bar bar)
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

    /// Another run beside the one on stage: where it first differs, or -1, and its bar of time.
    record Beside(String run, int events, int differs, int broken, Bar bar) implements Answer {}

    /// What wrote each value of a part in the events looked through so far, up to `until`, and when
    /// the part came or went.
    record History(String part, int until, List<Integer> presence, List<Writing> values)
            implements Answer {}

    /// A text that was not understood, and where in it.
    record Trouble(String message, String text, int from, int to, String expected)
            implements Answer {}

    /// Nothing is wrong with what was written so far.
    record Fine() implements Answer {}

    /// The text of a place, to be put behind `#`.
    record Link(String place) implements Answer {}

    record EntryView(int event, String time, String actor, String text, String lever, int cause) {}

    /// A letter for each event in `kinds`, the moments where they are first reached, and the idle
    /// times. See [Timeline].
    record Bar(String kinds, List<Milestone> milestones, List<Gap> gaps) {}

    record Milestone(int event, String name) {}

    /// Nothing happened for so long before this event.
    record Gap(int event, String length) {}

    /// A value of a part, and the events that wrote it.
    record Writing(String name, List<Integer> events) {}

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
