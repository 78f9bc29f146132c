package dev.cutaway.kernel;

/// A running digest of everything that happened, equal on every machine and in every browser.
///
/// It is a check against differences between platforms and versions, not a defence: whoever wants
/// two runs with one fingerprint can have them.
final class Fingerprint {
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private long state = OFFSET;

    static long of(String first, String second) {
        Fingerprint digest = new Fingerprint();
        digest.fold(first);
        digest.fold(second);
        return digest.state;
    }

    void fold(long value) {
        long mixed = (state ^ value) * PRIME;
        state = mixed ^ (mixed >>> 29);
    }

    void fold(String text) {
        for (int i = 0; i < text.length(); i++) fold(text.charAt(i));
        fold(-1 - text.length());
    }

    long value() {
        return state;
    }

    /// Sixteen digits for the whole, or fewer for a hint of it.
    static String text(long value, int digits) {
        StringBuilder out = new StringBuilder(digits);
        for (int i = 0; i < digits; i++)
            out.append(Character.forDigit((int) (value >>> (60 - 4 * i)) & 0xF, 16));
        return out.toString();
    }
}
