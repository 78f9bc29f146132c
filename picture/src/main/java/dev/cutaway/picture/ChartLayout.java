package dev.cutaway.picture;

import dev.cutaway.picture.Chart.Bar;
import dev.cutaway.picture.Chart.Limit;
import java.util.Comparator;
import java.util.List;

/// Bars from a common ground line, each with its number above and its name below.
final class ChartLayout extends FigureLayout {
    private static final double HEIGHT = 116;
    private static final double SMALL = 92;
    private static final double TITLE = 20;
    private static final double FOOT = 20;
    private static final double NUMBER = 16;
    private static final double LIMIT_GUTTER = 84;
    private static final double BAR_MAX = 34;
    private static final double LIMIT_MOST = 1.6;

    private final Changes changes;
    private final Chart chart;
    private Sheet sheet = Sheet.blank("");

    ChartLayout(Frame frame, Chart chart) {
        changes = frame.changes();
        this.chart = chart;
    }

    @Override
    double least() {
        return 300;
    }

    @Override
    double height(double width) {
        return HEIGHT;
    }

    @Override
    double snug(double width) {
        return SMALL;
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        double ground = Math.min(height, HEIGHT) - FOOT;
        double plot = width - LIMIT_GUTTER;
        double unit = (ground - TITLE - NUMBER) / Math.max(1, highest());
        double slot = plot / Math.max(1, chart.bars().size());
        sheet.words("title", "", Pen.FINE.role(), 0, 12, chart.unit());
        sheet.line("ground", "", Role.of("axis"), 0, ground + 0.5, plot, ground + 0.5);
        for (int i = 0; i < chart.bars().size(); i++) {
            bar(chart.bars().get(i), i * slot, slot, ground, unit);
        }
        limits(plot, width, ground, unit);
        for (int i = 0; i < chart.bars().size(); i++) {
            letters(chart.bars().get(i), i * slot, slot, ground, unit);
        }
    }

    /// A limit far above every bar would flatten them. It is left to the promise that speaks of it.
    private double highest() {
        long most = tallestBar();
        for (Limit limit : drawn()) most = Math.max(most, limit.height());
        return most;
    }

    private long tallestBar() {
        return chart.bars().stream().mapToLong(Bar::height).max().orElse(0);
    }

    /// The limits worth drawing, lowest first.
    private List<Limit> drawn() {
        double most = LIMIT_MOST * tallestBar();
        return chart.limits().stream()
                .filter(limit -> limit.height() <= most)
                .sorted(Comparator.comparingLong(Limit::height))
                .toList();
    }

    private void bar(Bar bar, double left, double slot, double ground, double unit) {
        String part = bar.part().id();
        double thick = Math.min(BAR_MAX, slot - 6);
        double x = left + (slot - thick) / 2;
        double high = bar.height() * unit;
        double top = ground - high;
        Role role = Role.of("bar").changedIf(isChanged(part));
        sheet.box("bar." + part, part, role, x, top, thick, high);
        sheet.box(
                "band." + part,
                part,
                Role.of("band").of(bar.hue()),
                x,
                top,
                thick,
                Math.min(4, high));
        sheet.selection(part, part, x, top, thick, high);
    }

    private boolean isChanged(String part) {
        return changes.isBorn(part) || changes.before(part, chart.unit()).isPresent();
    }

    private void letters(Bar bar, double left, double slot, double ground, double unit) {
        String part = bar.part().id();
        double middle = left + slot / 2;
        double top = ground - bar.height() * unit;
        Pen pen = slot >= 26 ? Pen.VALUE : Pen.SMALL;
        Role number = pen.over().changedIf(isChanged(part)).middle();
        sheet.words("number." + part, part, number, middle, top - 4, bar.text());
        String name = Pen.FINE.fit(bar.label(), slot - 4);
        sheet.words("name." + part, part, Pen.FINE.role().middle(), middle, ground + 15, name);
    }

    private void limits(double plot, double width, double ground, double unit) {
        double lowest = ground - 2;
        for (Limit limit : drawn()) {
            double y = ground - limit.height() * unit;
            sheet.line("limit." + limit.label(), "", Role.of("limit"), 0, y, plot + 4, y);
            double baseline = Math.min(y + Pen.FINE.drop(), lowest);
            String label = Pen.FINE.fit(limit.label(), width - plot - 8);
            sheet.words(
                    "limit.name." + limit.label(), "", Pen.FINE.role(), plot + 8, baseline, label);
            lowest = baseline - 14;
        }
    }
}
