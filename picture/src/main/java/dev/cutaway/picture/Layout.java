package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Says where everything goes: a pure function of a scene, the one before it, a view and the room.
///
/// Figures stand in the order in which the model names them, side by side where there is room.
/// Their sizes depend on the room and on the structure of the scene, never on values, so that
/// nothing moves unless the structure did. Where the height is short, figures are drawn smaller,
/// what scrolls shows less, and the last stand below what is seen.
public final class Layout {
    private static final double GAP = 16;

    /// A figure that takes part in the flow, and the width that its row gives it.
    private record Placed(Figure figure, FigureLayout layout, double width) {}

    private final View view;
    private final Frame frame;
    private final double width;

    private Layout(Frame frame, View view, double width) {
        this.frame = frame;
        this.view = view;
        this.width = width;
    }

    /// Larger letters are more pixels for everything: the sheet is laid out for less room and every
    /// length of it multiplied, but for the width of lines.
    public static Drawing of(Scene before, Scene now, View view, Space space) {
        double scale = view.scale() / 100.0;
        Frame frame = new Frame(Changes.between(before, now), view);
        Layout layout = new Layout(frame, view, space.width() / scale);
        List<List<Placed>> rows = layout.rows(now);
        Sheet sheet = Sheet.blank(view.selected(), scale);
        double height = layout.draw(sheet, rows, space.height() / scale);
        double wide = Math.max(layout.width, widest(rows));
        return sheet.drawing(wide, height, view.scale(), now.summary());
    }

    private static double widest(List<List<Placed>> rows) {
        double widest = 0;
        for (List<Placed> row : rows) {
            double wide = (row.size() - 1) * GAP;
            for (Placed placed : row) wide += placed.width();
            widest = Math.max(widest, wide);
        }
        return widest;
    }

    private List<Figure> shown(Scene now) {
        List<Figure> shown = new ArrayList<>();
        for (Figure figure : now.figures()) {
            boolean asked = view.figure().isEmpty() || view.figure().equals(figure.id());
            if (asked && !view.hides(figure.id())) shown.add(figure);
        }
        return shown;
    }

    private List<List<Placed>> rows(Scene now) {
        List<List<Placed>> rows = new ArrayList<>();
        List<Placed> row = new ArrayList<>();
        double used = 0;
        for (Figure figure : shown(now)) {
            FigureLayout layout = figure.layout(frame);
            double least = layout.least();
            if (!row.isEmpty() && used + GAP + least > width) {
                rows.add(spread(row, used));
                row = new ArrayList<>();
            }
            used = row.isEmpty() ? least : used + GAP + least;
            row.add(new Placed(figure, layout, least));
        }
        if (!row.isEmpty()) rows.add(spread(row, used));
        return rows;
    }

    /// The first figure of a row gets the room that is left over.
    private List<Placed> spread(List<Placed> row, double used) {
        List<Placed> spread = new ArrayList<>(row);
        Placed first = row.getFirst();
        double spare = Math.max(0, width - used);
        spread.set(0, new Placed(first.figure(), first.layout(), first.width() + spare));
        return spread;
    }

    private double draw(Sheet sheet, List<List<Placed>> rows, double room) {
        double[] heights = heights(rows, room);
        double y = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) y += GAP;
            double x = 0;
            for (Placed one : rows.get(i)) {
                double most = one.layout().height(one.width());
                Sheet corner = sheet.corner(one.figure().id(), x, y);
                one.layout().draw(corner, one.width(), Math.min(heights[i], most));
                x += one.width() + GAP;
            }
            y += heights[i];
        }
        return y;
    }

    /// Each row as high as it likes. Where that is too high for the room, figures are first drawn
    /// smaller, and only then show less; each gives an equal share of what it can give. Where even
    /// that is too high, the first figures share the room, and the others stand below it, whole.
    private static double[] heights(List<List<Placed>> rows, double room) {
        double[] heights = new double[rows.size()];
        double[] snug = new double[rows.size()];
        double[] low = new double[rows.size()];
        for (int i = 0; i < heights.length; i++) {
            for (Placed one : rows.get(i)) {
                heights[i] = Math.max(heights[i], one.layout().height(one.width()));
                snug[i] = Math.max(snug[i], one.layout().snug(one.width()));
                low[i] = Math.max(low[i], one.layout().low(one.width()));
            }
        }
        if (room <= 0) return heights;
        int seen = seen(low, room);
        for (int i = seen; i < heights.length; i++) snug[i] = low[i] = heights[i];
        double shared = room - (seen - 1) * GAP;
        for (int i = seen; i < heights.length; i++) shared += heights[i];
        return pressed(pressed(heights, snug, shared), low, shared);
    }

    /// How many of the first rows the room can hold, the last by half at least; one in any case.
    private static int seen(double[] low, double room) {
        double used = -GAP;
        for (int i = 0; i < low.length; i++) {
            used += GAP + low[i];
            if (i > 0 && used - low[i] / 2 > room) return i;
        }
        return low.length;
    }

    private static double[] pressed(double[] heights, double[] least, double room) {
        double over = -room;
        double spare = 0;
        for (int i = 0; i < heights.length; i++) {
            over += heights[i];
            spare += heights[i] - least[i];
        }
        if (over <= 0 || spare <= 0) return heights;
        double share = Math.min(1, over / spare);
        double[] pressed = new double[heights.length];
        for (int i = 0; i < heights.length; i++)
            pressed[i] = heights[i] - share * (heights[i] - least[i]);
        return pressed;
    }
}
