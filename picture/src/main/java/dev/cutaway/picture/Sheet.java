package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Collects the marks of one figure, in pixels from a corner of the drawing.
final class Sheet {
    private final List<Mark> marks;
    private final String prefix;
    private final double left;
    private final double top;
    private final String selected;

    private Sheet(List<Mark> marks, String prefix, double left, double top, String selected) {
        this.marks = marks;
        this.prefix = prefix;
        this.left = left;
        this.top = top;
        this.selected = selected;
    }

    static Sheet blank(String selected) {
        return new Sheet(new ArrayList<>(), "", 0, 0, selected);
    }

    /// The same sheet as one figure sees it: its own corner, its own names.
    Sheet corner(String figure, double x, double y) {
        return new Sheet(marks, figure + "/", left + x, top + y, selected);
    }

    List<Mark> marks() {
        return marks;
    }

    boolean isSelected(String part) {
        return !part.isEmpty() && part.equals(selected);
    }

    void box(String key, String part, Role role, double x, double y, double w, double h) {
        marks.add(
                new Mark.Box(
                        prefix + key,
                        part,
                        role.text(),
                        across(x),
                        down(y),
                        Pixels.hundredths(w),
                        Pixels.hundredths(h)));
    }

    void dot(String key, String part, Role role, double x, double y, double r) {
        marks.add(
                new Mark.Dot(
                        prefix + key, part, role.text(), across(x), down(y), Pixels.hundredths(r)));
    }

    void line(String key, String part, Role role, double x1, double y1, double x2, double y2) {
        path(key, part, role, new Trace().move(x1, y1).line(x2, y2));
    }

    void path(String key, String part, Role role, Trace trace) {
        marks.add(new Mark.Path(prefix + key, part, role.text(), trace.text(left, top)));
    }

    void words(String key, String part, Role role, double x, double y, String text) {
        marks.add(new Mark.Words(prefix + key, part, role.text(), across(x), down(y), text));
    }

    /// The outline of what the reader selected: three pixels away, and never the part's own line.
    void selection(String key, String part, double x, double y, double w, double h) {
        if (!isSelected(part)) return;
        box("selected." + key, part, Role.of("selection"), x - 3, y - 3, w + 6, h + 6);
    }

    /// A small arrow to the right, from an old value to the new one. The fonts have no glyph for
    /// it.
    void arrow(String key, String part, Role role, double x, double middle, double length) {
        double tip = x + length;
        line(key + ".shaft", part, role, x, middle, tip - 4, middle);
        Trace head =
                new Trace()
                        .move(tip, middle)
                        .line(tip - 5, middle - 3)
                        .line(tip - 5, middle + 3)
                        .close();
        path(
                key + ".head",
                part,
                Role.of("arrow").changedIf(role.text().contains("st-changed")),
                head);
    }

    private int across(double x) {
        return Pixels.hundredths(left + x);
    }

    private int down(double y) {
        return Pixels.hundredths(top + y);
    }
}
