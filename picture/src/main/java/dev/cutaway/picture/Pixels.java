package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;

/// Lengths in hundredths of a pixel, and how they are written.
final class Pixels {
    private Pixels() {}

    static int hundredths(double pixels) {
        return (int) Whole.nearest(pixels * 100);
    }

    /// `1250` is `12.5`, `1200` is `12`, `-5` is `-0.05`.
    static String text(int hundredths) {
        int size = Math.abs(hundredths);
        StringBuilder out = new StringBuilder(8);
        if (hundredths < 0) out.append('-');
        out.append(size / 100);
        int rest = size % 100;
        if (rest == 0) return out.toString();
        out.append('.').append(rest / 10);
        if (rest % 10 != 0) out.append(rest % 10);
        return out.toString();
    }

    static String text(double pixels) {
        return text(hundredths(pixels));
    }
}
