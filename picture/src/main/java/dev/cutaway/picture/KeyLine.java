package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// What the kinds of fill in a figure are called: each sample with its word, in as many lines as
/// the width asks for.
final class KeyLine {
    static final double LINE = 20;
    private static final double SAMPLE = 14;
    private static final double AIR = 5;
    private static final double GAP = 14;

    /// Draws one sample in the box that it is given.
    interface Sample {
        void draw(int index, double x, double y, double w, double h);
    }

    private record Spot(double x, double y, String text) {}

    private final List<Spot> spots = new ArrayList<>();
    private double height;

    KeyLine(List<String> words, double width) {
        double x = 0;
        for (String word : words) {
            String text = Pen.FINE.fit(word, width - SAMPLE - AIR);
            double wide = SAMPLE + AIR + Pen.FINE.width(text);
            if (x > 0 && x + wide > width) {
                x = 0;
                height += LINE;
            }
            spots.add(new Spot(x, height, text));
            x += wide + GAP;
        }
        if (!words.isEmpty()) height += LINE;
    }

    double height() {
        return height;
    }

    void draw(Sheet sheet, double left, double top, Sample sample) {
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            double x = left + spot.x();
            double middle = top + spot.y() + LINE / 2;
            sample.draw(i, x, middle - 6, SAMPLE, 12);
            double baseline = middle + Pen.FINE.drop();
            sheet.words("key." + i, "", Pen.FINE.role(), x + SAMPLE + AIR, baseline, spot.text());
        }
    }
}
