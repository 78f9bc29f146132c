package dev.cutaway.picture;

import dev.cutaway.picture.Lettering.Room;
import java.util.ArrayList;
import java.util.List;

/// Reads a drawing as a careful proofreader would: no text over text, nothing beyond the edge, and
/// nothing that leaves the box it stands in.
///
/// Because layout is Java, a test can read every frame of a run without a browser.
public final class Legibility {
    /// Letters may lean out of their box by this much before anybody sees it.
    private static final double SLACK = 0.5;

    private record Spot(Mark.Words words, Room room) {
        boolean overlaps(Spot other) {
            return room.left() + SLACK < other.room.right()
                    && other.room.left() + SLACK < room.right()
                    && room.top() + SLACK < other.room.bottom()
                    && other.room.top() + SLACK < room.bottom();
        }

        String quoted() {
            return "“" + words.text() + "”";
        }
    }

    private Legibility() {}

    /// One sentence for each thing that a reader could not read.
    public static List<String> problems(Drawing drawing) {
        List<Spot> spots = new ArrayList<>();
        for (Mark mark : drawing.marks())
            if (mark instanceof Mark.Words words)
                spots.add(new Spot(words, Lettering.room(words, drawing.scale())));
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            if (leaves(spot.room(), drawing)) problems.add(spot.quoted() + " leaves the sheet");
            if (leavesItsBox(spot, drawing)) problems.add(spot.quoted() + " leaves its box");
            for (Spot other : spots.subList(i + 1, spots.size())) {
                if (spot.overlaps(other))
                    problems.add(spot.quoted() + " runs into " + other.quoted());
            }
        }
        return problems;
    }

    private static boolean leaves(Room room, Drawing drawing) {
        return room.left() < -SLACK
                || room.top() < -SLACK
                || room.right() > drawing.width() + SLACK
                || room.bottom() > drawing.height() + SLACK;
    }

    /// A text whose middle lies in a box of its own part stands in that box, and the whole of it
    /// must.
    private static boolean leavesItsBox(Spot spot, Drawing drawing) {
        if (spot.words().part().isEmpty()) return false;
        boolean crosses = false;
        for (Mark mark : drawing.marks()) {
            if (!(mark instanceof Mark.Box box) || !isOutline(box, spot.words().part())) continue;
            Room room = spot.room();
            double left = box.x() / 100.0;
            double right = left + box.w() / 100.0;
            double top = box.y() / 100.0;
            double bottom = top + box.h() / 100.0;
            double x = (room.left() + room.right()) / 2;
            double y = (room.top() + room.bottom()) / 2;
            if (x < left || x > right || y < top || y > bottom) continue;
            // One box that holds all of it is enough: a bit stands in its byte and in its field.
            if (room.left() >= left - SLACK && room.right() <= right + SLACK) return false;
            crosses = true;
        }
        return crosses;
    }

    private static boolean isOutline(Mark.Box box, String part) {
        String role = box.role();
        return box.part().equals(part)
                && !role.startsWith("wash")
                && !role.startsWith("band")
                && !role.startsWith("selection")
                && !role.startsWith("hit");
    }
}
