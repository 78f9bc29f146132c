package dev.cutaway.gallery;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Bytes;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A datagram on its way over three routers, its payload sealed: what was written, beside what each
/// router finds.
///
/// A router checks the header's sum, takes one from the time to live and updates the checksum. A
/// datagram with nothing left to live, or with a wrong sum, goes no further; the sender then writes
/// another one.
final class Hops extends Piece {
    static final Plate PLATE =
            new Plate(
                    "bytes",
                    "Bytes",
                    "a sealed datagram, hop by hop",
                    "A field is its bytes, its name and its meaning. Where a corner is marked, it"
                            + " opens in place into its bits.",
                    15,
                    "wire.checksum",
                    Hops::new);

    private static final String TEXT = "meet at noon";
    private static final int SEALED_BYTES = 4;
    private static final int ROUTERS = 3;
    private static final int SOURCE = 0xAC100A63;
    private static final int DESTINATION = 0xAC100A0C;
    private static final long STEP = 1_000;
    private static final long LINK = 12_000;

    /// The first one is sent with too little to live, as a traceroute does it.
    private static final List<Integer> LIVES = List.of(2, 64, 64, 64);

    private enum Stage {
        BLANK,
        WRITTEN,
        SUMMED,
        SEALED,
        DROPPED,
        ARRIVED,
        OPENED
    }

    final Datagram plain =
            new Datagram(TEXT.getBytes(StandardCharsets.US_ASCII), Datagram.EXPERIMENT);
    Datagram wire = plain.copy();

    private final byte[] key;
    private final Chance nonces;
    private final Chance names;
    private final Chance noise;
    private byte[] stream = new byte[0];
    private Stage stage = Stage.BLANK;
    private int tries;
    private int sealed;
    private int router;
    private boolean flipped;

    private Hops(World world) {
        super(world);
        key = Datagram.drawn(world.chance("key", "sender"), ChaCha20.KEY_BYTES);
        nonces = world.chance("nonce", "sender");
        names = world.chance("identification", "sender");
        noise = world.chance("noise", "link");
        world.say("", "Twelve letters are about to be sent.");
        stepAfter(STEP);
    }

    @Override
    void step() {
        switch (stage) {
            case BLANK, DROPPED -> write();
            case WRITTEN -> sum();
            case SUMMED -> seal();
            case SEALED -> hop();
            case ARRIVED -> open();
            case OPENED -> throw new IllegalStateException("it has been read");
        }
        for (int i = 0; i < wire.size(); i++) world().fold(wire.octet(i));
        boolean done = stage == Stage.OPENED || (stage == Stage.DROPPED && tries == LIVES.size());
        if (!done) stepAfter(stage == Stage.SEALED ? LINK : STEP);
    }

    private void write() {
        int life = LIVES.get(tries);
        tries++;
        router = 0;
        sealed = 0;
        plain.write(names.below(0x10000), life, SOURCE, DESTINATION);
        wire = plain.copy();
        stage = Stage.WRITTEN;
        world().say("sender", "writes a header with {} hops to live.", life);
    }

    private void sum() {
        plain.writeChecksum();
        wire.writeChecksum();
        byte[] nonce = Datagram.drawn(nonces, ChaCha20.NONCE_BYTES);
        stream = ChaCha20.block(key, 1, nonce);
        stage = Stage.SUMMED;
        world().say(
                        "sender",
                        "adds up ten words: {}.",
                        "checksum " + Hex.digits(wire.checksum(), 4));
    }

    private void seal() {
        int end = Math.min(wire.payloadBytes(), sealed + SEALED_BYTES);
        wire.seal(stream, sealed, end);
        world().say("sender", "lays the key stream over bytes {} to {}.", sealed, end - 1);
        sealed = end;
        if (sealed == wire.payloadBytes()) stage = Stage.SEALED;
    }

    /// Over the next link, which may flip a bit, and through what stands at its end.
    private void hop() {
        router++;
        if (!flipped && tries > 1 && noise.oneIn(2)) {
            flipped = true;
            int bit = 8 * 2 + noise.below(8 * (Datagram.HEADER_BYTES - 2));
            wire.flip(bit);
            router--;
            world().say("link", "flips bit {} on the way.", bit);
            return;
        }
        String here = router > ROUTERS ? "receiver" : "R" + router;
        if (!wire.isSound()) {
            stage = Stage.DROPPED;
            world().say(here, "finds a sum of {} and drops it.", Hex.digits(wire.sum(), 4));
        } else if (router > ROUTERS) {
            stage = Stage.ARRIVED;
            world().say(here, "finds a sum of ffff: it is for the receiver.");
        } else {
            age(here);
        }
    }

    private void age(String here) {
        if (wire.timeToLive() == 1) {
            wire.age();
            stage = Stage.DROPPED;
            world().say(here, "has no hop left to give and drops it.");
            return;
        }
        wire.age();
        world().say(
                        here,
                        "takes one hop, {} are left, and updates the checksum to {}.",
                        wire.timeToLive(),
                        Hex.digits(wire.checksum(), 4));
    }

    private void open() {
        wire.seal(stream, 0, wire.payloadBytes());
        stage = Stage.OPENED;
        world().say("receiver", "lays the same key stream over it and reads the text.");
    }

    @Override
    public Scene draw() {
        State written = stage == Stage.BLANK ? State.PENDING : State.IDLE;
        boolean unsummed = stage == Stage.BLANK || stage == Stage.WRITTEN;
        State sum = unsummed ? State.PENDING : State.IDLE;
        DatagramDump first = new DatagramDump("written", plain, written, sum, State.IDLE);
        DatagramDump second = wireDump(written, sum);
        Bytes bytes =
                new Bytes(
                        "bytes",
                        "Datagram",
                        List.of(
                                first.dump("As the sender wrote it.", TEXT),
                                second.dump("As it is on its way.", payloadMeaning(second))));
        return new Scene(summary(), List.of(bytes));
    }

    private DatagramDump wireDump(State written, State sum) {
        State sealing = sealed == wire.payloadBytes() ? State.IDLE : State.PENDING;
        return switch (stage) {
            case BLANK, WRITTEN, SUMMED, SEALED ->
                    new DatagramDump("wire", wire, written, sum, sealing);
            case DROPPED -> {
                State why = wire.isSound() ? State.DEAD : State.LOST;
                yield new DatagramDump("wire", wire, State.DEAD, why, State.DEAD);
            }
            case ARRIVED -> new DatagramDump("wire", wire, State.ACTIVE, State.ACTIVE, State.IDLE);
            case OPENED -> new DatagramDump("wire", wire, State.IDLE, State.IDLE, State.ACTIVE);
        };
    }

    private String payloadMeaning(DatagramDump dump) {
        if (stage == Stage.OPENED) return dump.text();
        return sealed + " of " + wire.payloadBytes() + " bytes sealed";
    }

    private String summary() {
        return switch (stage) {
            case BLANK -> "A datagram of which only the payload is written.";
            case WRITTEN -> "A datagram without its checksum.";
            case SUMMED -> "A datagram that is being sealed.";
            case SEALED ->
                    "A datagram at router " + router + ", " + wire.timeToLive() + " to live.";
            case DROPPED -> "A datagram that router " + router + " dropped.";
            case ARRIVED -> "A datagram that has arrived.";
            case OPENED -> "A datagram that was opened.";
        };
    }
}
