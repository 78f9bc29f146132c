package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// The way of a pen: moved, drawn straight, drawn round.
final class Trace {
    private record Stroke(String command, double x, double y) {}

    private final List<Stroke> strokes = new ArrayList<>();

    Trace move(double x, double y) {
        strokes.add(new Stroke("M", x, y));
        return this;
    }

    Trace line(double x, double y) {
        strokes.add(new Stroke("L", x, y));
        return this;
    }

    /// Along a circle to a point. Clockwise as seen on the sheet.
    Trace round(double radius, boolean large, boolean clockwise, double x, double y) {
        String r = Pixels.text(radius);
        String command =
                "A" + r + " " + r + " 0 " + (large ? 1 : 0) + " " + (clockwise ? 1 : 0) + " ";
        strokes.add(new Stroke(command, x, y));
        return this;
    }

    Trace close() {
        strokes.add(new Stroke("Z", 0, 0));
        return this;
    }

    String text(double left, double top) {
        StringBuilder out = new StringBuilder();
        for (Stroke stroke : strokes) {
            out.append(stroke.command());
            if (stroke.command().equals("Z")) continue;
            out.append(Pixels.text(left + stroke.x()))
                    .append(' ')
                    .append(Pixels.text(top + stroke.y()));
        }
        return out.toString();
    }
}
