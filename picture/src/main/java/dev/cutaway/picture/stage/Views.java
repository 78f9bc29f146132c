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
            case Verdict.Holds() ->
                    new Answer.Lamp(
                            id, guarantee.name(), Answer.LampState.HOLDS, guarantee.sentence());
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
                    view(
                            Answer.FormKind.WHOLE,
                            whole,
                            List.of(),
                            whole.least(),
                            whole.most(),
                            suggestion);
            case Form.Choice choice ->
                    view(Answer.FormKind.CHOICE, choice, choice.choices(), 1, 1, suggestion);
            case Form.Some some ->
                    view(
                            Answer.FormKind.SOME,
                            some,
                            some.choices(),
                            1,
                            some.choices().size() - 1,
                            suggestion);
            case Form.Line line ->
                    view(Answer.FormKind.LINE, line, List.of(), 1, line.most(), suggestion);
            case Form.Lines lines ->
                    view(
                            Answer.FormKind.LINES,
                            lines,
                            List.of(),
                            lines.least(),
                            lines.most(),
                            suggestion);
            case Form.Both<?, ?> both ->
                    new Answer.FormView(
                            Answer.FormKind.PAIR,
                            both.asks(),
                            List.of(),
                            2,
                            2,
                            suggestion,
                            List.of(form(both.one(), ""), form(both.other(), "")));
        };
    }

    private static Answer.FormView view(
            Answer.FormKind kind,
            Form<?> form,
            List<String> choices,
            int least,
            int most,
            String suggestion) {
        return new Answer.FormView(kind, form.asks(), choices, least, most, suggestion, List.of());
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
