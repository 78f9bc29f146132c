package dev.cutaway.cli;

import dev.cutaway.picture.Drawing;
import dev.cutaway.picture.Svg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A drawing as a file that any viewer shows: with its own style sheet, hatches and paper.
///
/// The fonts are named and not embedded: where they are missing, the next of the stack stands in.
record SvgFile(Path home, boolean dark) {
    private static final double MARGIN = 16;

    String text(Drawing drawing) {
        double wide = drawing.width() + 2 * MARGIN;
        double high = drawing.height() + 2 * MARGIN;
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="%s %s %s %s" width="%s" height="%s" data-theme="%s">
        <style>%s%s</style>
        <defs>
        <pattern id="cut" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
        <rect width="4" height="4" style="fill:var(--cut-ground)"/>\
        <line x1="1" y1="0" x2="1" y2="4" style="stroke:var(--cut);stroke-width:1.25"/></pattern>
        <pattern id="dead" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">\
        <rect width="6" height="6" style="fill:var(--paper-2)"/>\
        <line x1="1" y1="0" x2="1" y2="6" style="stroke:var(--line);stroke-width:1"/></pattern>
        </defs>
        <rect x="%s" y="%s" width="%s" height="%s" style="fill:var(--paper)"/>
        %s
        </svg>
        """
                .formatted(
                        -MARGIN,
                        -MARGIN,
                        wide,
                        high,
                        wide,
                        high,
                        dark ? "dark" : "light",
                        style("tokens.css"),
                        style("figures.css") + style("drawing.css"),
                        -MARGIN,
                        -MARGIN,
                        wide,
                        high,
                        Svg.of(drawing).replace("&nbsp;", "&#160;"));
    }

    /// The root of this document is the drawing itself, so the switch of the sheets works in it.
    private String style(String name) {
        try {
            return Files.readString(home.resolve("web/src/style").resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
