package dev.cutaway.site;

import dev.cutaway.kernel.Card;
import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Space;
import dev.cutaway.picture.Svg;
import dev.cutaway.picture.View;
import dev.cutaway.picture.stage.Answer;
import dev.cutaway.picture.stage.Answer.Lamp;
import dev.cutaway.picture.stage.Answer.Shown;
import dev.cutaway.picture.stage.Stage;
import dev.cutaway.site.page.Binding;
import dev.cutaway.site.page.Buttons;
import dev.cutaway.site.page.Html;
import dev.cutaway.site.page.Page;
import dev.cutaway.site.page.Section;
import java.util.stream.Collectors;

/// The page of one exhibit: prose, and beside it the stage as a still picture that the client makes
/// live.
///
/// @param wasm the file of its bundle, relative to the root of the site
/// @param runtime the file of TeaVM's loader, likewise
record ExhibitPage(
        Assets assets, Exhibit<?> exhibit, Page page, String checked, String wasm, String runtime) {
    /// Where the layout has room for all figures, and where it shows one at a time.
    private static final int WIDE = 408;

    private static final int NARROW = 358;
    private static final String BASE = "../";

    String html() {
        var card = exhibit.card();
        var sheet = new Sheet(assets, BASE, card.title() + " | Cutaway", card.question());
        var script =
                "<script type=\"module\" src=\"%s\"></script>\n"
                        .formatted(sheet.link(assets.exhibit()));
        return sheet.html(script, main(sheet));
    }

    private String main(Sheet sheet) {
        var card = exhibit.card();
        var opening = page.opening().orElse(new Binding(Run.opening(exhibit).text(), 0, 0));
        return """
        <main class="page cols" id="exhibit" data-exhibit="%s" data-wasm="%s" data-runtime="%s" data-opening="%s">
        <article class="prose">
        <div class="plate"><b>%s</b><span>%s</span></div><h1>%s</h1><p class="question">%s</p>
        %s<p class="fine checked">%s</p>
        </article>
        %s
        </main>\
        """
                .formatted(
                        Html.escape(card.id()),
                        sheet.link(wasm),
                        sheet.link(runtime),
                        Html.escape(opening.placeAt(opening.from())),
                        Html.escape(Wing.of(card.wing()).name()),
                        standing(card),
                        Html.escape(card.title()),
                        Html.escape(card.question()),
                        sections(),
                        Html.escape(checked),
                        stage(opening));
    }

    private static String standing(Card card) {
        return switch (card.standing()) {
            case SKETCH -> "Sketch";
            case OPEN, COMPLETE -> "Plate " + card.plate();
        };
    }

    private String sections() {
        var html = new StringBuilder();
        var number = 0;
        for (var section : page.sections()) {
            html.append(section.isChapter() ? chapter(section, ++number) : section(section));
        }
        return html.toString();
    }

    private static String chapter(Section chapter, int number) {
        return """
        <section class="chapter" id="%s"%s><h2><span class="no">%d</span>%s</h2>
        %s%s</section>
        """
                .formatted(
                        Html.escape(chapter.id()),
                        chapter.binding().map(ExhibitPage::data).orElse(""),
                        number,
                        Html.escape(chapter.title()),
                        chapter.html(),
                        chapter.binding().map(Buttons::ofChapter).orElse(""));
    }

    private static String data(Binding binding) {
        return " data-run=\"%s\" data-from=\"%d\" data-until=\"%d\""
                .formatted(Html.escape(binding.run()), binding.from(), binding.until());
    }

    private static String section(Section section) {
        return """
        <section class="section" id="%s"><h2>%s</h2>
        %s</section>
        """
                .formatted(Html.escape(section.id()), Html.escape(section.title()), section.html());
    }

    private String stage(Binding opening) {
        Stage<?> stage = Museum.stage(exhibit);
        stage.open(opening.run());
        var wide = shown(stage, opening.from(), WIDE, "");
        var first = wide.figures().getFirst().id();
        var narrow = shown(stage, opening.from(), NARROW, first);
        var card = exhibit.card();
        return """
        <aside class="stage" id="stage" aria-label="The model">
        <div class="plate stage-plate"><b>Plate %d</b><span>%s, seed %d</span></div>
        <ul class="lamps">%s</ul>
        <div class="figure wide">%s</div><div class="figure narrow">%s</div>
        <p class="fine still">The model runs in the browser: with JavaScript, and with WebAssembly \
        as Chrome 119, Firefox 120 and Safari 18.2 have it. Without, this picture stands for its beginning.</p>
        </aside>\
        """
                .formatted(
                        card.plate(),
                        Html.escape(card.title()),
                        Run.parse(exhibit, opening.run()).seed(),
                        lamps(wide),
                        Svg.of(wide.drawing()),
                        Svg.of(narrow.drawing()));
    }

    private static Shown shown(Stage<?> stage, int event, int width, String figure) {
        return switch (stage.show(event, Space.wide(width), View.ALL.alone(figure).text())) {
            case Shown shown -> shown;
            case Answer other -> throw new AssertionError("showing is total, but got " + other);
        };
    }

    private static String lamps(Shown shown) {
        return shown.lamps().stream().map(ExhibitPage::lamp).collect(Collectors.joining());
    }

    private static String lamp(Lamp lamp) {
        return "<li data-state=\"%s\"><i></i><span>%s</span></li>"
                .formatted(lamp.state().name(), Html.escape(lamp.name()));
    }
}
