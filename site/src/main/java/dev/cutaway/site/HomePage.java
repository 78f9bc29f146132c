package dev.cutaway.site;

import dev.cutaway.kernel.Card;
import dev.cutaway.site.page.Html;
import java.util.List;
import java.util.stream.Collectors;

/// The front door: what can be seen, and the wings.
record HomePage(Assets assets, List<Card> cards) {
    private static final String LEAD =
            "Working models of the systems that carry it."
                    + " Watch them run, push on them, and see what they rest on break.";

    String html() {
        var sheet = new Sheet(assets, "", "Cutaway: the web, cut open", LEAD);
        return sheet.html(
                "",
                """
                <main class="page">
                <div class="hero"><h1>The web, cut open</h1>
                <p class="lead">%s</p></div>
                <section class="sec"><h2>Start here</h2><ol class="body start">
                %s</ol></section>
                <section class="sec"><h2>The wings</h2><ul class="body wings">
                %s</ul></section>
                </main>\
                """
                        .formatted(
                                Html.escape(LEAD),
                                cards.stream().map(HomePage::row).collect(Collectors.joining()),
                                Wing.ALL.stream().map(this::wing).collect(Collectors.joining())));
    }

    private static String row(Card card) {
        return """
        <li><span class="fine">Plate %d</span><span class="label">%s%s</span>\
        <a class="q" href="%s/">%s</a></li>
        """
                .formatted(
                        card.plate(),
                        Html.escape(card.title()),
                        sketch(card),
                        Html.escape(card.id()),
                        Html.escape(card.question()));
    }

    private static String sketch(Card card) {
        return card.standing() == Card.Standing.SKETCH ? " <span class=\"fine\">sketch</span>" : "";
    }

    private String wing(Wing wing) {
        var inside =
                cards.stream()
                        .filter(card -> card.wing().equals(wing.id()))
                        .map(HomePage::link)
                        .collect(Collectors.joining(", "));
        return """
        <li><h3>%s</h3><em>%s</em><p>%s</p></li>
        """
                .formatted(Html.escape(wing.name()), Html.escape(wing.motto()), inside);
    }

    private static String link(Card card) {
        return "<a href=\"%s/\">%s</a>"
                .formatted(Html.escape(card.id()), Html.escape(card.title()));
    }
}
