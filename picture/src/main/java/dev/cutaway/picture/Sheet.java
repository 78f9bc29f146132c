package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Collects the marks of one figure, in pixels from a corner of the drawing.
final class Sheet {
    /// The cross of what is dead, and how far it stands from its corner.
    private static final double CROSS = 4;

    /// What all figures of a drawing write on.
    private record Paper(
            List<Mark> marks,
            List<Trip> trips,
            List<Birth> births,
            String selected,
            double scale) {}

    private final Paper paper;
    private final String figure;
    private final double left;
    private final double top;

    private Sheet(Paper paper, String figure, double left, double top) {
        this.paper = paper;
        this.figure = figure;
        this.left = left;
        this.top = top;
    }

    static Sheet blank(String selected) {
        return blank(selected, 1);
    }

    static Sheet blank(String selected, double scale) {
        Paper paper =
                new Paper(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), selected, scale);
        return new Sheet(paper, "", 0, 0);
    }

    /// The same sheet as one figure sees it: its own corner, its own names.
    Sheet corner(String id, double x, double y) {
        return new Sheet(paper, id, left + x, top + y);
    }

    /// The same figure from another corner.
    Sheet moved(double x, double y) {
        return new Sheet(paper, figure, left + x, top + y);
    }

    List<Mark> marks() {
        return paper.marks();
    }

    Drawing drawing(double width, double height, int scale, String summary) {
        return new Drawing(
                whole(width),
                whole(height),
                scale,
                summary,
                pushable(paper.marks()),
                paper.trips(),
                paper.births());
    }

    /// Handles lie above all that is drawn, so that a push on their words reaches them.
    private static List<Mark> pushable(List<Mark> marks) {
        List<Mark> ordered = new ArrayList<>();
        for (Mark mark : marks) if (!(mark instanceof Mark.Handle)) ordered.add(mark);
        for (Mark mark : marks) if (mark instanceof Mark.Handle) ordered.add(mark);
        return ordered;
    }

    private int whole(double length) {
        return Pixels.hundredths(length * paper.scale() + 0.99) / 100;
    }

    boolean isSelected(String part) {
        return !part.isEmpty() && part.equals(paper.selected());
    }

    void box(String key, String part, Role role, double x, double y, double w, double h) {
        add(new Mark.Box(name(key), part, role.text(), across(x), down(y), length(w), length(h)));
    }

    void dot(String key, String part, Role role, double x, double y, double r) {
        add(new Mark.Dot(name(key), part, role.text(), across(x), down(y), length(r)));
    }

    void line(String key, String part, Role role, double x1, double y1, double x2, double y2) {
        path(key, part, role, new Trace().move(x1, y1).line(x2, y2));
    }

    void path(String key, String part, Role role, Trace trace) {
        add(new Mark.Path(name(key), part, role.text(), way(trace)));
    }

    void words(String key, String part, Role role, double x, double y, String text) {
        add(new Mark.Words(name(key), part, role.text(), across(x), down(y), text));
    }

    void grid(
            String key,
            String part,
            Role role,
            double x,
            double y,
            double w,
            double h,
            int columns,
            String levels) {
        add(
                new Mark.Grid(
                        name(key),
                        part,
                        role.text(),
                        across(x),
                        down(y),
                        length(w),
                        length(h),
                        columns,
                        levels));
    }

    /// Says that the marks of this key go along a path between two instants.
    void travels(String key, Trace trace, long departs, long arrives) {
        paper.trips().add(new Trip(name(key), way(trace), departs, arrives));
    }

    /// Says where the cause of a new mark is.
    void bornAt(String key, double x, double y) {
        paper.births().add(new Birth(name(key), across(x), down(y)));
    }

    /// A place to push, 24 pixels high at least, with its words drawn over it. It turns an item of
    /// the view; of this figure's own window if none is named.
    void handle(String key, double x, double y, double w, double h, String turn, String label) {
        String name = name(key);
        String role = Role.of("handle").text();
        add(new Mark.Handle(name, "", role, across(x), down(y), length(w), length(h), turn, label));
    }

    /// A place to push that moves the window of this figure.
    void scroll(String key, double x, double y, double w, double h, int first, String label) {
        handle(key, x, y, w, h, "from." + figure + "=" + first, label);
    }

    /// The outline of what the reader selected: three pixels away, and never the part's own line.
    void selection(String key, String part, double x, double y, double w, double h) {
        if (!isSelected(part)) return;
        box("selected." + key, part, Role.of("selection"), x - 3, y - 3, w + 6, h + 6);
    }

    /// The cross of what is dead: the hatch alone is too easily passed over.
    void cross(String key, String part, Role role, double x, double y) {
        cross(key, part, role, x, y, CROSS);
    }

    void cross(String key, String part, Role role, double x, double y, double arm) {
        Trace trace =
                new Trace()
                        .move(x - arm, y - arm)
                        .line(x + arm, y + arm)
                        .move(x + arm, y - arm)
                        .line(x - arm, y + arm);
        path(key, part, role, trace);
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
        path(key + ".head", part, Role.of("arrow").changedIf(role.changed()), head);
    }

    private void add(Mark mark) {
        paper.marks().add(mark);
    }

    private String name(String key) {
        return figure.isEmpty() ? key : figure + "/" + key;
    }

    private String way(Trace trace) {
        return trace.text(left, top, paper.scale());
    }

    private int across(double x) {
        return length(left + x);
    }

    private int down(double y) {
        return length(top + y);
    }

    private int length(double pixels) {
        return Pixels.hundredths(pixels * paper.scale());
    }
}
