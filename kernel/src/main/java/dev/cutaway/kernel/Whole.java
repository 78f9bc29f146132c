package dev.cutaway.kernel;

/// The one place where arithmetic is allowed that differs between the JVM and the browser.
///
/// A division by zero is an ArithmeticException on one and a trap on the other, and a cast of a
/// double out of range saturates on one and wraps on the other. Here both are refused first.
public final class Whole {
    private static final double LONG_LIMIT = 0x1p62;

    private Whole() {}

    /// The quotient, rounded towards zero.
    public static long divide(long dividend, long divisor) {
        requireNotZero(divisor);
        return dividend / divisor;
    }

    /// The remainder of the dividend read as an unsigned number: the hash tables' `h mod n`.
    public static int remainderUnsigned(long dividend, int divisor) {
        if (divisor < 1) throw new IllegalArgumentException("cannot divide by " + divisor);
        return (int) Long.remainderUnsigned(dividend, divisor);
    }

    /// The largest whole number that is not above the value.
    public static long floor(double value) {
        if (!(value > -LONG_LIMIT && value < LONG_LIMIT)) {
            throw new IllegalArgumentException("too large for a whole number");
        }
        return (long) Math.floor(value);
    }

    /// The nearest whole number, halves upwards.
    public static long nearest(double value) {
        return floor(value + 0.5);
    }

    private static void requireNotZero(long divisor) {
        if (divisor == 0) throw new IllegalArgumentException("cannot divide by zero");
    }
}
