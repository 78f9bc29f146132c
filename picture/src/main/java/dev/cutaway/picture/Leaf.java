package dev.cutaway.picture;

import java.util.Optional;

/// A single value. When it changed in this step its old self is struck out beside it, if there is
/// room.
final class Leaf {
    private static final double ARROW = 14;
    private static final double AIR = 5;
    private static final double WASH_HEIGHT = 20;

    private final Sheet sheet;
    private final String part;
    private final String key;
    private final State state;

    Leaf(Sheet sheet, String part, String key) {
        this(sheet, part, key, State.IDLE);
    }

    Leaf(Sheet sheet, String part, String key, State state) {
        this.sheet = sheet;
        this.part = part;
        this.key = key;
        this.state = state;
    }

    /// Over a hatch letters need paper under them.
    private Role role() {
        return (state == State.DEAD ? Pen.VALUE.over() : Pen.VALUE.role()).in(state);
    }

    /// The room that a change between two values of this width takes.
    static double room(String widest) {
        return 2 * Pen.VALUE.width(widest) + ARROW + 2 * AIR;
    }

    void draw(double x, double middle, double room, Optional<String> old, String text) {
        if (old.isEmpty()) {
            plain(x, middle, room, text);
        } else if (changeWidth(old.get(), text) <= room) {
            struck(x, middle, old.get(), text);
        } else {
            String fitted = Pen.VALUE.fit(text, room);
            wash(x, middle, Pen.VALUE.width(fitted));
            fresh(x, middle, fitted);
        }
    }

    /// The same, with its right edge at `right` and no more room than this to the left of it.
    void drawToRight(double right, double middle, double room, Optional<String> old, String text) {
        double width = Math.min(room, Pen.VALUE.width(text));
        if (old.isPresent() && changeWidth(old.get(), text) <= room)
            width = changeWidth(old.get(), text);
        draw(right - width, middle, width + 0.01, old, text);
    }

    /// Old, arrow, new. What was not there, or is there no more, needs no arrow.
    private static double changeWidth(String old, String text) {
        double both = Pen.VALUE.width(old) + Pen.VALUE.width(text);
        return old.isEmpty() || text.isEmpty() ? both : both + 2 * AIR + ARROW;
    }

    private void plain(double x, double middle, double room, String text) {
        sheet.words(key, part, role(), x, middle + Pen.VALUE.drop(), Pen.VALUE.fit(text, room));
    }

    private void struck(double x, double middle, String old, String text) {
        double oldWidth = Pen.VALUE.width(old);
        wash(x, middle, changeWidth(old, text));
        if (!old.isEmpty()) {
            Role role = Role.of("value old");
            sheet.words(key + ".old", part, role, x, middle + Pen.VALUE.drop(), old);
            Role strike = Role.of("strike");
            sheet.line(key + ".strike", part, strike, x - 1, middle, x + oldWidth + 1, middle);
        }
        if (!old.isEmpty() && !text.isEmpty()) {
            Role role = Role.of("hair").changedIf(true);
            sheet.arrow(key + ".to", part, role, x + oldWidth + AIR, middle, ARROW);
        }
        if (!text.isEmpty())
            fresh(x + changeWidth(old, text) - Pen.VALUE.width(text), middle, text);
    }

    private void fresh(double x, double middle, String text) {
        sheet.words(key, part, Pen.VALUE.role(), x, middle + Pen.VALUE.drop(), text);
    }

    private void wash(double x, double middle, double width) {
        sheet.box(
                key + ".wash",
                part,
                Role.of("wash"),
                x - 2,
                middle - WASH_HEIGHT / 2,
                width + 4,
                WASH_HEIGHT);
    }
}
