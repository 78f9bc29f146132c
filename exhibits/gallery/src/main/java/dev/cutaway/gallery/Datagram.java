package dev.cutaway.gallery;

import dev.cutaway.kernel.Chance;
import java.util.Arrays;

/// An IPv4 datagram without options (RFC 791), as its bytes.
///
/// ```text
///  0  version, header words | 1 service | 2 total length | 4 identification | 6 flags, offset
///  8  time to live | 9 protocol | 10 checksum | 12 source | 16 destination | 20 payload
/// ```
final class Datagram {
    static final int HEADER_BYTES = 20;

    private static final int LENGTH = 2;
    private static final int IDENTIFICATION = 4;
    private static final int FLAGS = 6;
    private static final int TTL = 8;
    private static final int PROTOCOL = 9;
    private static final int CHECKSUM = 10;
    private static final int SOURCE = 12;
    private static final int DESTINATION = 16;

    /// 254 is kept for experiments (RFC 3692).
    static final int EXPERIMENT = 254;

    private static final int DONT_FRAGMENT = 0x4000;

    private final byte[] bytes;

    /// Nothing written yet but the payload and what it is.
    Datagram(byte[] payload, int protocol) {
        bytes = new byte[HEADER_BYTES + payload.length];
        bytes[PROTOCOL] = (byte) protocol;
        System.arraycopy(payload, 0, bytes, HEADER_BYTES, payload.length);
    }

    private Datagram(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /// What came over a link.
    static Datagram of(byte[] bytes) {
        return new Datagram(bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    byte[] payload() {
        return Arrays.copyOfRange(bytes, HEADER_BYTES, bytes.length);
    }

    Datagram copy() {
        return new Datagram(bytes);
    }

    int size() {
        return bytes.length;
    }

    /// The header, but for its checksum.
    void write(int identification, int timeToLive, int source, int destination) {
        bytes[0] = 0x45;
        put(LENGTH, size());
        put(IDENTIFICATION, identification);
        put(FLAGS, DONT_FRAGMENT);
        bytes[TTL] = (byte) timeToLive;
        put(CHECKSUM, 0);
        put(SOURCE, source >>> 16);
        put(SOURCE + 2, source & 0xFFFF);
        put(DESTINATION, destination >>> 16);
        put(DESTINATION + 2, destination & 0xFFFF);
    }

    void writeChecksum() {
        put(CHECKSUM, 0);
        put(CHECKSUM, InternetChecksum.of(bytes, 0, HEADER_BYTES));
    }

    /// What the header sums to: ffff if it is as it was written.
    int sum() {
        return InternetChecksum.sum(bytes, 0, HEADER_BYTES);
    }

    boolean isSound() {
        return sum() == 0xFFFF;
    }

    /// One hop less to live, and the checksum brought up to date from the old one alone.
    void age() {
        int old = word(TTL);
        bytes[TTL]--;
        put(CHECKSUM, InternetChecksum.updated(checksum(), old, word(TTL)));
    }

    void flip(int bit) {
        bytes[bit / 8] ^= (byte) (0x80 >>> (bit % 8));
    }

    /// Lays a key stream over some bytes of the payload. Twice is as never.
    void seal(byte[] stream, int from, int end) {
        for (int i = from; i < end; i++) bytes[HEADER_BYTES + i] ^= stream[i];
    }

    int payloadBytes() {
        return size() - HEADER_BYTES;
    }

    int timeToLive() {
        return bytes[TTL] & 0xFF;
    }

    int checksum() {
        return word(CHECKSUM);
    }

    int identification() {
        return word(IDENTIFICATION);
    }

    int octet(int at) {
        return bytes[at] & 0xFF;
    }

    String address(int at) {
        return octet(at) + "." + octet(at + 1) + "." + octet(at + 2) + "." + octet(at + 3);
    }

    String hex() {
        return Hex.of(bytes);
    }

    private int word(int at) {
        return (octet(at) << 8) | octet(at + 1);
    }

    private void put(int at, int word) {
        bytes[at] = (byte) (word >>> 8);
        bytes[at + 1] = (byte) word;
    }

    static byte[] drawn(Chance chance, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) bytes[i] = (byte) chance.below(256);
        return bytes;
    }
}
