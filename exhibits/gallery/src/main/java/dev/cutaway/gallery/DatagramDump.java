package dev.cutaway.gallery;

import dev.cutaway.picture.Bytes.Bits;
import dev.cutaway.picture.Bytes.Dump;
import dev.cutaway.picture.Bytes.Field;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.State;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// How a datagram is read: its bytes, and what each field of them says.
final class DatagramDump {
    private final String id;
    private final Datagram datagram;
    private final State header;
    private final State checksum;
    private final State payload;

    DatagramDump(String id, Datagram datagram, State header, State checksum, State payload) {
        this.id = id;
        this.datagram = datagram;
        this.header = header;
        this.checksum = checksum;
        this.payload = payload;
    }

    Dump dump(String sentence, String payloadMeaning) {
        Field head =
                new Field(
                        part("header", "IPv4 header", "What routers read."),
                        "IPv4",
                        0,
                        Datagram.HEADER_BYTES,
                        header == State.PENDING ? "not written" : "5 words of 4 bytes",
                        header,
                        List.of(),
                        headerFields());
        Field text =
                new Field(
                        part("payload", "payload", "What no router looks at."),
                        "data",
                        Datagram.HEADER_BYTES,
                        datagram.payloadBytes(),
                        payloadMeaning,
                        payload);
        return new Dump(new Part(id, id, sentence), 0, datagram.hex(), List.of(head, text));
    }

    private List<Field> headerFields() {
        return List.of(
                version(),
                service(),
                field("length", "length", "length", 2, 2, datagram.size() + " bytes"),
                field("id", "identification", "id", 4, 2, "" + datagram.identification()),
                flags(),
                field("ttl", "time to live", "TTL", 8, 1, "" + datagram.timeToLive()),
                field("protocol", "protocol", "prot", 9, 1, datagram.octet(9) + ", experiments"),
                checksum(),
                field("source", "from", "from", 12, 4, datagram.address(12)),
                field("destination", "to", "to", 16, 4, datagram.address(16)));
    }

    private Field version() {
        int version = datagram.octet(0) >>> 4;
        int words = datagram.octet(0) & 15;
        Part part = part("version", "version and length", "The form of the header.");
        List<Bits> bits =
                List.of(
                        bits("ver", "version", 4, Integer.toString(version)),
                        bits("words", "header", 4, words + " words"));
        return opened(part, "ver", 0, 1, "version " + version + ", " + words + " words", bits);
    }

    private Field service() {
        Part part = part("service", "service", "How urgent it is.");
        List<Bits> bits =
                List.of(
                        bits("dscp", "class", 6, Integer.toString(datagram.octet(1) >>> 2)),
                        bits("ecn", "congestion", 2, Integer.toString(datagram.octet(1) & 3)));
        String meaning = datagram.octet(1) == 0 ? "best effort" : "not the usual";
        return opened(part, "DS", 1, 1, meaning, bits);
    }

    private Field flags() {
        boolean whole = (datagram.octet(6) & 0x40) != 0;
        boolean more = (datagram.octet(6) & 0x20) != 0;
        int offset = ((datagram.octet(6) & 0x1F) << 8) | datagram.octet(7);
        Part part = part("flags", "flags and offset", "Whether it may be cut up.");
        List<Bits> bits =
                List.of(
                        bits("zero", "0", 1, ""),
                        bits("df", "DF", 1, whole ? "set" : "clear"),
                        bits("mf", "MF", 1, more ? "more" : "last"),
                        bits("offset", "fragment offset", 13, Integer.toString(offset)));
        return opened(part, "flags", 6, 2, whole ? "do not fragment" : "may be cut up", bits);
    }

    private Field checksum() {
        Part part = part("checksum", "checksum", "The header with it sums to ffff.");
        return new Field(part, "sum", 10, 2, checksumMeaning(), checksum);
    }

    private String checksumMeaning() {
        if (checksum == State.PENDING) return "not computed";
        return (datagram.isSound() ? "sums to " : "wrong: sums to ")
                + Hex.digits(datagram.sum(), 4);
    }

    /// Payload that is not sealed, as its letters.
    String text() {
        byte[] letters = new byte[datagram.payloadBytes()];
        for (int i = 0; i < letters.length; i++)
            letters[i] = (byte) datagram.octet(Datagram.HEADER_BYTES + i);
        return new String(letters, StandardCharsets.US_ASCII);
    }

    private Field field(String key, String name, String brief, int from, int length, String says) {
        Part part = part(key, name, "A field of the IPv4 header.");
        return new Field(part, brief, from, length, header == State.PENDING ? "" : says, header);
    }

    private Field opened(
            Part part, String brief, int from, int length, String says, List<Bits> bits) {
        String meaning = header == State.PENDING ? "" : says;
        return new Field(part, brief, from, length, meaning, header, bits, List.of());
    }

    private Bits bits(String key, String name, int count, String says) {
        return new Bits(
                part("bits." + key, name, "Bits of the header."),
                count,
                header == State.PENDING ? "" : says);
    }

    private Part part(String key, String name, String sentence) {
        return new Part(id + "." + key, name, sentence);
    }
}
