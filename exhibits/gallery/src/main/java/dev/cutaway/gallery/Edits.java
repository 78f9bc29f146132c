package dev.cutaway.gallery;

import dev.cutaway.kernel.World;
import dev.cutaway.picture.Matrix;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How many edits turn one word into another, if at most three do: Wagner and Fischer's table
/// (1974), of which Ukkonen (1985) leaves out what lies too far from the diagonal.
final class Edits extends Piece {
    static final Plate PLATE =
            new Plate(
                    "matrix",
                    "Matrix",
                    "the fewest edits between two words",
                    "Ink is magnitude, and its number stands on it. The boxed letters are the two words' letters that meet in the cell.",
                    25,
                    "edits.3.5",
                    Edits::new);

    private static final int MOST = 3;
    private static final int FAR = 99;
    private static final int UNKNOWN = -1;
    private static final List<List<String>> PAIRS =
            List.of(
                    List.of("kitten", "sitting"),
                    List.of("sunday", "saturday"),
                    List.of("vintner", "writers"),
                    List.of("gambol", "gumbo"));

    private final String from;
    private final String to;
    private final int[][] table;
    private final boolean[][] way;
    private int row;
    private int column;
    private Matrix.Spot done = new Matrix.Spot(0, 0);
    private boolean back;

    private Edits(World world) {
        super(world);
        List<String> pair = PAIRS.get(world.chance("words", "table").below(PAIRS.size()));
        from = pair.getFirst();
        to = pair.getLast();
        table = new int[from.length() + 1][to.length() + 1];
        way = new boolean[from.length() + 1][to.length() + 1];
        for (int[] line : table) Arrays.fill(line, UNKNOWN);
        world.say("", "Are {} and {} at most {} edits apart?", from, to, MOST);
        stepAfter(1000);
    }

    private static boolean near(int row, int column) {
        return Math.abs(row - column) <= MOST;
    }

    @Override
    void step() {
        done = new Matrix.Spot(row, column);
        if (back) follow();
        else fill();
        world().fold(done.row() * 100L + done.column());
        world().fold(table[done.row()][done.column()]);
    }

    private void fill() {
        table[row][column] = fewest(row, column);
        int edits = table[row][column];
        world().say(
                        "",
                        "From {} to {}: {}.",
                        beginning(from, row),
                        beginning(to, column),
                        edits == 1 ? "1 edit" : edits + " edits");
        if (row == from.length() && column == to.length()) {
            back = true;
            if (edits <= MOST) stepAfter(1000);
            return;
        }
        do {
            column++;
            if (column > to.length()) {
                column = 0;
                row++;
            }
        } while (!near(row, column));
        stepAfter(1000);
    }

    private static String beginning(String word, int letters) {
        return letters == 0 ? "nothing" : word.substring(0, letters);
    }

    /// One more than the neighbour that it comes from, or the same where the letters agree.
    private int fewest(int r, int c) {
        if (r == 0 && c == 0) return 0;
        int fewest = FAR;
        if (r > 0 && c > 0) fewest = known(r - 1, c - 1) + replacing(r, c);
        if (r > 0) fewest = Math.min(fewest, known(r - 1, c) + 1);
        if (c > 0) fewest = Math.min(fewest, known(r, c - 1) + 1);
        return fewest;
    }

    private int replacing(int r, int c) {
        return from.charAt(r - 1) == to.charAt(c - 1) ? 0 : 1;
    }

    private int known(int r, int c) {
        return near(r, c) ? table[r][c] : FAR;
    }

    /// The neighbour that explains the number of a cell; itself at the beginning.
    private Matrix.Spot cause(int r, int c) {
        int here = table[r][c];
        if (r > 0 && c > 0 && known(r - 1, c - 1) + replacing(r, c) == here)
            return new Matrix.Spot(r - 1, c - 1);
        if (r > 0 && known(r - 1, c) + 1 == here) return new Matrix.Spot(r - 1, c);
        return new Matrix.Spot(r, Math.max(0, c - 1));
    }

    /// Back from the last cell, from cause to cause.
    private void follow() {
        way[row][column] = true;
        if (row == 0 && column == 0) {
            world().say("", "The whole way is known: {} edits.", distance());
            return;
        }
        Matrix.Spot cause = cause(row, column);
        if (cause.row() == row) {
            world().say("", "The shortest way inserts {}.", to.charAt(column - 1));
        } else if (cause.column() == column) {
            world().say("", "The shortest way deletes {}.", from.charAt(row - 1));
        } else if (replacing(row, column) == 0) {
            world().say("", "The shortest way keeps {}.", to.charAt(column - 1));
        } else {
            char old = from.charAt(row - 1);
            world().say("", "The shortest way replaces {} by {}.", old, to.charAt(column - 1));
        }
        row = cause.row();
        column = cause.column();
        stepAfter(1000);
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }

    int distance() {
        return table[from.length()][to.length()];
    }

    @Override
    public Scene draw() {
        List<Matrix.Cell> cells = new ArrayList<>();
        for (int r = 0; r <= from.length(); r++)
            for (int c = 0; c <= to.length(); c++) cells.add(cell(r, c));
        String line =
                distance() == UNKNOWN
                        ? "at most " + MOST + " edits?"
                        : distance() <= MOST
                                ? distance() + " edits"
                                : "more than " + MOST + " edits";
        Matrix matrix =
                new Matrix(
                        "edits",
                        "Edits",
                        lines("from", from),
                        lines("to", to),
                        cells,
                        "10",
                        Optional.of(done),
                        keys(),
                        "from " + from + " to " + to + ": " + line);
        return new Scene("From " + from + " to " + to + ": " + line + ".", List.of(matrix));
    }

    private static List<Matrix.Key> keys() {
        return List.of(
                new Matrix.Key(State.PENDING, "not yet known"),
                new Matrix.Key(State.ACTIVE, "where it comes from"),
                new Matrix.Key(State.DEAD, "never needed"));
    }

    private Matrix.Cell cell(int r, int c) {
        int edits = table[r][c];
        if (!near(r, c)) return new Matrix.Cell("", 0, State.DEAD);
        if (edits == UNKNOWN) return new Matrix.Cell("", 0, State.PENDING);
        int level = Math.min(Matrix.LEVELS - 1, edits * 2);
        boolean cause = !back && isCause(r, c);
        State state = way[r][c] || cause ? State.ACTIVE : State.IDLE;
        return new Matrix.Cell(Integer.toString(edits), level, state);
    }

    private boolean isCause(int r, int c) {
        Matrix.Spot cause = cause(done.row(), done.column());
        return cause.row() == r && cause.column() == c && !cause.equals(done);
    }

    private static List<Matrix.Line> lines(String side, String word) {
        List<Matrix.Line> lines = new ArrayList<>();
        for (int i = 0; i <= word.length(); i++) {
            String name = i == 0 ? "Nothing of " + word : "Up to letter " + i + " of " + word;
            Part part = new Part("edits." + side + "." + i, name, "A beginning of " + word + ".");
            lines.add(new Matrix.Line(part, i == 0 ? "-" : word.substring(i - 1, i)));
        }
        return lines;
    }
}
