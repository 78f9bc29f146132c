package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Plane.Bounds;
import dev.cutaway.picture.Plane.Point;
import dev.cutaway.picture.Plane.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A plane in letters: a map on which each point is a sign, and below it where the main ones are.
final class PlaneLetters {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 18;

    private PlaneLetters() {}

    static List<String> of(Plane plane) {
        char[][] map = new char[HEIGHT][WIDTH];
        for (char[] row : map) Arrays.fill(row, ' ');
        for (Point point : plane.points()) if (!point.main()) put(map, plane.bounds(), point);
        for (Point point : plane.points()) if (point.main()) put(map, plane.bounds(), point);
        List<String> lines = new ArrayList<>();
        for (char[] row : map) lines.add("|" + new String(row) + "|");
        for (Point point : plane.points())
            if (point.main() || !point.label().isEmpty())
                lines.add(point.part().name() + "  at " + point.at().text());
        return lines;
    }

    private static void put(char[][] map, Bounds bounds, Point point) {
        double across =
                (double) (point.at().x() - bounds.left()) / (bounds.right() - bounds.left());
        double down = (double) (bounds.top() - point.at().y()) / (bounds.top() - bounds.bottom());
        int x = place(across, WIDTH);
        int y = place(down, HEIGHT);
        if (x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT) map[y][x] = sign(point);
    }

    private static int place(double part, int cells) {
        return (int) Math.max(-1, Math.min(cells, Whole.floor(part * (cells - 0.001))));
    }

    /// Main points by the first letter of their label, others by their shape.
    private static char sign(Point point) {
        if (point.main() && !point.label().isEmpty()) return point.label().charAt(0);
        if (point.state() == State.DEAD || point.state() == State.LOST) return '-';
        if (point.state() == State.PENDING) return '?';
        return sign(point.shape());
    }

    private static char sign(Shape shape) {
        return switch (shape) {
            case DOT -> 'o';
            case SQUARE -> '#';
            case TRIANGLE -> '^';
            case CROSS -> '+';
        };
    }
}
