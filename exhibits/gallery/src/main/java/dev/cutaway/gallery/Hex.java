package dev.cutaway.gallery;

/// Numbers as hexadecimal digits.
final class Hex {
    private Hex() {}

    static String of(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte one : bytes) out.append(digits(one & 0xFF, 2));
        return out.toString();
    }

    static String digits(int number, int least) {
        String digits = Integer.toHexString(number);
        return "0".repeat(Math.max(0, least - digits.length())) + digits;
    }
}
