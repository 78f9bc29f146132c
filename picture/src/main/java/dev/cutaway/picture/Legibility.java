package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Reads a drawing as a careful proofreader would: no text over text, nothing beyond the edge.
///
/// Because layout is Java, a test can read every frame of a run without a browser.
public final class Legibility {
    /// Letters may lean out of their box by this much before anybody sees it.
    private static final double SLACK = 0.5;

    private static final double ABOVE = 0.74;
    private static final double BELOW = 0.22;

    private record Spot(String text, double left, double top, double right, double bottom) {
        boolean overlaps(Spot other) {
            return left + SLACK < other.right
                    && other.left + SLACK < right
                    && top + SLACK < other.bottom
                    && other.top + SLACK < bottom;
        }
    }

    private Legibility() {}

    /// One sentence for each thing that a reader could not read.
    public static List<String> problems(Drawing drawing) {
        List<Spot> spots = new ArrayList<>();
        for (Mark mark : drawing.marks())
            if (mark instanceof Mark.Words words) spots.add(spot(words, drawing.scale() / 100.0));
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            if (leaves(spot, drawing)) problems.add("“" + spot.text() + "” leaves the sheet");
            for (Spot other : spots.subList(i + 1, spots.size())) {
                if (spot.overlaps(other))
                    problems.add("“" + spot.text() + "” runs into “" + other.text() + "”");
            }
        }
        return problems;
    }

    private static boolean leaves(Spot spot, Drawing drawing) {
        return spot.left < -SLACK
                || spot.top < -SLACK
                || spot.right > drawing.width() + SLACK
                || spot.bottom > drawing.height() + SLACK;
    }

    private static Spot spot(Mark.Words words, double scale) {
        Pen pen = Pen.of(words.role());
        double width = pen.width(words.text()) * scale;
        double x = words.x() / 100.0;
        double y = words.y() / 100.0;
        double left =
                words.role().endsWith(" end")
                        ? x - width
                        : words.role().endsWith(" mid") ? x - width / 2 : x;
        return new Spot(
                words.text(),
                left,
                y - pen.pixels() * scale * ABOVE,
                left + width,
                y + pen.pixels() * scale * BELOW);
    }
}
