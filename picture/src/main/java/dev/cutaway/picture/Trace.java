package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// The way of a pen: moved, drawn straight, drawn round.
final class Trace {
    private record Stroke(char command, double radius, String flags, double x, double y) {}

    private final List<Stroke> strokes = new ArrayList<>();

    Trace move(double x, double y) {
        return stroke('M', x, y);
    }

    Trace line(double x, double y) {
        return stroke('L', x, y);
    }

    /// Along a circle to a point. Clockwise as seen on the sheet.
    Trace round(double radius, boolean large, boolean clockwise, double x, double y) {
        String flags = (large ? "1 " : "0 ") + (clockwise ? "1 " : "0 ");
        strokes.add(new Stroke('A', radius, flags, x, y));
        return this;
    }

    Trace close() {
        return stroke('Z', 0, 0);
    }

    private Trace stroke(char command, double x, double y) {
        strokes.add(new Stroke(command, 0, "", x, y));
        return this;
    }

    String text(double left, double top, double scale) {
        StringBuilder out = new StringBuilder();
        for (Stroke stroke : strokes) {
            out.append(stroke.command());
            if (stroke.command() == 'Z') continue;
            if (stroke.command() == 'A') {
                String radius = Pixels.text(stroke.radius() * scale);
                out.append(radius).append(' ').append(radius).append(" 0 ").append(stroke.flags());
            }
            out.append(Pixels.text((left + stroke.x()) * scale))
                    .append(' ')
                    .append(Pixels.text((top + stroke.y()) * scale));
        }
        return out.toString();
    }
}
