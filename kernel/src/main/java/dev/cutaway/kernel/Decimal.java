package dev.cutaway.kernel;

/// Numbers as people read them: fixed decimals, thousands apart, the same text on every platform.
public final class Decimal {
    private Decimal() {}

    /// `12345` with 2 decimals is `123.45`; `1234567` with none is `1,234,567`.
    public static String text(long value, int decimals) {
        String digits = Long.toString(Math.abs(value));
        while (digits.length() <= decimals) digits = "0" + digits;
        int point = digits.length() - decimals;
        StringBuilder out = new StringBuilder();
        if (value < 0) out.append('-');
        for (int i = 0; i < point; i++) {
            if (i > 0 && (point - i) % 3 == 0) out.append(',');
            out.append(digits.charAt(i));
        }
        if (decimals > 0) out.append('.').append(digits, point, digits.length());
        return out.toString();
    }
}
