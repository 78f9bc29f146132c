package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Says where everything goes: a pure function of a scene, the one before it, a view and a width.
///
/// Figures stand in the order in which the model names them, side by side where there is room.
/// Their sizes depend on the width and on the structure of the scene, never on values, so that
/// nothing moves unless the structure did.
public final class Layout {
    private static final double GAP = 16;

    private final Changes changes;
    private final boolean alone;

    private Layout(Changes changes, boolean alone) {
        this.changes = changes;
        this.alone = alone;
    }

    public static Drawing of(Scene before, Scene now, View view, int width) {
        List<Figure> shown = new ArrayList<>();
        for (Figure figure : now.figures()) {
            if (view.figure().isEmpty() || view.figure().equals(figure.id())) shown.add(figure);
        }
        Layout layout = new Layout(Changes.between(before, now), !view.figure().isEmpty());
        Sheet sheet = Sheet.blank(view.selected());
        double height = layout.flow(sheet, shown, width);
        return new Drawing(
                width, Pixels.hundredths(height + 0.99) / 100, now.summary(), sheet.marks());
    }

    private double flow(Sheet sheet, List<Figure> figures, double width) {
        double y = 0;
        int next = 0;
        while (next < figures.size()) {
            int end = next + 1;
            double used = least(figures.get(next));
            while (end < figures.size() && used + GAP + least(figures.get(end)) <= width) {
                used += GAP + least(figures.get(end));
                end++;
            }
            if (y > 0) y += GAP;
            y += row(sheet, figures.subList(next, end), y, width, width - used);
            next = end;
        }
        return y;
    }

    /// The first figure of a row gets the room that is left over.
    private double row(Sheet sheet, List<Figure> figures, double y, double width, double spare) {
        double x = 0;
        double height = 0;
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            double room = figures.size() == 1 ? width : least(figure) + (i == 0 ? spare : 0);
            height = Math.max(height, block(sheet.corner(figure.id(), x, y), figure, room));
            x += room + GAP;
        }
        return height;
    }

    /// How narrow a figure can be.
    private static double least(Figure figure) {
        return switch (figure) {
            case Ring _ -> 244;
            case Facts _ -> 136;
            case Chart _ -> 300;
            case Table _ -> 320;
        };
    }

    /// Draws one figure and tells how high it is.
    private double block(Sheet sheet, Figure figure, double width) {
        return switch (figure) {
            case Ring ring ->
                    new RingLayout(sheet, changes, ring).draw(width, alone ? 200 : 256, !alone);
            case Facts facts -> new FactsLayout(sheet, changes, facts).draw(width);
            case Chart chart -> new ChartLayout(sheet, changes, chart).draw(width);
            case Table table -> new TableLayout(sheet, changes, table).draw(width);
        };
    }
}
