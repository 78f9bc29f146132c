package dev.cutaway.gallery;

/// An Ethernet frame that carries IPv4, as its bytes.
///
/// ```text
///  0  destination | 6 source | 12 type | 14 payload | last four: frame check sequence
/// ```
final class EthernetFrame {
    static final int HEADER_BYTES = 14;
    static final int FCS_BYTES = 4;

    private static final int TYPE_IPV4 = 0x0800;
    private static final int ADDRESS_BYTES = 6;

    /// Addresses of nobody's: the second bit says that they are given out locally.
    private static final long TO = 0x02_00_00_00_00_0CL;

    private static final long FROM = 0x02_00_00_00_00_63L;

    private final byte[] bytes;

    EthernetFrame(byte[] payload) {
        bytes = new byte[HEADER_BYTES + payload.length + FCS_BYTES];
        for (int i = 0; i < ADDRESS_BYTES; i++) {
            int shift = 8 * (ADDRESS_BYTES - 1 - i);
            bytes[i] = (byte) (TO >>> shift);
            bytes[ADDRESS_BYTES + i] = (byte) (FROM >>> shift);
        }
        bytes[12] = (byte) (TYPE_IPV4 >>> 8);
        bytes[13] = (byte) TYPE_IPV4;
        System.arraycopy(payload, 0, bytes, HEADER_BYTES, payload.length);
    }

    int size() {
        return bytes.length;
    }

    private int checked() {
        return size() - FCS_BYTES;
    }

    /// The check sequence goes least significant byte first.
    void writeFcs() {
        int crc = Crc32.of(bytes, checked());
        for (int i = 0; i < FCS_BYTES; i++) bytes[checked() + i] = (byte) (crc >>> (8 * i));
    }

    int fcs() {
        int crc = 0;
        for (int i = FCS_BYTES - 1; i >= 0; i--) crc = (crc << 8) | (bytes[checked() + i] & 0xFF);
        return crc;
    }

    int crc() {
        return Crc32.of(bytes, checked());
    }

    boolean isSound() {
        return crc() == fcs();
    }

    void flip(int bit) {
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    }

    byte[] payload() {
        byte[] payload = new byte[checked() - HEADER_BYTES];
        System.arraycopy(bytes, HEADER_BYTES, payload, 0, payload.length);
        return payload;
    }
}
