package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Listing.Register;
import java.util.List;
import java.util.Optional;

/// The boxes beside a code: a name, a value, and for one step what it was.
record Registers(Changes changes, List<Register> registers) {
    private static final double BOX = 24;
    private static final double WAS = 16;
    private static final double PITCH = BOX + WAS;
    private static final double AIR = 6;
    private static final double GAP = 14;

    double width() {
        return nameRoom() + boxWidth();
    }

    private double nameRoom() {
        double widest = 0;
        for (Register one : registers)
            widest = Math.max(widest, Pen.SMALL.width(one.part().name()));
        return widest + AIR;
    }

    /// As wide as the widest value, and as `was` with it before it.
    private double boxWidth() {
        double widest = 0;
        for (Register one : registers)
            widest = Math.max(widest, Pen.SMALL.width("was " + one.widest()));
        for (Register one : registers)
            widest = Math.max(widest, Pen.VALUE.width(one.widest()) + 2 * AIR);
        return widest;
    }

    /// How high they are in a room of this width, as many in a row as go in.
    double height(double width) {
        int each = each(width);
        long rows = Whole.divide(registers.size() + each - 1, each);
        return rows * PITCH;
    }

    private int each(double width) {
        return (int) Math.max(1, Whole.floor((width + GAP) / (width() + GAP)));
    }

    void draw(Sheet sheet, double width) {
        int each = each(width);
        double share = each == 1 ? 0 : (width - width()) / (each - 1);
        double pitch = Math.min(share, width() + 3 * GAP);
        for (int i = 0; i < registers.size(); i++) {
            long row = Whole.divide(i, each);
            long column = i - row * each;
            draw(sheet, registers.get(i), column * pitch, row * PITCH);
        }
    }

    private void draw(Sheet sheet, Register register, double x, double y) {
        String part = register.part().id();
        Optional<String> old = changes.before(part, "value");
        boolean changed = changes.isTouched(part);
        double left = x + nameRoom();
        double w = boxWidth();
        double middle = y + BOX / 2;
        String name = register.part().name();
        sheet.words("name." + part, part, Pen.SMALL.role(), x, middle + Pen.SMALL.drop(), name);
        Slot slot = new Slot("box." + part, part, register.state(), changed, 0);
        slot.draw(sheet, left + 0.5, y + 1, w - 1, BOX - 2);
        slot.words(sheet, Pen.VALUE, left, y, w, BOX, register.text());
        if (old.isEmpty()) return;
        String was = Pen.SMALL.fit("was " + old.get(), w);
        Role role = Pen.SMALL.role().changedIf(true).middle();
        sheet.words("was." + part, part, role, left + w / 2, y + BOX + 11, was);
    }
}
