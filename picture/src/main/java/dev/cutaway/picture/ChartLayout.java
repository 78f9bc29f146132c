package dev.cutaway.picture;

import dev.cutaway.picture.Chart.Bar;
import dev.cutaway.picture.Chart.Limit;

/// Bars from a common ground line, each with its number above and its name below.
final class ChartLayout {
    private static final double HEIGHT = 116;
    private static final double TITLE = 20;
    private static final double FOOT = 20;
    private static final double NUMBER = 16;
    private static final double LIMIT_GUTTER = 62;
    private static final double BAR_MAX = 34;

    private final Sheet sheet;
    private final Changes changes;
    private final Chart chart;

    ChartLayout(Sheet sheet, Changes changes, Chart chart) {
        this.sheet = sheet;
        this.changes = changes;
        this.chart = chart;
    }

    double draw(double width) {
        double ground = HEIGHT - FOOT;
        double plot = width - LIMIT_GUTTER;
        double unit = (ground - TITLE - NUMBER) / Math.max(1, highest());
        sheet.words("title", "", Pen.FINE.role(), 0, 12, chart.unit());
        sheet.line("ground", "", Role.of("axis"), 0, ground + 0.5, plot, ground + 0.5);
        double slot = plot / Math.max(1, chart.bars().size());
        for (int i = 0; i < chart.bars().size(); i++)
            bar(chart.bars().get(i), i * slot, slot, ground, unit);
        limits(plot, width, ground, unit);
        return HEIGHT;
    }

    /// A limit that is far above every bar would flatten them: it is drawn at the top edge then.
    private double highest() {
        long bars = 0;
        for (Bar bar : chart.bars()) bars = Math.max(bars, bar.height());
        long most = bars;
        for (Limit limit : chart.limits())
            if (limit.height() <= 2 * bars) most = Math.max(most, limit.height());
        return most;
    }

    private void bar(Bar bar, double left, double slot, double ground, double unit) {
        String part = bar.part().id();
        boolean changed = changes.isBorn(part) || changes.before(part, chart.unit()).isPresent();
        double thick = Math.min(BAR_MAX, slot - 6);
        double x = left + (slot - thick) / 2;
        double high = bar.height() * unit;
        double top = ground - high;
        sheet.box("bar." + part, part, Role.of("bar").changedIf(changed), x, top, thick, high);
        sheet.box(
                "band." + part,
                part,
                Role.of("band").of(bar.hue()),
                x,
                top,
                thick,
                Math.min(4, high));
        double middle = left + slot / 2;
        Pen pen = slot >= 26 ? Pen.VALUE : Pen.SMALL;
        sheet.words(
                "number." + part,
                part,
                pen.role().changedIf(changed).middle(),
                middle,
                top - 4,
                bar.text());
        String name = Pen.FINE.fit(bar.label(), slot - 4);
        sheet.words("name." + part, part, Pen.FINE.role().middle(), middle, ground + 15, name);
        sheet.selection(part, part, x, top, thick, high);
    }

    private void limits(double plot, double width, double ground, double unit) {
        double free = ground - 2;
        for (Limit limit : chart.limits()) {
            double y = ground - limit.height() * unit;
            if (y < TITLE + NUMBER - 1) continue;
            sheet.line("limit." + limit.label(), "", Role.of("limit"), 0, y, plot + 4, y);
            double baseline = Math.min(y + Pen.FINE.drop(), free);
            String label = Pen.FINE.fit(limit.label(), width - plot - 8);
            sheet.words(
                    "limit.name." + limit.label(), "", Pen.FINE.role(), plot + 8, baseline, label);
            free = baseline - 14;
        }
    }
}
