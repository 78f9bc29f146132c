package dev.cutaway.gallery;

import java.util.ArrayList;
import java.util.List;

/// One end of a TCP connection: the states of RFC 9293, figure 5, with its numbers and flags, but
/// without windows and retransmission. Both ends must send in order over a wire that loses nothing.
final class Endpoint {
    enum Place {
        CLOSED,
        LISTEN,
        SYN_SENT,
        SYN_RECEIVED,
        ESTABLISHED,
        FIN_WAIT_1,
        FIN_WAIT_2,
        CLOSING,
        TIME_WAIT,
        CLOSE_WAIT,
        LAST_ACK
    }

    /// What goes over the wire: flags, numbers, and how many octets of data.
    record Segment(
            boolean syn, boolean fin, boolean rst, boolean ack, int seq, int acked, int data) {
        /// The flags as they are written in the RFC.
        String flags() {
            List<String> flags = new ArrayList<>();
            if (rst) flags.add("RST");
            if (syn) flags.add("SYN");
            if (fin) flags.add("FIN");
            if (ack) flags.add("ACK");
            return String.join(",", flags);
        }
    }

    final List<Segment> wire = new ArrayList<>();
    Place place = Place.CLOSED;
    private boolean passive;
    private int sent;
    private int acked;
    private int heard;

    void listen() {
        place = Place.LISTEN;
        passive = true;
    }

    void open(int initial) {
        passive = false;
        begin(initial);
        place = Place.SYN_SENT;
        send(true, false, false, 0);
    }

    private void begin(int initial) {
        sent = initial;
        acked = initial;
    }

    void send(int octets) {
        send(false, false, true, octets);
    }

    /// The user has nothing more to say.
    void close() {
        switch (place) {
            case LISTEN, SYN_SENT -> place = Place.CLOSED;
            case SYN_RECEIVED, ESTABLISHED -> finish(Place.FIN_WAIT_1);
            case CLOSE_WAIT -> finish(Place.LAST_ACK);
            default -> throw new IllegalStateException("closing in " + place);
        }
    }

    private void finish(Place next) {
        send(false, true, true, 0);
        place = next;
    }

    /// The user gives up.
    void abort() {
        wire.add(new Segment(false, false, true, false, sent, 0, 0));
        place = Place.CLOSED;
    }

    /// Twice the life of a segment has passed.
    void expire() {
        place = Place.CLOSED;
    }

    private void send(boolean syn, boolean fin, boolean ack, int data) {
        wire.add(new Segment(syn, fin, false, ack, sent, ack ? heard : 0, data));
        sent += data + (syn ? 1 : 0) + (fin ? 1 : 0);
    }

    /// A segment arrives (RFC 9293, 3.10.7). The number is used if a connection begins by it.
    void hear(Segment segment, int initial) {
        switch (place) {
            case CLOSED -> {}
            case LISTEN -> {
                if (!segment.syn() || segment.rst()) return;
                begin(initial);
                heard = segment.seq() + 1;
                send(true, false, true, 0);
                place = Place.SYN_RECEIVED;
            }
            case SYN_SENT -> hearInSynSent(segment);
            default -> hearConnected(segment);
        }
    }

    private void hearInSynSent(Segment segment) {
        if (segment.rst()) {
            place = Place.CLOSED;
        } else if (segment.syn()) {
            heard = segment.seq() + 1;
            if (segment.ack()) {
                acked = segment.acked();
                place = Place.ESTABLISHED;
                send(false, false, true, 0);
            } else {
                sent = acked;
                send(true, false, true, 0);
                place = Place.SYN_RECEIVED;
            }
        }
    }

    private void hearConnected(Segment segment) {
        if (segment.rst()) {
            place = place == Place.SYN_RECEIVED && passive ? Place.LISTEN : Place.CLOSED;
            return;
        }
        if (segment.ack()) hearAck(segment);
        if (segment.seq() != heard) return;
        heard += segment.data() + (segment.fin() ? 1 : 0);
        if (segment.fin()) hearFin();
        if (segment.data() > 0 || segment.fin()) send(false, false, true, 0);
    }

    private void hearAck(Segment segment) {
        acked = Math.max(acked, segment.acked());
        if (acked != sent) return;
        switch (place) {
            case SYN_RECEIVED -> place = Place.ESTABLISHED;
            case FIN_WAIT_1 -> place = Place.FIN_WAIT_2;
            case CLOSING -> place = Place.TIME_WAIT;
            case LAST_ACK -> place = Place.CLOSED;
            default -> {}
        }
    }

    private void hearFin() {
        switch (place) {
            case SYN_RECEIVED, ESTABLISHED -> place = Place.CLOSE_WAIT;
            case FIN_WAIT_1 -> place = Place.CLOSING;
            case FIN_WAIT_2 -> place = Place.TIME_WAIT;
            default -> {}
        }
    }
}
