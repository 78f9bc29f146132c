package dev.cutaway.picture;

import dev.cutaway.picture.Cells.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Pointers among rows of cells: a dot in the cell, straight up or down to the space beside the row
/// of the target, along it, and an arrow into the target.
///
/// Pointers to one target share their way along that space, so that they are seen to end together.
final class CellsPointers {
    private static final double ROW = 16;
    private static final double DOT = 2.5;
    private static final double FIRST_TRACK = 7.5;
    private static final double TRACK = 3;
    private static final int TRACKS = 3;

    private record Leg(double x, double top, double bottom) {}

    private final Sheet sheet;
    private final Changes changes;
    private final CellsPlace at;
    private final List<Pointer> pointers;
    private final TreeMap<Integer, Integer> tracks = new TreeMap<>();
    private final List<Leg> legs = new ArrayList<>();

    CellsPointers(Sheet sheet, Changes changes, CellsPlace at, List<Pointer> pointers) {
        this.sheet = sheet;
        this.changes = changes;
        this.at = at;
        this.pointers = pointers;
        List<Integer> targets = pointers.stream().map(Pointer::to).distinct().sorted().toList();
        for (int i = 0; i < targets.size(); i++) tracks.put(targets.get(i), i % TRACKS);
    }

    void draw() {
        for (Pointer pointer : pointers)
            if (at.window().shows(at.row(pointer.from()))) line(pointer);
        for (Pointer pointer : pointers)
            if (at.window().shows(at.row(pointer.from()))) dot(pointer);
    }

    /// Whether a pointer goes through this place, so that letters there need a halo.
    boolean cross(double left, double right, double top, double bottom) {
        for (Leg leg : legs) {
            boolean across = leg.x() > left - 2 && leg.x() < right + 2;
            if (across && leg.top() < bottom && leg.bottom() > top) return true;
        }
        return false;
    }

    private void line(Pointer pointer) {
        String part = pointer.part().id();
        boolean down = at.row(pointer.to()) >= at.row(pointer.from());
        double x = at.across(pointer.from());
        double y = at.y(at.row(pointer.from())) + ROW / 2;
        double tip = tip(pointer, down);
        boolean seen = at.window().shows(at.row(pointer.to()));
        double side = tip + (down ? -1 : 1) * track(pointer);
        double end = seen ? at.across(pointer.to()) : x;
        Trace way = new Trace().move(x, y);
        if (seen) way.line(x, side).line(end, side);
        double back = down ? -4 : 4;
        way.line(end, tip + back);
        double turn = seen ? side : tip;
        legs.add(new Leg(x, Math.min(y, turn), Math.max(y, turn)));
        sheet.path("under." + part, part, Role.of("under"), way);
        sheet.path("pointer." + part, part, role("pointer", pointer), way);
        Trace head =
                new Trace()
                        .move(end, tip)
                        .line(end - 3.5, tip + 1.75 * back)
                        .line(end + 3.5, tip + 1.75 * back)
                        .close();
        sheet.path("head." + part, part, role("arrow", pointer), head);
    }

    /// Where the arrow ends: at the edge of its target, or of what is seen.
    private double tip(Pointer pointer, boolean down) {
        int row = at.row(pointer.to());
        Window window = at.window();
        if (row >= window.end()) return at.y(window.end()) - 1;
        if (row < window.from()) return at.y(window.from()) - 6;
        return at.y(row) + (down ? -0.5 : ROW + 0.5);
    }

    private double track(Pointer pointer) {
        return FIRST_TRACK + TRACK * tracks.getOrDefault(pointer.to(), 0);
    }

    private Role role(String kind, Pointer pointer) {
        return Role.of(kind).in(pointer.state()).changedIf(changes.isTouched(pointer.part().id()));
    }

    private void dot(Pointer pointer) {
        String part = pointer.part().id();
        double x = at.across(pointer.from());
        double y = at.y(at.row(pointer.from())) + ROW / 2;
        sheet.dot("dot." + part, part, role("arrow", pointer), x, y, DOT);
        if (sheet.isSelected(part))
            sheet.dot("selected." + part, part, Role.of("selection"), x, y, DOT + 4);
    }
}
