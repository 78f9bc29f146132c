package dev.cutaway.gallery;

import dev.cutaway.gallery.Endpoint.Place;
import java.util.List;

/// The ways between the states of a connection, as RFC 9293 draws them in its figure 5, and those
/// that a reset takes from its text.
final class Machine {
    /// What is heard or called / what is sent.
    record Way(Place from, Place to, String label) {}

    static final List<Way> WAYS =
            List.of(
                    new Way(Place.CLOSED, Place.LISTEN, "passive OPEN"),
                    new Way(Place.CLOSED, Place.SYN_SENT, "OPEN / SYN"),
                    new Way(Place.LISTEN, Place.SYN_SENT, "SEND / SYN"),
                    new Way(Place.LISTEN, Place.SYN_RECEIVED, "SYN / SYN,ACK"),
                    new Way(Place.LISTEN, Place.CLOSED, "CLOSE"),
                    new Way(Place.SYN_SENT, Place.SYN_RECEIVED, "SYN / SYN,ACK"),
                    new Way(Place.SYN_SENT, Place.ESTABLISHED, "SYN,ACK / ACK"),
                    new Way(Place.SYN_SENT, Place.CLOSED, "CLOSE, RST"),
                    new Way(Place.SYN_RECEIVED, Place.ESTABLISHED, "ACK"),
                    new Way(Place.SYN_RECEIVED, Place.FIN_WAIT_1, "CLOSE / FIN"),
                    new Way(Place.SYN_RECEIVED, Place.LISTEN, "RST"),
                    new Way(Place.ESTABLISHED, Place.FIN_WAIT_1, "CLOSE / FIN"),
                    new Way(Place.ESTABLISHED, Place.CLOSE_WAIT, "FIN / ACK"),
                    new Way(Place.FIN_WAIT_1, Place.FIN_WAIT_2, "ACK"),
                    new Way(Place.FIN_WAIT_1, Place.CLOSING, "FIN / ACK"),
                    new Way(Place.FIN_WAIT_1, Place.TIME_WAIT, "FIN,ACK / ACK"),
                    new Way(Place.FIN_WAIT_2, Place.TIME_WAIT, "FIN / ACK"),
                    new Way(Place.CLOSING, Place.TIME_WAIT, "ACK"),
                    new Way(Place.CLOSE_WAIT, Place.LAST_ACK, "CLOSE / FIN"),
                    new Way(Place.LAST_ACK, Place.CLOSED, "ACK"),
                    new Way(Place.TIME_WAIT, Place.CLOSED, "2 MSL"));

    private Machine() {}

    /// As the RFC writes it.
    static String name(Place place) {
        return place.name().replace('_', '-');
    }

    static String edge(Place from, Place to) {
        return "way." + name(from) + "." + name(to);
    }
}
