package dev.cutaway.picture;

/// The two places to push at the ends of a window that does not show everything.
final class Handles {
    static final double ROW = 24;
    static final double SIDE = 24;

    private Handles() {}

    /// Above and below rows: how many more there are, each with a wedge. Takes one row at each end.
    static void ofRows(Sheet sheet, Window window, double y, double end, double width) {
        String before = window.before() + " more above";
        String after = window.after() + " more below";
        if (window.before() > 0) row(sheet, "back", before, y, width, window.page(-1), -1);
        if (window.after() > 0) row(sheet, "on", after, end, width, window.page(1), 1);
    }

    static void row(
            Sheet sheet, String key, String text, double y, double width, int first, int way) {
        double middle = y + ROW / 2;
        sheet.path(key + ".wedge", "", Role.of("wedge"), wedge(8, middle, 0, way));
        sheet.words(key + ".text", "", Pen.FINE.role(), 18, middle + Pen.FINE.drop(), text);
        sheet.scroll(key, 0, y, width, ROW, first, "show what is " + text);
    }

    /// At the left and the right of columns, in [#SIDE] pixels at each end.
    static void ofColumns(Sheet sheet, Window window, double y, double height, double right) {
        double middle = y + height / 2;
        if (window.before() > 0) {
            sheet.path("back.wedge", "", Role.of("wedge"), wedge(SIDE / 2, middle, -1, 0));
            String label = "show the " + window.before() + " before";
            sheet.scroll("back", 0, y, SIDE, height, window.page(-1), label);
        }
        if (window.after() > 0) {
            double x = right - SIDE;
            sheet.path("on.wedge", "", Role.of("wedge"), wedge(x + SIDE / 2, middle, 1, 0));
            String label = "show the " + window.after() + " after";
            sheet.scroll("on", x, y, SIDE, height, window.page(1), label);
        }
    }

    /// A small filled triangle that points one way.
    static Trace wedge(double x, double y, int across, int down) {
        double tip = 4;
        return new Trace()
                .move(x + across * tip, y + down * tip)
                .line(x - across * tip - down * tip, y - down * tip + across * tip)
                .line(x - across * tip + down * tip, y - down * tip - across * tip)
                .close();
    }
}
