package dev.cutaway.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixTest {
    private static final List<State> STATES = List.of(State.values());

    private static List<Matrix.Line> lines(String side, int count) {
        List<Matrix.Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++)
            lines.add(
                    new Matrix.Line(new Part(side + "." + i, side + " " + i, "A line."), "s" + i));
        return lines;
    }

    private static Scene scene(int rows, int columns, String widest, IntBinaryOperator level) {
        List<Matrix.Cell> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++)
            for (int column = 0; column < columns; column++) {
                int ink = level.applyAsInt(row, column);
                String text = widest.isEmpty() ? "" : Integer.toString(ink);
                State state = STATES.get((row + column) % STATES.size());
                cells.add(new Matrix.Cell(text, ink, widest.isEmpty() ? State.IDLE : state));
            }
        Matrix matrix =
                new Matrix(
                        "m",
                        "Matrix",
                        lines("row", rows),
                        lines("column", columns),
                        cells,
                        widest,
                        Optional.of(new Matrix.Spot(rows - 1, columns - 1)),
                        List.of(new Matrix.Key(State.DEAD, "never")),
                        "a line");
        return new Scene("Matrix.", List.of(matrix));
    }

    private static int slope(int row, int column) {
        return (row + column) % Matrix.LEVELS;
    }

    private static List<Mark> marks(Drawing drawing, String start) {
        return drawing.marks().stream()
                .filter(mark -> mark.key().startsWith("m/" + start))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"320, 5, 6", "358, 8, 8", "408, 12, 12", "592, 16, 16", "358, 24, 24"})
    void every_width_can_be_read(int width, int rows, int columns) {
        Scene now = scene(rows, columns, "15", MatrixTest::slope);
        for (View view : List.of(View.of("m.1.1"), View.ALL.opening("m"))) {
            Drawing drawing = Layout.of(now, now, view, new Space(width, 0));
            assertThat(Legibility.problems(drawing)).isEmpty();
            assertThat(drawing.width()).isEqualTo(width);
        }
    }

    @Test
    void numbers_stand_where_they_fit_and_are_one_push_away_where_not() {
        Scene small = scene(6, 6, "15", MatrixTest::slope);
        Drawing fits = Layout.of(small, small, View.ALL, new Space(358, 0));
        assertThat(marks(fits, "value.")).hasSize(36);
        assertThat(marks(fits, "open")).isEmpty();

        Scene large = scene(24, 24, "15", MatrixTest::slope);
        Drawing whole = Layout.of(large, large, View.ALL, new Space(358, 0));
        assertThat(marks(whole, "value.")).isEmpty();
        Mark.Handle handle = (Mark.Handle) marks(whole, "open").getLast();
        assertThat(handle.turn()).isEqualTo("open+m");
        Drawing open = Layout.of(large, large, View.ALL.opening("m"), new Space(358, 0));
        assertThat(marks(open, "value.23.23")).as("the window holds the cursor").hasSize(1);
        assertThat(marks(open, "side.before")).isNotEmpty();
        View first = View.ALL.opening("m").scrolled("m", 0).scrolled("m.across", 0);
        assertThat(marks(Layout.of(large, large, first, new Space(358, 0)), "value.0.0"))
                .hasSize(1);
    }

    @Test
    void what_changed_is_outlined_and_moves_nothing() {
        Scene before = scene(6, 6, "15", (_, _) -> 3);
        Scene now = scene(6, 6, "15", (row, column) -> row == 2 && column == 4 ? 12 : 3);
        Drawing still = Layout.of(before, before, View.ALL, new Space(358, 0));
        Drawing drawing = Layout.of(before, now, View.ALL, new Space(358, 0));
        assertThat(marks(drawing, "changed."))
                .extracting(Mark::key)
                .containsExactly("m/changed.2.4");
        assertThat(marks(drawing, "value.0")).isEqualTo(marks(still, "value.0"));
        assertThat(drawing.height()).isEqualTo(still.height());
    }

    @Test
    void thousands_of_cells_are_one_bitmap_told_row_by_row() {
        Scene before = scene(64, 64, "", MatrixTest::slope);
        Scene now = scene(64, 64, "", (row, column) -> slope(row, column == 9 ? 8 : column));
        Drawing drawing = Layout.of(before, now, View.of("row.5"), new Space(358, 0));
        assertThat(Legibility.problems(drawing)).isEmpty();
        assertThat(drawing.marks()).hasSizeLessThan(80);
        assertThat(marks(drawing, "changed")).hasSize(1);
        assertThat(marks(drawing, "selected.row.5")).hasSize(1);
    }

    /// Ink on light levels and paper on dark ones, on both sheets: the colours are those of the
    /// style sheet, black ink over paper, or that ink turned to chalk.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_number_can_be_read_on_every_level(boolean light) throws IOException {
        double[] paper = token("--paper:", light);
        double[] ink = token("--ink:", light);
        Scene now = scene(1, 16, "15", (_, column) -> column);
        Drawing drawing = Layout.of(now, now, View.ALL, new Space(592, 0));
        Mark.Grid grid = (Mark.Grid) marks(drawing, "ink").getFirst();
        for (Mark mark : marks(drawing, "value.")) {
            if (mark.role().contains("halo")) continue;
            int column = Integer.parseInt(mark.key().substring(mark.key().lastIndexOf('.') + 1));
            double share = Character.digit(grid.levels().charAt(column), 16) / 15.0;
            double[] ground = new double[3];
            for (int i = 0; i < 3; i++)
                ground[i] = paper[i] * (1 - share) + (light ? 0 : 0.92) * share;
            double[] text = mark.role().contains("on-ink") ? paper : ink;
            assertThat(contrast(text, ground)).as(mark.key()).isGreaterThanOrEqualTo(4.5);
        }
    }

    private static double contrast(double[] one, double[] other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /// A colour of the tokens as red, green and blue.
    private static double[] token(String name, boolean light) throws IOException {
        String css = Files.readString(Path.of("../web/src/style/tokens.css"));
        String pair = css.substring(css.indexOf(name));
        int at = pair.indexOf("oklch(");
        if (!light) at = pair.indexOf("oklch(", at + 1);
        String[] lch = pair.substring(at + 6, pair.indexOf(')', at)).split(" ", -1);
        double l = Double.parseDouble(lch[0]);
        double a =
                Double.parseDouble(lch[1]) * Math.cos(Math.toRadians(Double.parseDouble(lch[2])));
        double b =
                Double.parseDouble(lch[1]) * Math.sin(Math.toRadians(Double.parseDouble(lch[2])));
        double x = Math.pow(l + 0.3963377774 * a + 0.2158037573 * b, 3);
        double y = Math.pow(l - 0.1055613458 * a - 0.0638541728 * b, 3);
        double z = Math.pow(l - 0.0894841775 * a - 1.2914855480 * b, 3);
        return new double[] {
            gamma(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z),
            gamma(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z),
            gamma(-0.0041960863 * x - 0.7034186147 * y + 1.7076147010 * z)
        };
    }

    private static double gamma(double c) {
        double in = Math.max(0, Math.min(1, c));
        return in <= 0.0031308 ? 12.92 * in : 1.055 * Math.pow(in, 1 / 2.4) - 0.055;
    }

    @Test
    void a_terminal_shows_the_numbers_and_where_the_model_is() {
        String letters = Letters.of(scene(2, 2, "15", MatrixTest::slope));
        assertThat(letters).contains("> s1").contains("[1]");
    }
}
