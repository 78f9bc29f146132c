package dev.cutaway.site;

import dev.cutaway.gallery.GalleryExhibit;
import dev.cutaway.gallery.Piece;
import dev.cutaway.gallery.Plate;
import dev.cutaway.gallery.Plates;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Drawing;
import dev.cutaway.picture.Layout;
import dev.cutaway.picture.Mark;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Space;
import dev.cutaway.picture.Svg;
import dev.cutaway.picture.View;
import dev.cutaway.site.page.Html;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// The page on which every figure hangs, each fed by its small machine, at the moment that shows
/// most of it.
record GalleryPage(Assets assets, String wasm, String runtime) {
    static final String TITLE = "The figures";

    private static final int WIDE = 384;
    private static final int NARROW = 358;

    private static final String LEAD =
            "Everything in the museum is drawn with these. Each is fed by a small machine that really"
                    + " runs: step it, choose a part, open what can be opened.";

    /// The states by the classes that paint them, and how a reader calls them.
    private static final Map<String, String> STATES = new LinkedHashMap<>();

    static {
        STATES.put("st-active", "active");
        STATES.put("st-changed", "changed");
        STATES.put("wash", "changed");
        STATES.put("fresh", "changed");
        STATES.put("st-pending", "pending");
        STATES.put("st-dead", "dead");
        STATES.put("st-lost", "lost");
    }

    private static final GalleryExhibit EXHIBIT = new GalleryExhibit();

    String html() {
        var plates = new StringBuilder();
        for (int i = 0; i < Plates.ALL.size(); i++) plates.append(plate(i + 1, Plates.ALL.get(i)));
        var script =
                """
                <script type="module" src="../%s"></script>
                """
                        .formatted(assets.gallery());
        return new Sheet(assets, "../", TITLE + " | Cutaway", LEAD)
                .html(
                        script,
                        """
                        <main class="page" id="gallery" data-wasm="../%s" data-runtime="../%s">
                        <div class="hero"><h1>The figures</h1>
                        <p class="lead">%s</p></div>
                        <ul class="plates">
                        %s</ul>
                        </main>\
                        """
                                .formatted(wasm, runtime, Html.escape(LEAD), plates));
    }

    /// What the browser must play as the JVM does.
    static List<String> runs() {
        return Plates.ALL.stream().map(GalleryPage::run).toList();
    }

    private static String run(Plate plate) {
        return "gallery/seed=7/piece=" + plate.id();
    }

    private static String plate(int number, Plate plate) {
        var player = new Player<>(EXHIBIT, Run.parse(EXHIBIT, run(plate)));
        return """
        <li id="%s" data-run="%s" data-at="%d" data-events="%d" data-selected="%s">
        <h2><span class="caps">Fig. %d</span> %s</h2>
        <div class="figure wide">%s</div><div class="figure narrow">%s</div>
        <div class="steps"><p class="told" aria-live="polite">%s</p></div>
        <p class="caption">%s</p>
        <p class="fine">Fed by %s. <span class="states">%s</span></p>
        </li>
        """
                .formatted(
                        Html.escape(plate.id()),
                        Html.escape(run(plate)),
                        plate.event(),
                        player.events(),
                        Html.escape(plate.selected()),
                        number,
                        Html.escape(plate.figure()),
                        Svg.of(drawing(player, plate.event(), plate.selected(), WIDE)),
                        Svg.of(drawing(player, plate.event(), plate.selected(), NARROW)),
                        Html.escape(told(player, plate.event())),
                        Html.escape(plate.caption()),
                        Html.escape(plate.piece()),
                        states(player));
    }

    private static Drawing drawing(Player<Piece> player, int event, String selected, int width) {
        Scene before = player.at(Math.max(0, event - 1)).draw();
        return Layout.of(before, player.at(event).draw(), View.of(selected), Space.wide(width));
    }

    private static String told(Player<Piece> player, int event) {
        var entry = player.story().get(event);
        return entry.actor().isEmpty() ? entry.text() : entry.actor() + " " + entry.text();
    }

    /// At which event of the run each state is seen first.
    private static String states(Player<Piece> player) {
        var first = new LinkedHashMap<String, Integer>();
        for (int event = 0; event <= player.events(); event++) {
            for (Mark mark : drawing(player, event, "", WIDE).marks()) {
                for (var state : STATES.entrySet())
                    if (mark.role().contains(state.getKey()))
                        first.putIfAbsent(state.getValue(), event);
            }
        }
        var links = new StringBuilder();
        for (String state : new LinkedHashSet<>(STATES.values())) {
            Integer event = first.get(state);
            if (event != null)
                links.append(
                        " <button type=\"button\" data-to=\"%d\">%s</button>"
                                .formatted(event, state));
        }
        return links.isEmpty() ? "" : "Seen in it:" + links;
    }
}
