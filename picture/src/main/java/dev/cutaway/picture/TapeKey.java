package dev.cutaway.picture;

import dev.cutaway.picture.Tape.Band;
import java.util.List;

/// What the bands on the slots are called, each beside a piece of its band. It breaks into lines.
final class TapeKey {
    private static final double LINE = 18;
    private static final double SWATCH = 14;
    private static final double AIR = 6;
    private static final double BETWEEN = 16;

    private final Sheet sheet;

    TapeKey(Sheet sheet) {
        this.sheet = sheet;
    }

    static double height(List<Band> bands, double width) {
        if (bands.isEmpty()) return 0;
        double x = 0;
        int lines = 1;
        for (Band band : bands) {
            if (x > 0 && x + wide(band) > width) {
                x = 0;
                lines++;
            }
            x += wide(band) + BETWEEN;
        }
        return lines * LINE + 2;
    }

    private static double wide(Band band) {
        return SWATCH + AIR + Pen.FINE.width(band.name());
    }

    void draw(List<Band> bands, double top, double width) {
        double x = 0;
        double y = top;
        for (Band band : bands) {
            if (x > 0 && x + wide(band) > width) {
                x = 0;
                y += LINE;
            }
            double middle = y + LINE / 2 + 1;
            String key = "band." + band.hue();
            sheet.box(key, "", Role.of("band").of(band.hue()), x, middle - 2, SWATCH, 4);
            String name = Pen.FINE.fit(band.name(), width - SWATCH - AIR);
            double baseline = middle + Pen.FINE.drop();
            sheet.words(key + ".name", "", Pen.FINE.role(), x + SWATCH + AIR, baseline, name);
            x += wide(band) + BETWEEN;
        }
    }
}
