package dev.cutaway.site;

import dev.cutaway.site.page.Html;
import java.util.stream.Collectors;

/// What all pages have around them.
///
/// @param base how this page reaches the root of the site: empty, `../` or `/`
record Sheet(Assets assets, String base, String title, String description) {

    /// The name of the icon: in the site, and among our resources.
    static final String ICON = "icon.svg";

    /// @param scripts more scripts than the one that every page has
    /// @param main the `<main>` element
    String html(String scripts, String main) {
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <meta name="description" content="%s">
        <link rel="icon" type="image/svg+xml" href="%s">
        <script src="%s"></script>
        %s<link rel="stylesheet" href="%s">
        %s</head>
        <body data-base="%s">
        %s
        <header class="page"><div class="top"><a class="mark" href="%s">Cutaway</a>\
        <nav aria-label="Site">%s%s</nav>\
        <button type="button" class="theme">Paper / blueprint</button></div></header>
        %s
        <footer class="page foot fine"><span>Cutaway: working models of the systems that carry the web.</span>
        <span>Code under Apache-2.0, prose under CC BY 4.0.</span></footer>
        </body>
        </html>
        """
                .formatted(
                        Html.escape(title),
                        Html.escape(description),
                        link(ICON),
                        link(assets.theme()),
                        preloads(),
                        link(assets.style()),
                        scripts,
                        Html.escape(base),
                        PATTERNS,
                        museum(),
                        door(museum(), "Museum", base.isEmpty()),
                        door(link("figures/"), "Figures", title.startsWith(GalleryPage.TITLE)),
                        main);
    }

    private static String door(String address, String name, boolean isHere) {
        String here = isHere ? " aria-current=\"page\"" : "";
        return "<a href=\"%s\"%s>%s</a>".formatted(address, here, name);
    }

    /// The address of a file of the site, as this page writes it.
    String link(String file) {
        return Html.escape(base + file);
    }

    private String museum() {
        return base.isEmpty() ? "./" : Html.escape(base);
    }

    private String preloads() {
        return assets.preload().stream()
                .map(font ->
                        """
                        <link rel="preload" as="font" type="font/woff2" href="%s" crossorigin>
                        """
                                .formatted(link(font)))
                .collect(Collectors.joining());
    }

    /// The two hatches. They are defined in the page, because a drawing refers to them by name.
    private static final String PATTERNS =
            """
            <svg width="0" height="0" aria-hidden="true"><defs>\
            <pattern id="cut" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect width="4" height="4" style="fill:var(--cut-ground)"/>\
            <line x1="1" y1="0" x2="1" y2="4" style="stroke:var(--cut);stroke-width:1.25"/></pattern>\
            <pattern id="dead" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">\
            <rect width="6" height="6" style="fill:var(--paper-2)"/>\
            <line x1="1" y1="0" x2="1" y2="6" style="stroke:var(--line);stroke-width:1"/></pattern>\
            </defs></svg>\
            """;
}
