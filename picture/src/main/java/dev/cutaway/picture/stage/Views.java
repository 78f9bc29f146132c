package dev.cutaway.picture.stage;

import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Guarantees.Guarantee;
import dev.cutaway.kernel.Guarantees.Verdict;
import dev.cutaway.kernel.Knob;
import dev.cutaway.kernel.Levers.Lever;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.Switch;
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

    static List<Answer.Lamp> lamps(List<Guarantee> guarantees) {
        return guarantees.stream().map(Views::lamp).toList();
    }

    private static Answer.Lamp lamp(Guarantee guarantee) {
        String id = guarantee.name().toLowerCase(Locale.ROOT).replace(' ', '-').replace(",", "");
        return switch (guarantee.verdict()) {
            case Verdict.Holds() ->
                    new Answer.Lamp(
                            id, guarantee.name(), Answer.LampState.HOLDS, guarantee.sentence());
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

    static Answer.KnobView knob(Knob<?> knob, Run run) {
        return new Answer.KnobView(
                knob.id(),
                knob.label(),
                knob.sentence(),
                run.setting(knob),
                form(knob.form(), knob.normalText()));
    }

    private static Answer.FormView form(Form<?> form, String suggestion) {
        return switch (form) {
            case Form.Whole whole ->
                    new Answer.FormView(
                            Answer.FormKind.WHOLE,
                            whole.asks(),
                            List.of(),
                            whole.least(),
                            whole.most(),
                            suggestion);
            case Form.Choice choice ->
                    new Answer.FormView(
                            Answer.FormKind.CHOICE,
                            choice.asks(),
                            choice.choices(),
                            0,
                            0,
                            suggestion);
            case Form.Line line ->
                    new Answer.FormView(
                            Answer.FormKind.LINE,
                            line.asks(),
                            List.of(),
                            1,
                            line.most(),
                            suggestion);
            case Form.Lines lines ->
                    new Answer.FormView(
                            Answer.FormKind.LINES,
                            lines.asks(),
                            List.of(),
                            lines.least(),
                            lines.most(),
                            suggestion);
        };
    }

    static Answer.SwitchView premise(Switch premise, Run run) {
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
                run.isBroken(premise));
    }

    static Answer.EntryView entry(Story.Entry entry) {
        return new Answer.EntryView(
                entry.event(), entry.actor(), entry.text(), entry.lever(), entry.cause());
    }

    /// The selected part with all its values, and what they were one event ago.
    static List<Answer.Inspected> inspected(Scene before, Scene now, String selected) {
        Optional<Part> part = now.part(selected);
        if (part.isEmpty()) return List.of();
        List<Answer.FieldView> fields = new ArrayList<>();
        for (Value value : now.values()) {
            if (!value.part().equals(selected)) continue;
            if (fields.stream().anyMatch(field -> field.name().equals(value.name()))) continue;
            fields.add(new Answer.FieldView(value.name(), value.text(), old(before, value)));
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
