package dev.cutaway.gallery;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Layers;
import dev.cutaway.picture.Layers.Box;
import dev.cutaway.picture.Layers.Layer;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import dev.cutaway.picture.Value;
import java.util.List;
import java.util.Optional;

/// An HTTP request on its way down through TCP, IPv4 and Ethernet, over a cable, and up again on
/// the other side, each sum computed and checked.
final class Encapsulation extends Piece {
    static final Plate PLATE =
            new Plate(
                    "layers",
                    "Layers",
                    "a web request, wrapped and unwrapped",
                    "Header first, payload after, trailer last. Each layer carries the whole of the"
                            + " one above it.",
                    5,
                    "layer.tcp.header",
                    Encapsulation::new);

    static final String REQUEST = "GET / HTTP/1.1\r\nHost: cutaway.dev\r\n\r\n";

    private static final int FROM = 0xAC100A63;
    private static final int TO = 0xAC100A0C;
    private static final int PORT = 80;
    private static final int LIFE = 64;
    private static final long STEP = 2;
    private static final long CABLE = 5;
    private static final long TIMEOUT = 200_000;

    private enum Stage {
        EMPTY,
        TEXT,
        SEGMENT,
        SUMMED,
        DATAGRAM,
        FRAME,
        CHECKED,
        SENT,
        BROKEN,
        ARRIVED,
        UNFRAMED,
        UNPACKED,
        READ
    }

    private final Chance numbers;
    private final Chance noise;
    private final TcpSegment segment = new TcpSegment(REQUEST);
    private Datagram datagram = new Datagram(segment.bytes(), TcpSegment.PROTOCOL);
    EthernetFrame frame = new EthernetFrame(datagram.bytes());
    private Stage stage = Stage.EMPTY;
    private boolean flipped;
    String read = "";

    private Encapsulation(World world) {
        super(world);
        numbers = world.chance("numbers", "sender");
        noise = world.chance("noise", "cable");
        world.say("", "A browser has nothing to ask yet.");
        stepAfter(STEP);
    }

    @Override
    void step() {
        stage =
                switch (stage) {
                    case EMPTY -> ask();
                    case TEXT -> number();
                    case SEGMENT -> sum();
                    case SUMMED -> address();
                    case DATAGRAM, BROKEN -> wrap();
                    case FRAME -> check();
                    case CHECKED -> send();
                    case SENT -> arrive();
                    case ARRIVED -> unframe();
                    case UNFRAMED -> unpack();
                    case UNPACKED -> hand();
                    case READ -> throw new IllegalStateException("it has been read");
                };
        world().fold(segment.checksum());
        world().fold(frame.fcs());
        world().fold(frame.crc());
        world().fold(stage == Stage.READ ? 1 : 0);
        if (stage != Stage.READ) stepAfter(pause());
    }

    private long pause() {
        if (stage == Stage.BROKEN) return TIMEOUT;
        return stage == Stage.SENT ? CABLE : STEP;
    }

    private Stage ask() {
        world().say("HTTP", "asks for a page with {} bytes of text.", REQUEST.length());
        return Stage.TEXT;
    }

    private Stage number() {
        int port = 49_152 + numbers.below(16_384);
        segment.write(port, PORT, numbers.below(Integer.MAX_VALUE), 1);
        world().say("TCP", "puts a header before it, from port {} to port {}.", port, PORT);
        return Stage.SEGMENT;
    }

    private Stage sum() {
        segment.writeChecksum(FROM, TO);
        String sum = Hex.digits(segment.checksum(), 4);
        world().say("TCP", "adds up its words and both addresses: checksum {}.", sum);
        return Stage.SUMMED;
    }

    private Stage address() {
        datagram = new Datagram(segment.bytes(), TcpSegment.PROTOCOL);
        datagram.write(numbers.below(0x10000), LIFE, FROM, TO);
        datagram.writeChecksum();
        world().say("IPv4", "writes both addresses, to {}.", datagram.address(16));
        return Stage.DATAGRAM;
    }

    private Stage wrap() {
        boolean again = stage == Stage.BROKEN;
        frame = new EthernetFrame(datagram.bytes());
        if (again) world().say("TCP", "hears nothing and sends the same segment once more.");
        else world().say("Ethernet", "puts its header before the datagram.");
        return Stage.FRAME;
    }

    private Stage check() {
        frame.writeFcs();
        world().say("Ethernet", "appends the check sequence {}.", Hex.digits(frame.fcs(), 8));
        return Stage.CHECKED;
    }

    private Stage send() {
        if (!flipped && noise.oneIn(2)) {
            flipped = true;
            int bit = noise.below(8 * frame.size());
            frame.flip(bit);
            world().say("cable", "carries {} bytes and flips bit {}.", frame.size(), bit);
        } else {
            world().say("cable", "carries {} bytes.", frame.size());
        }
        return Stage.SENT;
    }

    private Stage arrive() {
        if (!frame.isSound()) {
            world().say(
                            "receiver",
                            "computes {}, reads {}, and drops the frame.",
                            Hex.digits(frame.crc(), 8),
                            Hex.digits(frame.fcs(), 8));
            return Stage.BROKEN;
        }
        world().say("receiver", "computes the same check sequence.");
        return Stage.ARRIVED;
    }

    private Stage unframe() {
        datagram = Datagram.of(frame.payload());
        world().say("Ethernet", "takes header and trailer off.");
        return Stage.UNFRAMED;
    }

    private Stage unpack() {
        String sum = Hex.digits(datagram.sum(), 4);
        world().say("IPv4", "finds that its header sums to {}, and takes it off.", sum);
        return Stage.UNPACKED;
    }

    private Stage hand() {
        TcpSegment arrived = new TcpSegment(datagram.payload());
        read = arrived.text();
        String sum = Hex.digits(arrived.sum(FROM, TO), 4);
        world().say("TCP", "finds a sum of {} and hands the request over.", sum);
        return Stage.READ;
    }

    private boolean isAt(Stage from) {
        return stage.compareTo(from) >= 0;
    }

    /// A header is there from one stage to another; then it is taken off.
    private State header(Stage added, Stage off) {
        if (!isAt(added)) return State.PENDING;
        if (stage == Stage.BROKEN && added.compareTo(Stage.FRAME) >= 0) return State.DEAD;
        return isAt(off) ? State.DEAD : State.IDLE;
    }

    private State trailer() {
        return stage == Stage.BROKEN ? State.LOST : header(Stage.CHECKED, Stage.UNFRAMED);
    }

    private static State payload(State header) {
        return header == State.PENDING ? State.PENDING : State.IDLE;
    }

    @Override
    public Scene draw() {
        State tcp = header(Stage.SEGMENT, Stage.READ);
        State ip = header(Stage.DATAGRAM, Stage.UNPACKED);
        State ethernet = header(Stage.FRAME, Stage.UNFRAMED);
        Optional<Box> noTrailer = Optional.empty();
        Part fcs = new Part("layer.ethernet.fcs", "FCS", "What the frame's bits come to.");
        Box trailer = new Box(fcs, EthernetFrame.FCS_BYTES, trailer(), fcsSays());
        List<Layer> layers =
                List.of(
                        layer("tcp", "TCP", tcp, TcpSegment.HEADER_BYTES, tcpSays(), noTrailer),
                        layer("ip", "IPv4", ip, Datagram.HEADER_BYTES, ipSays(), noTrailer),
                        layer(
                                "ethernet",
                                "Ethernet",
                                ethernet,
                                EthernetFrame.HEADER_BYTES,
                                List.of(),
                                Optional.of(trailer)));
        Layers figure = new Layers("layers", "Request", content(), layers, note());
        return new Scene(note(), List.of(figure));
    }

    private static Layer layer(
            String key,
            String name,
            State header,
            int bytes,
            List<Value> says,
            Optional<Box> trailer) {
        String id = "layer." + key;
        Part part = new Part(id, name, "A layer, and all that it carries.");
        Part head = new Part(id + ".header", "header", "What " + name + " puts before it.");
        return new Layer(part, payload(header), new Box(head, bytes, header, says), trailer);
    }

    private List<Value> tcpSays() {
        String sum = isAt(Stage.SUMMED) ? Hex.digits(segment.checksum(), 4) : "not computed";
        return List.of(new Value("layer.tcp.header", "checksum", sum));
    }

    private List<Value> ipSays() {
        String sum = isAt(Stage.DATAGRAM) ? Hex.digits(datagram.checksum(), 4) : "not computed";
        return List.of(new Value("layer.ip.header", "checksum", sum));
    }

    private List<Value> fcsSays() {
        boolean there = isAt(Stage.CHECKED);
        String read = there ? Hex.digits(frame.fcs(), 8) : "not computed";
        String right = there ? Hex.digits(frame.crc(), 8) : "not computed";
        return List.of(
                new Value("layer.ethernet.fcs", "reads", read),
                new Value("layer.ethernet.fcs", "should read", right));
    }

    private String note() {
        int text = REQUEST.length();
        return switch (stage) {
            case EMPTY -> "Nothing is asked yet.";
            case TEXT -> text + " bytes of text.";
            case SEGMENT, SUMMED ->
                    text
                            + " bytes of text in a segment of "
                            + (text + TcpSegment.HEADER_BYTES)
                            + ".";
            case DATAGRAM -> text + " bytes of text in a datagram of " + datagram.size() + ".";
            case FRAME -> text + " bytes of text in a frame without its check sequence.";
            case CHECKED, SENT -> text + " bytes of text, " + frame.size() + " on the wire.";
            case BROKEN -> frame.size() + " bytes were sent for nothing.";
            case ARRIVED -> frame.size() + " bytes have arrived as they were sent.";
            case UNFRAMED -> datagram.size() + " bytes are left for IPv4.";
            case UNPACKED -> datagram.payloadBytes() + " bytes are left for TCP.";
            case READ -> text + " bytes of text have arrived.";
        };
    }

    private Layers.Content content() {
        State state =
                stage == Stage.EMPTY
                        ? State.PENDING
                        : stage == Stage.READ ? State.ACTIVE : State.IDLE;
        Part part = new Part("layer.http", "HTTP", "What the browser asks.");
        String line = REQUEST.substring(0, REQUEST.indexOf('\r'));
        return new Layers.Content(part, line, REQUEST.length(), state);
    }
}
