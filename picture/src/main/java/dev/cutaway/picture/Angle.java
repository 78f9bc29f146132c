package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;

/// Sine and cosine of a part of a full turn, with the same bits on every platform.
///
/// The library's functions may differ in the last bit between a JVM and a browser. These use only
/// additions and multiplications, after a turn was reduced to an eighth of itself: there the series
/// below is exact to a double's last places.
final class Angle {
    private static final double HALF_PI = 1.5707963267948966;

    private Angle() {}

    static double sine(double turn) {
        double quarters = (turn - Math.floor(turn)) * 4;
        int quadrant = (int) Whole.floor(quarters);
        double rest = quarters - quadrant;
        return switch (quadrant) {
            case 0 -> quarterSine(rest);
            case 1 -> quarterSine(1 - rest);
            case 2 -> -quarterSine(rest);
            default -> -quarterSine(1 - rest);
        };
    }

    static double cosine(double turn) {
        return sine(turn + 0.25);
    }

    /// The sine of a part, from 0 to 1, of a right angle.
    private static double quarterSine(double part) {
        return part <= 0.5 ? sineSeries(part * HALF_PI) : cosineSeries((1 - part) * HALF_PI);
    }

    private static double sineSeries(double x) {
        return x * series(x * x, 1);
    }

    private static double cosineSeries(double x) {
        return series(x * x, 0);
    }

    /// 1 - q/((f+1)(f+2)) (1 - q/((f+3)(f+4)) (1 - ...)): nine terms suffice below a right angle's
    /// half.
    private static double series(double square, int first) {
        double sum = 1;
        for (int term = 9; term >= 1; term--) {
            double divisor = (first + 2.0 * term - 1) * (first + 2.0 * term);
            sum = 1 - square / divisor * sum;
        }
        return sum;
    }
}
