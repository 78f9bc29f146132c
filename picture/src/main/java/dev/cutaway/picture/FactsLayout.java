package dev.cutaway.picture;

import dev.cutaway.picture.Facts.Fact;
import java.util.Optional;

/// One rule a line. Where there is room the value stands beside its name, else under it.
final class FactsLayout {
    private static final double WIDE = 260;
    private static final double NAME_SHARE = 0.45;

    private final Sheet sheet;
    private final Changes changes;
    private final Facts facts;

    FactsLayout(Sheet sheet, Changes changes, Facts facts) {
        this.sheet = sheet;
        this.changes = changes;
        this.facts = facts;
    }

    double draw(double width) {
        boolean wide = width >= WIDE;
        double rowHeight = wide ? 26 : 44;
        double y = 0;
        for (Fact fact : facts.facts()) {
            String id = fact.part().id();
            sheet.line("rule." + id, "", Role.of("rule"), 0, y + rowHeight, width, y + rowHeight);
            if (wide) beside(fact, y + rowHeight / 2, width);
            else under(fact, y, width);
            sheet.selection(id, id, 1, y + 4, width - 2, rowHeight - 8);
            y += rowHeight;
        }
        return y + 1;
    }

    private void beside(Fact fact, double middle, double width) {
        double at = width * NAME_SHARE;
        name(fact, 2, middle + Pen.FINE.drop(), at - 10);
        value(fact, at, middle, width - at);
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
        new Leaf(sheet, id, "value." + id).draw(x, middle, room, old, fact.text());
    }
}
