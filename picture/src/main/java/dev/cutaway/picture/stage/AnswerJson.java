package dev.cutaway.picture.stage;

import dev.cutaway.picture.Json;

/// Writes answers as JSON. A record that is added to [Answer] does not compile until it is written
/// here.
public final class AnswerJson {
    private AnswerJson() {}

    public static String of(Answer answer) {
        Json json = new Json().open();
        switch (answer) {
            case Answer.Opened opened -> opened(json.text("k", "opened"), opened);
            case Answer.Shown shown -> shown(json.text("k", "shown"), shown);
            case Answer.Beside beside -> beside(json.text("k", "beside"), beside);
            case Answer.History history -> history(json.text("k", "history"), history);
            case Answer.Trouble trouble -> trouble(json.text("k", "trouble"), trouble);
            case Answer.Fine() -> json.text("k", "fine");
            case Answer.Link(String place) -> json.text("k", "link").text("place", place);
        }
        return json.close().toString();
    }

    private static void opened(Json json, Answer.Opened opened) {
        json.text("run", opened.run())
                .text("title", opened.title())
                .text("exhibit", opened.exhibit())
                .number("version", opened.version())
                .number("events", opened.events())
                .number("at", opened.at())
                .text("view", opened.view())
                .number("broken", opened.broken())
                .text("fingerprint", opened.fingerprint())
                .text("notice", opened.notice())
                .list("knobs", opened.knobs(), AnswerJson::knob)
                .list("switches", opened.switches(), AnswerJson::premise)
                .list("story", opened.story(), AnswerJson::entry);
        bar(json, opened.bar());
    }

    private static void bar(Json json, Answer.Bar bar) {
        json.member("bar")
                .open()
                .text("kinds", bar.kinds())
                .list("milestones", bar.milestones(), AnswerJson::milestone)
                .list("gaps", bar.gaps(), AnswerJson::gap)
                .close();
    }

    private static void milestone(Json json, Answer.Milestone milestone) {
        json.open().number("event", milestone.event()).text("name", milestone.name()).close();
    }

    private static void gap(Json json, Answer.Gap gap) {
        json.open().number("event", gap.event()).text("length", gap.length()).close();
    }

    private static void beside(Json json, Answer.Beside beside) {
        json.text("run", beside.run())
                .number("events", beside.events())
                .number("differs", beside.differs())
                .number("broken", beside.broken());
        bar(json, beside.bar());
    }

    private static void history(Json json, Answer.History history) {
        json.text("part", history.part())
                .number("until", history.until())
                .numbers("presence", history.presence())
                .list("values", history.values(), AnswerJson::writing);
    }

    private static void writing(Json json, Answer.Writing writing) {
        json.open().text("name", writing.name()).numbers("events", writing.events()).close();
    }

    private static void shown(Json json, Answer.Shown shown) {
        json.number("at", shown.at())
                .number("time", shown.time())
                .number("pace", shown.pace())
                .text("narration", shown.narration())
                .text("fingerprint", shown.fingerprint())
                .drawing("drawing", shown.drawing())
                .list("figures", shown.figures(), AnswerJson::figure)
                .list("parts", shown.parts(), AnswerJson::partName)
                .list("lamps", shown.lamps(), AnswerJson::lamp)
                .list("levers", shown.levers(), AnswerJson::lever)
                .list("inspected", shown.inspected(), AnswerJson::inspected);
    }

    private static void trouble(Json json, Answer.Trouble trouble) {
        json.text("message", trouble.message())
                .text("text", trouble.text())
                .number("from", trouble.from())
                .number("to", trouble.to())
                .text("expected", trouble.expected());
    }

    private static void entry(Json json, Answer.EntryView entry) {
        json.open()
                .number("event", entry.event())
                .text("time", entry.time())
                .text("actor", entry.actor())
                .text("text", entry.text())
                .text("lever", entry.lever())
                .number("cause", entry.cause())
                .close();
    }

    private static void figure(Json json, Answer.FigureName figure) {
        json.open().text("id", figure.id()).text("name", figure.name()).close();
    }

    private static void partName(Json json, Answer.PartName part) {
        json.open().text("id", part.id()).text("name", part.name()).close();
    }

    private static void lamp(Json json, Answer.Lamp lamp) {
        json.open()
                .text("id", lamp.id())
                .text("name", lamp.name())
                .text("state", lamp.state().name())
                .text("sentence", lamp.sentence())
                .close();
    }

    private static void lever(Json json, Answer.LeverView lever) {
        json.open().text("id", lever.id()).text("label", lever.label());
        form(json, lever.form());
        json.truth("ready", lever.ready()).text("reason", lever.reason()).close();
    }

    private static void knob(Json json, Answer.KnobView knob) {
        json.open()
                .text("id", knob.id())
                .text("label", knob.label())
                .text("sentence", knob.sentence())
                .text("value", knob.value());
        form(json, knob.form());
        json.text("idle", knob.idle()).close();
    }

    private static void form(Json json, Answer.FormView form) {
        json.member("form")
                .open()
                .text("kind", form.kind().name())
                .text("asks", form.asks())
                .texts("choices", form.choices())
                .number("least", form.least())
                .number("most", form.most())
                .text("suggestion", form.suggestion())
                .list("parts", form.parts(), AnswerJson::part)
                .close();
    }

    private static void part(Json json, Answer.FormPart part) {
        json.open()
                .text("kind", part.kind().name())
                .text("asks", part.asks())
                .texts("choices", part.choices())
                .number("least", part.least())
                .number("most", part.most())
                .close();
    }

    private static void premise(Json json, Answer.SwitchView premise) {
        json.open()
                .text("id", premise.id())
                .text("kind", premise.kind().name())
                .text("name", premise.name())
                .text("sentence", premise.sentence())
                .text("symptom", premise.symptom())
                .truth("broken", premise.broken())
                .text("idle", premise.idle())
                .close();
    }

    private static void inspected(Json json, Answer.Inspected inspected) {
        json.open()
                .text("part", inspected.part())
                .text("name", inspected.name())
                .text("sentence", inspected.sentence())
                .list("fields", inspected.fields(), AnswerJson::field)
                .close();
    }

    private static void field(Json json, Answer.FieldView field) {
        json.open()
                .text("name", field.name())
                .text("value", field.value())
                .text("before", field.before())
                .close();
    }
}
