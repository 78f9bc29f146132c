package dev.cutaway.picture;

import dev.cutaway.picture.Bytes.Bits;
import dev.cutaway.picture.Bytes.Dump;
import dev.cutaway.picture.Bytes.Field;
import java.util.Optional;

/// A field opened into its bits, under its own row and held to it by a line.
final class BitsBlock {
    private static final double HOOK = 8;
    private static final double TITLE = 20;
    private static final double BOX = 26;
    private static final double NAME = 16;
    private static final double MEANING = 16;
    private static final double AFTER = 6;
    private static final double BETWEEN = 6;
    private static final double BIT_LEAST = 36;
    private static final double BITS_LEAST = 56;
    private static final double NAMES_MOST = 110;

    private final Sheet sheet;
    private final Changes changes;
    private final Dump dump;
    private final Field field;
    private final String name;

    BitsBlock(Sheet sheet, Changes changes, Dump dump, Field field, String name) {
        this.sheet = sheet;
        this.changes = changes;
        this.dump = dump;
        this.field = field;
        this.name = name;
    }

    static double height(Field field, double width) {
        int lines = 1;
        double x = 0;
        for (Bits bits : field.bits()) {
            double wide = wide(bits, width);
            if (x > 0 && x + wide > width) {
                lines++;
                x = 0;
            }
            x += wide + BETWEEN;
        }
        return HOOK + TITLE + lines * (BOX + NAME + MEANING + AFTER) + AFTER;
    }

    private static double wide(Bits bits, double width) {
        double digits = Pen.VALUE.width("0".repeat(bits.count())) + 12;
        double name = Math.min(NAMES_MOST, Pen.FINE.width(bits.part().name()) + 4);
        double least = bits.count() == 1 ? BIT_LEAST : BITS_LEAST;
        return Math.min(width, Math.max(least, Math.max(digits, name)));
    }

    private double wide(double width) {
        double widest = 0;
        double x = 0;
        for (Bits bits : field.bits()) {
            double wide = wide(bits, width);
            if (x > 0 && x + wide > width) x = 0;
            x += wide + BETWEEN;
            widest = Math.max(widest, x - BETWEEN);
        }
        return Math.min(width, widest);
    }

    /// Under the field if there is room, else as far to the right as it goes. The line that holds
    /// it begins at `from`; one that would cross another block is left out.
    void draw(double stem, double from, double top, double width, boolean held) {
        double wide = wide(width);
        double left = Math.max(0.5, Math.min(stem, width - wide - 0.5));
        String part = field.part().id();
        Trace bracket = new Trace();
        if (held) bracket.move(stem, from).line(stem, top + HOOK / 2);
        bracket.move(left, top + HOOK)
                .line(left, top + HOOK / 2)
                .line(left + wide, top + HOOK / 2)
                .line(left + wide, top + HOOK);
        sheet.path("opened." + part, part, Role.of("lead"), bracket);
        String title = name + " = " + Octets.text(dump, field);
        double baseline = top + HOOK + 13;
        String fitted = Pen.SMALL.fit(title, width - left);
        sheet.words("opened." + part + ".title", part, Pen.SMALL.role(), left, baseline, fitted);
        bits(left, top + HOOK + TITLE, width, wide);
    }

    private void bits(double left, double top, double width, double room) {
        double x = 0;
        double y = top;
        int bit = 0;
        for (Bits bits : field.bits()) {
            double wide = wide(bits, width);
            if (x > 0 && x + wide > room + 0.5) {
                x = 0;
                y += BOX + NAME + MEANING + AFTER;
            }
            one(bits, bit, left + x, y, wide);
            x += wide + BETWEEN;
            bit += bits.count();
        }
    }

    private void one(Bits bits, int from, double x, double y, double wide) {
        String part = bits.part().id();
        String digits = Octets.bits(dump, field, from, bits.count());
        boolean changed = changes.isChanged(part);
        Slot slot = new Slot(part, part, field.state(), changed, 0);
        slot.drawUncrossed(sheet, x, y, wide, BOX);
        slot.words(sheet, Pen.VALUE, x, y, wide, BOX, digits);
        Role name = Pen.FINE.role().middle();
        double middle = x + wide / 2;
        double room = wide + BETWEEN - 2;
        sheet.words(
                part + ".name",
                part,
                name,
                middle,
                y + BOX + 14,
                Pen.FINE.fit(bits.part().name(), room));
        Optional<String> old = changes.before(part, "meaning");
        Role meaning = Pen.LABEL.role().changedIf(old.isPresent()).middle();
        String text = Pen.LABEL.fit(bits.meaning(), room);
        if (!bits.meaning().isEmpty())
            sheet.words(part + ".meaning", part, meaning, middle, y + BOX + NAME + 14, text);
    }
}
