package dev.cutaway.picture;

import dev.cutaway.picture.Tape.Pointer;
import dev.cutaway.picture.Tape.Row;
import dev.cutaway.picture.Tape.Stands;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/// What stands below the slots of a row: wedges under slots, a bracket behind what is durable, and
/// their names on one line, none of which touches another.
final class TapeLane {
    private static final double WEDGE = 7;
    private static final double LEADER = 12;
    private static final double LABEL = 18;
    private static final double BASELINE = 28;
    private static final double HOOK = 4;
    private static final double BETWEEN = 10;

    /// Two wedges under one slot stand so far apart.
    private static final double SHARED = 10;

    private final Sheet sheet;
    private final Changes changes;
    private final IntToDoubleFunction slotX;
    private final double slotWidth;
    private final double gap;
    private final double left;
    private final double right;

    TapeLane(
            Sheet sheet,
            Changes changes,
            IntToDoubleFunction slotX,
            double slotWidth,
            double gap,
            double left,
            double right) {
        this.sheet = sheet;
        this.changes = changes;
        this.slotX = slotX;
        this.slotWidth = slotWidth;
        this.gap = gap;
        this.left = left;
        this.right = right;
    }

    void draw(Row row, double top, double bottom, double width) {
        List<Pointer> pointers = sorted(row);
        double[] at = places(pointers);
        String[] texts = new String[at.length];
        double[] widths = new double[at.length];
        // Rather a shortened name than one over another.
        double share = (width - left) / Math.max(1, at.length) - BETWEEN;
        for (int i = 0; i < at.length; i++) {
            String text = pointers.get(i).text();
            texts[i] = fits(pointers, width) ? text : Pen.FINE.fit(text, share);
            widths[i] = Pen.FINE.width(texts[i]);
        }
        double[] lefts = Abreast.lefts(shifted(at), widths, BETWEEN, width - left);
        for (int i = 0; i < at.length; i++) {
            Pointer pointer = pointers.get(i);
            point(pointer, at[i], top, bottom, LEADER);
            double labelLeft = left + lefts[i];
            leader(pointer, at[i], bottom, labelLeft, widths[i]);
            label(pointer, texts[i], labelLeft, bottom, widths[i]);
        }
    }

    /// The same with the names one under another at the right, from `x` on.
    void drawBeside(Row row, double top, double bottom, double x, double width, double line) {
        List<Pointer> pointers = sorted(row);
        double[] at = places(pointers);
        double middle = (top + bottom) / 2 - (pointers.size() - 1) * line / 2;
        for (int i = 0; i < at.length; i++) {
            Pointer pointer = pointers.get(i);
            point(pointer, at[i], top, bottom, 0);
            String part = pointer.part().id();
            double baseline = middle + i * line + Pen.FINE.drop();
            Role role = Pen.FINE.role().changedIf(changes.isTouched(part));
            String text = Pen.FINE.fit(pointer.text(), width - x + 0.01);
            sheet.words("label." + part, part, role, x, baseline, text);
            sheet.selection(part, part, x, baseline - line + 4, Pen.FINE.width(text), line);
        }
    }

    private static List<Pointer> sorted(Row row) {
        List<Pointer> pointers = new ArrayList<>(row.pointers());
        pointers.sort(
                Comparator.comparingInt(Pointer::slot)
                        .thenComparing(pointer -> pointer.stands() == Stands.BEHIND));
        return pointers;
    }

    private boolean fits(List<Pointer> pointers, double width) {
        double all = -BETWEEN;
        for (Pointer pointer : pointers) all += Pen.FINE.width(pointer.text()) + BETWEEN;
        return all <= width - left;
    }

    private double[] shifted(double[] at) {
        double[] shifted = new double[at.length];
        for (int i = 0; i < at.length; i++) shifted[i] = at[i] - left;
        return shifted;
    }

    /// Where each points to; those under one slot stand beside each other, and what lies outside of
    /// the window points out of it.
    private double[] places(List<Pointer> pointers) {
        TreeMap<Integer, Integer> sharing = new TreeMap<>();
        for (Pointer pointer : pointers)
            if (pointer.stands() == Stands.UNDER) sharing.merge(pointer.slot(), 1, Integer::sum);
        TreeMap<Integer, Integer> placed = new TreeMap<>();
        double[] at = new double[pointers.size()];
        for (int i = 0; i < at.length; i++) {
            Pointer pointer = pointers.get(i);
            double x = slotX.applyAsDouble(pointer.slot());
            if (pointer.stands() == Stands.BEHIND) {
                x += slotWidth + gap / 2;
            } else {
                int among = sharing.getOrDefault(pointer.slot(), 1);
                int order = placed.merge(pointer.slot(), 1, Integer::sum) - 1;
                x += slotWidth / 2 + (order - (among - 1) / 2.0) * SHARED;
            }
            if (isSeen(pointer)) at[i] = x;
            else at[i] = x < left ? left + 4 : right - 4;
        }
        return at;
    }

    private boolean isSeen(Pointer pointer) {
        double x = slotX.applyAsDouble(pointer.slot());
        if (pointer.stands() == Stands.BEHIND) x += slotWidth;
        return x >= left - gap - 0.5 && x <= right + 0.5;
    }

    private void point(Pointer pointer, double x, double top, double bottom, double foot) {
        String part = pointer.part().id();
        boolean changed = changes.isTouched(part);
        Role wedge = Role.of("wedge").changedIf(changed);
        if (!isSeen(pointer)) {
            int way = slotX.applyAsDouble(pointer.slot()) < left ? -1 : 1;
            sheet.path(part, part, wedge, Handles.wedge(x, bottom + WEDGE, way, 0));
        } else if (pointer.stands() == Stands.UNDER) {
            sheet.path(part, part, wedge, Handles.wedge(x, bottom + WEDGE, 0, -1));
        } else {
            Trace bracket =
                    new Trace()
                            .move(x - HOOK, top - HOOK)
                            .line(x, top - HOOK)
                            .line(x, bottom + foot);
            sheet.path(part, part, Role.of("machine").changedIf(changed), bracket);
        }
    }

    /// From the wedge to a name that had to give way.
    private void leader(Pointer pointer, double x, double bottom, double labelLeft, double width) {
        if (x >= labelLeft - 1 && x <= labelLeft + width + 1) return;
        double end = x < labelLeft ? labelLeft + 3 : labelLeft + width - 3;
        String part = pointer.part().id();
        Role role = Role.of("hair").changedIf(changes.isTouched(part));
        sheet.line("leader." + part, part, role, x, bottom + LEADER, end, bottom + LABEL);
    }

    private void label(
            Pointer pointer, String text, double labelLeft, double bottom, double width) {
        String part = pointer.part().id();
        Role role = Pen.FINE.role().changedIf(changes.isTouched(part)).middle();
        double middle = labelLeft + width / 2;
        sheet.words("label." + part, part, role, middle, bottom + BASELINE, text);
        sheet.selection(part, part, labelLeft, bottom + LABEL, width, BASELINE - LABEL + 4);
    }
}
