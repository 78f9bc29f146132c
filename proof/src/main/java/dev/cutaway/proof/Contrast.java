package dev.cutaway.proof;

import dev.cutaway.picture.Drawing;
import dev.cutaway.picture.Lettering;
import dev.cutaway.picture.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/// Looks at each text of a drawing on what lies under it, on both sheets.
final class Contrast {
    /// What WCAG 2 asks for text.
    private static final double TEXT = 4.5;

    private static final double SMALLEST = 12;
    private static final int LEVELS = 15;

    private final Style style;
    private final TreeMap<Theme, Tokens> tokens = new TreeMap<>();
    private final TreeMap<String, Optional<String>> known = new TreeMap<>();

    Contrast(String tokensCss, String drawingCss) {
        style = new Style(drawingCss);
        for (Theme theme : Theme.values()) tokens.put(theme, new Tokens(tokensCss, theme));
    }

    /// The colours and sizes that readers get.
    static Contrast shipped() {
        return new Contrast(Sheets.tokens(), Sheets.drawing());
    }

    List<String> problems(Drawing drawing) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < drawing.marks().size(); i++) {
            if (!(drawing.marks().get(i) instanceof Mark.Words words)) continue;
            size(words, problems);
            for (Theme theme : Theme.values()) read(drawing, i, words, theme, problems);
        }
        return problems;
    }

    /// The style sheet sets text as large as the layout measured it, and never small.
    private void size(Mark.Words words, List<String> problems) {
        String font = of("text", words.role(), "font").orElse("");
        int px = font.indexOf("px");
        double size = px < 0 ? 0 : Double.parseDouble(font.substring(font.indexOf(' ') + 1, px));
        if (size < SMALLEST) problems.add("“%s” is set in %s px".formatted(words.text(), size));
        else if (size != Lettering.pixels(words))
            problems.add(
                    "“%s” is measured for %d px and set in %s px"
                            .formatted(words.text(), Lettering.pixels(words), size));
    }

    private void read(
            Drawing drawing, int index, Mark.Words words, Theme theme, List<String> problems) {
        Colour ink =
                colour(of("text", words.role(), "fill").orElse("var(--ink)"), words.role(), theme);
        boolean halo = of("text", words.role(), "paint-order").isPresent();
        List<Colour> grounds = halo ? List.of(paper(theme)) : under(drawing, index, words, theme);
        for (Colour ground : grounds) {
            double contrast = ink.against(ground);
            if (contrast < TEXT)
                problems.add(
                        "“%s” (%s) has a contrast of %.1f on the %s sheet"
                                .formatted(
                                        words.text(),
                                        words.role(),
                                        contrast,
                                        theme.name().toLowerCase(Locale.ROOT)));
        }
    }

    private Colour paper(Theme theme) {
        return named("--paper", theme);
    }

    private Colour named(String token, Theme theme) {
        return tokens.getOrDefault(theme, new Tokens("", theme)).named(token);
    }

    /// What the middle of a text lies on: the topmost filled mark there, else the sheet. A hatch is
    /// two colours.
    private List<Colour> under(Drawing drawing, int index, Mark.Words words, Theme theme) {
        Lettering.Room room = Lettering.room(words, drawing.scale());
        double x = (room.left() + room.right()) / 2;
        double y = (room.top() + room.bottom()) / 2;
        for (int i = index - 1; i >= 0; i--) {
            Mark mark = drawing.marks().get(i);
            if (!covers(mark, x, y)) continue;
            if (mark instanceof Mark.Grid grid) return List.of(level(grid, x, y, theme));
            String fill = fill(mark);
            if (fill.equals("none") || fill.equals("transparent")) continue;
            if (fill.startsWith("url("))
                return List.of(named("--paper-2", theme), named("--line", theme));
            return List.of(colour(fill, mark.role(), theme));
        }
        return List.of(paper(theme));
    }

    private static boolean covers(Mark mark, double x, double y) {
        return switch (mark) {
            case Mark.Box box -> inside(x, y, box.x(), box.y(), box.w(), box.h());
            case Mark.Grid grid -> inside(x, y, grid.x(), grid.y(), grid.w(), grid.h());
            case Mark.Dot dot -> {
                double dx = x - dot.x() / 100.0;
                double dy = y - dot.y() / 100.0;
                double r = dot.r() / 100.0;
                yield dx * dx + dy * dy < r * r;
            }
            case Mark.Path _, Mark.Words _, Mark.Handle _ -> false;
        };
    }

    private static boolean inside(double x, double y, int left, int top, int w, int h) {
        return x > left / 100.0
                && x < (left + w) / 100.0
                && y > top / 100.0
                && y < (top + h) / 100.0;
    }

    private String fill(Mark mark) {
        String element = mark instanceof Mark.Box ? "rect" : "circle";
        return of(element, mark.role(), "fill").orElse("var(--ink)");
    }

    /// The ink of one cell: black, or chalk, over the sheet.
    private Colour level(Mark.Grid grid, double x, double y, Theme theme) {
        int rows = grid.levels().length() / grid.columns();
        int column = (int) ((x - grid.x() / 100.0) / (grid.w() / 100.0) * grid.columns());
        int row = (int) ((y - grid.y() / 100.0) / (grid.h() / 100.0) * rows);
        int level = Character.digit(grid.levels().charAt(row * grid.columns() + column), 16);
        Colour ink = Colour.grey(theme == Theme.DARK ? 0.92 : 0);
        return ink.over(paper(theme), (double) level / LEVELS);
    }

    private Colour colour(String value, String role, Theme theme) {
        String token = value.substring(value.indexOf("--"), end(value));
        if (token.equals("--id")) {
            String id = style.value("g", role, "--id").orElse("");
            return id.isEmpty()
                    ? named(value.contains("--ink-2") ? "--ink-2" : "--ink", theme)
                    : colour(id, role, theme);
        }
        return named(token, theme);
    }

    private static int end(String value) {
        int comma = value.indexOf(',');
        return comma < 0 ? value.indexOf(')') : comma;
    }

    private Optional<String> of(String element, String role, String property) {
        return known.computeIfAbsent(
                element + '|' + role + '|' + property, _ -> style.value(element, role, property));
    }
}
