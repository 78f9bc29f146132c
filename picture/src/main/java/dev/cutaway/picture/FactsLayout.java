package dev.cutaway.picture;

import dev.cutaway.picture.Facts.Fact;
import java.util.Optional;

/// One rule a line. Where there is room the value stands beside its name, else under it.
final class FactsLayout extends FigureLayout {
    private static final double WIDE = 260;
    private static final double NAME_SHARE = 0.45;

    private final Changes changes;
    private final Facts facts;
    private Sheet sheet = Sheet.blank("");

    FactsLayout(Frame frame, Facts facts) {
        changes = frame.changes();
        this.facts = facts;
    }

    @Override
    double least() {
        return 136;
    }

    @Override
    double height(double width) {
        return facts.facts().size() * row(width) + 1;
    }

    private static double row(double width) {
        return width >= WIDE ? 26 : 44;
    }

    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        boolean wide = width >= WIDE;
        double rowHeight = row(width);
        double y = 0;
        for (Fact fact : facts.facts()) {
            String id = fact.part().id();
            sheet.line("rule." + id, "", Role.of("rule"), 0, y + rowHeight, width, y + rowHeight);
            if (fact.state() != State.IDLE) state(fact, y, width, rowHeight);
            if (wide) beside(fact, y + rowHeight / 2, width);
            else under(fact, y, width);
            sheet.selection(id, id, 1, y + 4, width - 2, rowHeight - 8);
            y += rowHeight;
        }
    }

    private void state(Fact fact, double y, double width, double rowHeight) {
        String id = fact.part().id();
        double x = rowHeight < 30 ? width * NAME_SHARE - 4 : 0;
        double top = rowHeight < 30 ? y + 3 : y + 20;
        new Slot("state." + id, id, fact.state(), false, 0)
                .outline(sheet, x, top, width - x - 1, 20);
    }

    private void beside(Fact fact, double middle, double width) {
        double at = width * NAME_SHARE;
        name(fact, 2, middle + Pen.FINE.drop(), at - 10);
        value(fact, at, middle, width - at - 8);
    }

    private void under(Fact fact, double y, double width) {
        name(fact, 2, y + 16, width - 4);
        value(fact, 2, y + 30, width - 2);
    }

    private void name(Fact fact, double x, double baseline, double room) {
        String id = fact.part().id();
        sheet.words(
                "name." + id,
                id,
                Pen.FINE.role(),
                x,
                baseline,
                Pen.FINE.fit(fact.part().name(), room));
    }

    private void value(Fact fact, double x, double middle, double room) {
        String id = fact.part().id();
        Optional<String> old = changes.before(id, fact.part().name());
        new Leaf(sheet, id, "value." + id, fact.state()).draw(x, middle, room, old, fact.text());
    }
}
