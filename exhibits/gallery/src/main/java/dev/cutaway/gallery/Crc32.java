package dev.cutaway.gallery;

/// The checksum of Ethernet frames: the remainder of a division by a polynomial of degree 32, least
/// significant bit first (IEEE 802.3, 3.2.9).
final class Crc32 {
    private static final int POLYNOMIAL = 0xEDB88320;

    private Crc32() {}

    static int of(byte[] bytes, int length) {
        int rest = ~0;
        for (int i = 0; i < length; i++) {
            rest ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++)
                rest = (rest & 1) == 0 ? rest >>> 1 : (rest >>> 1) ^ POLYNOMIAL;
        }
        return ~rest;
    }
}
