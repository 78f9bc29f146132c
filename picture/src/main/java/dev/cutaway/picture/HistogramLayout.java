package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Histogram.Bin;
import dev.cutaway.picture.Histogram.Share;
import java.util.ArrayList;
import java.util.List;

/// Bars side by side on one ground. The number stands on the bar that changed, on the one selected,
/// and on the highest.
final class HistogramLayout extends FigureLayout {
    private static final double TITLE = 20;
    private static final double SHARE = 18;
    private static final double NUMBER = 20;
    private static final double PLOT = 84;
    private static final double FOOT = 22;
    private static final double TICK_APART = 20;

    /// Bars thinner than this have no paper between them.
    private static final double APART_LEAST = 8;

    private final Changes changes;
    private final Histogram histogram;
    private Sheet sheet = Sheet.blank("");
    private double ground;
    private double width;
    private double slot;

    HistogramLayout(Frame frame, Histogram histogram) {
        changes = frame.changes();
        this.histogram = histogram;
    }

    @Override
    double least() {
        return 300;
    }

    @Override
    double height(double room) {
        return TITLE + shares() + NUMBER + PLOT + FOOT;
    }

    private double shares() {
        return histogram.shares().isEmpty() ? 0 : SHARE;
    }

    @Override
    void draw(Sheet on, double room, double height) {
        sheet = on;
        width = room;
        ground = TITLE + shares() + NUMBER + PLOT;
        slot = room / Math.max(1, histogram.bins().size());
        String title = Pen.FINE.fit(histogram.across().title(), room / 2);
        sheet.words("title", "", Pen.FINE.role(), 0, 12, title);
        String counted = Pen.FINE.fit(histogram.counted(), room / 2 - 12);
        sheet.words("counted", "", Pen.FINE.role().end(), room, 12, counted);
        for (int i = 0; i < histogram.bins().size(); i++) bar(i);
        sheet.line("ground", "", Role.of("axis"), 0, ground + 0.5, room, ground + 0.5);
        ticks();
        Labels labels = new Labels(0, TITLE, room, ground);
        for (Share share : histogram.shares()) line(share);
        for (Share share : histogram.shares()) name(share, labels);
        numbers(labels);
    }

    private double high(Bin bin) {
        long highest = histogram.most();
        for (Bin one : histogram.bins()) highest = Math.max(highest, one.count());
        if (bin.count() <= 0) return 0;
        if (!histogram.log()) return PLOT * bin.count() / Math.max(1, highest);
        return PLOT * Logarithm.of(bin.count() + 1.0) / Logarithm.of(highest + 1.0);
    }

    private void bar(int i) {
        Bin bin = histogram.bins().get(i);
        String part = bin.part().id();
        double high = high(bin);
        double air = slot >= APART_LEAST ? 1.5 : 0;
        double x = i * slot + air;
        double w = slot - 2 * air;
        Role role = Role.of("bar").in(bin.state()).changedIf(changes.isTouched(part));
        if (high > 0) sheet.box("bar." + part, part, role, x, ground - high, w, high);
        else sheet.box("bar." + part, part, Role.of("blank"), x, ground - 4, w, 4);
        if (bin.state() == State.DEAD && high > 0)
            sheet.cross("cross." + part, part, Role.of("cross"), x + w / 2, ground - high);
        if (bin.state() == State.LOST && high > 0) strike(part, x, w, high);
        sheet.selection("bar." + part, part, x, ground - Math.max(high, 4), w, Math.max(high, 4));
    }

    private void strike(String part, double x, double w, double high) {
        Role role = Role.of("strike").in(State.LOST);
        sheet.line("strike." + part, part, role, x, ground, x + w, ground - high);
    }

    /// At the edges of bars, as often as there is room.
    private void ticks() {
        Axis axis = histogram.across();
        double wide = axis.widest(Pen.SMALL) + TICK_APART;
        int each = (int) Math.max(1, Whole.floor(wide / slot) + 1);
        for (int i = 0; i < histogram.bins().size(); i += each) {
            String text = axis.text(histogram.bins().get(i).from());
            double half = Pen.SMALL.width(text) / 2;
            double at = i * slot;
            double middle = Math.max(half, Math.min(width - half, at));
            sheet.line("tick." + i, "", Role.of("axis"), at, ground, at, ground + 4);
            sheet.words("across." + i, "", Pen.SMALL.role().middle(), middle, ground + 18, text);
        }
    }

    /// Where a value stands, between the edges of its bar.
    private double at(long value) {
        for (int i = 0; i < histogram.bins().size(); i++) {
            Bin bin = histogram.bins().get(i);
            if (value >= bin.to()) continue;
            double part = (double) (value - bin.from()) / Math.max(1, bin.to() - bin.from());
            return (i + Math.max(0, part)) * slot;
        }
        return width;
    }

    private void line(Share share) {
        String part = share.part().id();
        double x = at(share.value());
        Role role = Role.of("limit").changedIf(changes.isTouched(part));
        sheet.line("share." + part, part, role, x, TITLE + SHARE, x, ground);
        sheet.selection("share." + part, part, x, TITLE + SHARE, 0, ground - TITLE - SHARE);
    }

    private void name(Share share, Labels labels) {
        String part = share.part().id();
        String text = share.label() + " " + histogram.across().text(share.value());
        double half = Pen.FINE.width(text) / 2;
        double x = Math.max(half, Math.min(width - half, at(share.value())));
        Labels.Place place = new Labels.Place(x, TITLE + SHARE + 1, 0, 0);
        Role role = Pen.FINE.over().changedIf(changes.isTouched(part));
        labels.above(sheet, "share.name." + part, part, Pen.FINE, role, place, text);
    }

    /// The changed first, then the selected, then the highest; where numbers meet the later yields.
    private void numbers(Labels labels) {
        List<Integer> order = new ArrayList<>();
        int highest = 0;
        for (int i = 0; i < histogram.bins().size(); i++) {
            Bin bin = histogram.bins().get(i);
            if (bin.count() > histogram.bins().get(highest).count()) highest = i;
            String part = bin.part().id();
            if (sheet.isSelected(part)) order.addFirst(i);
            else if (changes.isTouched(part)) order.addLast(i);
        }
        if (!histogram.bins().isEmpty() && !order.contains(highest)) order.addLast(highest);
        for (int i : order) number(i, labels);
    }

    private void number(int i, Labels labels) {
        Bin bin = histogram.bins().get(i);
        if (bin.count() == 0) return;
        String part = bin.part().id();
        String text = Long.toString(bin.count());
        double half = Pen.SMALL.width(text) / 2;
        double x = Math.max(half, Math.min(width - half, (i + 0.5) * slot));
        Labels.Place place = new Labels.Place(x, ground - high(bin) - 1, 0, 0);
        Role role = Pen.SMALL.over().changedIf(changes.isTouched(part));
        labels.above(sheet, "number." + part, part, Pen.SMALL, role, place, text);
    }
}
