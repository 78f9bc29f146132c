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

    Leaf(Sheet sheet, String part, String key) {
        this.sheet = sheet;
        this.part = part;
        this.key = key;
    }

    /// The room that a change between two values of this width takes.
    static double room(String widest) {
        return 2 * Pen.VALUE.width(widest) + ARROW + 2 * AIR;
    }

    void draw(double x, double middle, double room, Optional<String> old, String text) {
        if (old.isEmpty()) {
            plain(x, middle, room, text);
        } else if (2 * AIR + ARROW + Pen.VALUE.width(old.get()) + Pen.VALUE.width(text) <= room) {
            struck(x, middle, old.get(), text);
        } else {
            String fitted = Pen.VALUE.fit(text, room);
            wash(x, middle, Pen.VALUE.width(fitted));
            fresh(x, middle, fitted);
        }
    }

    /// The same, with its right edge at `right`.
    void drawToRight(double right, double middle, Optional<String> old, String text) {
        double width = Pen.VALUE.width(text);
        if (old.isPresent()) width += 2 * AIR + ARROW + Pen.VALUE.width(old.get());
        draw(right - width, middle, width + 1, old, text);
    }

    private void plain(double x, double middle, double room, String text) {
        sheet.words(
                key,
                part,
                Pen.VALUE.role(),
                x,
                middle + Pen.VALUE.drop(),
                Pen.VALUE.fit(text, room));
    }

    private void struck(double x, double middle, String old, String text) {
        double oldWidth = Pen.VALUE.width(old);
        double newAt = x + oldWidth + 2 * AIR + ARROW;
        wash(x, middle, newAt - x + Pen.VALUE.width(text));
        sheet.words(key + ".old", part, Role.of("value old"), x, middle + Pen.VALUE.drop(), old);
        sheet.line(
                key + ".strike", part, Role.of("strike"), x - 1, middle, x + oldWidth + 1, middle);
        sheet.arrow(
                key + ".to",
                part,
                Role.of("hair").changedIf(true),
                x + oldWidth + AIR,
                middle,
                ARROW);
        fresh(newAt, middle, text);
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
