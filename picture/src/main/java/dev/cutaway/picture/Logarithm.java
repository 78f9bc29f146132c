package dev.cutaway.picture;

/// The logarithm to the base of two, with the same bits on every platform.
///
/// The library's may differ in the last bit between a JVM and a browser. This one squares: each
/// time the square passes two, the next bit of the logarithm is one.
final class Logarithm {
    private static final int BITS = 30;

    private Logarithm() {}

    static double of(double value) {
        if (!(value > 0)) throw new IllegalArgumentException("not above zero");
        int whole = Math.getExponent(value);
        double rest = value / power(whole);
        double sum = whole;
        double bit = 0.5;
        for (int i = 0; i < BITS; i++) {
            rest *= rest;
            if (rest >= 2) {
                rest /= 2;
                sum += bit;
            }
            bit /= 2;
        }
        return sum;
    }

    private static double power(int exponent) {
        double power = 1;
        for (int i = 0; i < Math.abs(exponent); i++) power *= 2;
        return exponent < 0 ? 1 / power : power;
    }
}
