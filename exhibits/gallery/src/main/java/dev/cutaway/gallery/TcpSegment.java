package dev.cutaway.gallery;

import java.nio.charset.StandardCharsets;

/// A TCP segment without options (RFC 9293, 3.1), as its bytes.
///
/// ```text
///  0  source port | 2 destination port | 4 sequence | 8 acknowledgment
/// 12  data offset | 13 flags | 14 window | 16 checksum | 18 urgent | 20 payload
/// ```
final class TcpSegment {
    static final int HEADER_BYTES = 20;
    static final int PROTOCOL = 6;

    private static final int CHECKSUM = 16;
    private static final int PSH_ACK = 0x18;
    private static final int WINDOW = 502;

    private final byte[] bytes;

    TcpSegment(String payload) {
        byte[] text = payload.getBytes(StandardCharsets.US_ASCII);
        bytes = new byte[HEADER_BYTES + text.length];
        System.arraycopy(text, 0, bytes, HEADER_BYTES, text.length);
    }

    TcpSegment(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String text() {
        int length = bytes.length - HEADER_BYTES;
        return new String(bytes, HEADER_BYTES, length, StandardCharsets.US_ASCII);
    }

    void write(int source, int destination, int sequence, int acknowledgment) {
        put(0, source);
        put(2, destination);
        put(4, sequence >>> 16);
        put(6, sequence & 0xFFFF);
        put(8, acknowledgment >>> 16);
        put(10, acknowledgment & 0xFFFF);
        put(12, ((HEADER_BYTES / 4) << 12) | PSH_ACK);
        put(14, WINDOW);
        put(CHECKSUM, 0);
    }

    /// Over the segment and a pseudo header of what IPv4 will say: both addresses, the protocol and
    /// the length. So a segment that comes to the wrong address is found out.
    int sum(int from, int to) {
        int pseudo = (from >>> 16) + (from & 0xFFFF) + (to >>> 16) + (to & 0xFFFF);
        int length = PROTOCOL + bytes.length;
        int own = InternetChecksum.sum(bytes, 0, bytes.length);
        return InternetChecksum.folded(pseudo + length + own);
    }

    void writeChecksum(int from, int to) {
        put(CHECKSUM, 0);
        put(CHECKSUM, ~sum(from, to) & 0xFFFF);
    }

    int checksum() {
        return ((bytes[CHECKSUM] & 0xFF) << 8) | (bytes[CHECKSUM + 1] & 0xFF);
    }

    private void put(int at, int word) {
        bytes[at] = (byte) (word >>> 8);
        bytes[at + 1] = (byte) word;
    }
}
