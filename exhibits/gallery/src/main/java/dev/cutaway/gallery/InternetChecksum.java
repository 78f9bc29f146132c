package dev.cutaway.gallery;

/// The checksum of IPv4, UDP and TCP: the complement of the ones' complement sum of all 16-bit
/// words (RFC 1071). With its own checksum in it, a header sums to ffff.
final class InternetChecksum {
    private InternetChecksum() {}

    /// The ones' complement sum; a last odd byte is the high half of its word.
    static int sum(byte[] bytes, int from, int length) {
        int sum = 0;
        for (int i = 0; i < length; i++) {
            int octet = bytes[from + i] & 0xFF;
            sum += i % 2 == 0 ? octet << 8 : octet;
        }
        return folded(sum);
    }

    /// Sums of parts add up to the sum of the whole, if each part has an even length.
    static int folded(int sum) {
        int rest = sum;
        while (rest > 0xFFFF) rest = (rest & 0xFFFF) + (rest >>> 16);
        return rest;
    }

    static int of(byte[] bytes, int from, int length) {
        return ~sum(bytes, from, length) & 0xFFFF;
    }

    /// The checksum after one word has changed, without a look at the others (RFC 1624, equation
    /// 3).
    static int updated(int checksum, int oldWord, int newWord) {
        return ~folded((~checksum & 0xFFFF) + (~oldWord & 0xFFFF) + newWord) & 0xFFFF;
    }
}
