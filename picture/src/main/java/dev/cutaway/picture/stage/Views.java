package dev.cutaway.picture.stage;

import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Guarantees.Guarantee;
import dev.cutaway.kernel.Guarantees.Standing;
import dev.cutaway.kernel.Guarantees.Verdict;
import dev.cutaway.kernel.Knob;
import dev.cutaway.kernel.Levers.Lever;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.Switch;
import dev.cutaway.kernel.Ticks;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How the kernel's things look from outside: plain values, ready to be shown.
final class Views {
    private Views() {}

    static List<Answer.Lamp> lamps(List<Standing> standings) {
        return standings.stream().map(Views::lamp).toList();
    }

    private static Answer.Lamp lamp(Standing standing) {
        Guarantee guarantee = standing.guarantee();
        String id = guarantee.name().toLowerCase(Locale.ROOT).replace(' ', '-').replace(",", "");
        return switch (standing.verdict()) {
            case Verdict.Holds(String how) ->
                    new Answer.Lamp(
                            id,
                            guarantee.name(),
                            Answer.LampState.HOLDS,
                            (guarantee.sentence() + " " + how).strip());
            case Verdict.Unchecked() ->
                    new Answer.Lamp(
                            id, guarantee.name(), Answer.LampState.UNCHECKED, guarantee.sentence());
            case Verdict.Broken(String why) ->
                    new Answer.Lamp(id, guarantee.name(), Answer.LampState.BROKEN, why);
            case Verdict.Withheld(String why) ->
                    new Answer.Lamp(id, guarantee.name(), Answer.LampState.WITHHELD, why);
        };
    }

    static Answer.LeverView lever(Lever<?> lever, String stopped) {
        String reason = stopped.isEmpty() ? lever.reason() : stopped;
        return new Answer.LeverView(
                lever.id(),
                lever.label(),
                form(lever.form(), lever.suggestion()),
                reason.isEmpty(),
                reason);
    }

    static Answer.KnobView knob(Knob<?> knob, Run run, String idle) {
        return new Answer.KnobView(
                knob.id(),
                knob.label(),
                knob.sentence(),
                run.setting(knob),
                form(knob.form(), knob.normalText()),
                idle);
    }

    private static Answer.FormView form(Form<?> form, String suggestion) {
        List<Answer.FormPart> parts = parts(form);
        Answer.FormPart whole = part(form);
        return new Answer.FormView(
                whole.kind(),
                whole.asks(),
                whole.choices(),
                whole.least(),
                whole.most(),
                suggestion,
                parts);
    }

    /// The things that a form asks for at once, in their order; none for a plain form.
    private static List<Answer.FormPart> parts(Form<?> form) {
        List<Answer.FormPart> parts = new ArrayList<>();
        Form<?> rest = form;
        while (rest instanceof Form.Both<?, ?> both) {
            parts.add(part(both.one()));
            rest = both.other();
        }
        if (!parts.isEmpty()) parts.add(part(rest));
        return parts;
    }

    private static Answer.FormPart part(Form<?> form) {
        return switch (form) {
            case Form.Whole whole ->
                    part(Answer.FormKind.WHOLE, form, List.of(), whole.least(), whole.most());
            case Form.Choice choice -> part(Answer.FormKind.CHOICE, form, choice.choices(), 1, 1);
            case Form.Some some ->
                    part(Answer.FormKind.SOME, form, some.choices(), 1, some.choices().size() - 1);
            case Form.Line line -> part(Answer.FormKind.LINE, form, List.of(), 1, line.most());
            case Form.Lines lines ->
                    part(Answer.FormKind.LINES, form, List.of(), lines.least(), lines.most());
            case Form.Both<?, ?> _ -> part(Answer.FormKind.PAIR, form, List.of(), 2, 2);
        };
    }

    private static Answer.FormPart part(
            Answer.FormKind kind, Form<?> form, List<String> choices, int least, int most) {
        return new Answer.FormPart(kind, form.asks(), choices, least, most);
    }

    static Answer.SwitchView premise(Switch premise, Run run, String idle) {
        Answer.SwitchKind kind =
                switch (premise) {
                    case Switch.Assumption _ -> Answer.SwitchKind.ASSUMPTION;
                    case Switch.Rule _ -> Answer.SwitchKind.RULE;
                };
        return new Answer.SwitchView(
                premise.id(),
                kind,
                premise.name(),
                premise.sentence(),
                premise.symptom(),
                run.isBroken(premise),
                idle);
    }

    static Answer.EntryView entry(Story.Entry entry, Ticks ticks) {
        String time = ticks == Ticks.NONE ? "" : ticks.text(entry.time());
        return new Answer.EntryView(
                entry.event(), time, entry.actor(), entry.text(), entry.lever(), entry.cause());
    }

    /// The selected part with all its values, and what they were one event ago.
    static List<Answer.Inspected> inspected(Scene before, Scene now, String selected) {
        Optional<Part> part = now.part(selected);
        if (part.isEmpty()) return List.of();
        List<Answer.FieldView> fields = new ArrayList<>();
        for (Value value : now.values()) {
            if (!value.part().equals(selected)) continue;
            if (fields.stream().anyMatch(field -> field.name().equals(value.name()))) continue;
            String old = old(before, value);
            // What says nothing, and said nothing before, is no news.
            if (value.text().isEmpty() && old.isEmpty()) continue;
            fields.add(new Answer.FieldView(value.name(), value.text(), old));
        }
        return List.of(
                new Answer.Inspected(selected, part.get().name(), part.get().sentence(), fields));
    }

    private static String old(Scene before, Value value) {
        for (Value earlier : before.values()) {
            boolean same =
                    earlier.part().equals(value.part()) && earlier.name().equals(value.name());
            if (same) return earlier.text().equals(value.text()) ? "" : earlier.text();
        }
        return "";
    }
}
