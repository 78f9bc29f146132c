package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.Happening;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.Whole;
import dev.cutaway.kernel.World;

/// One direction between two machines. Every message on it has a number, from 1, and what befalls
/// it depends on that number alone: in a fork, the third message still has the delay it had.
public final class Link<M extends Message> extends Happening {
    private final World world;
    private final Network<M> network;
    private final Id from;
    private final Machine<M> target;
    private final String name;
    private final Chance chance;

    private int sent;
    private int cuts;
    private long slower;
    private long freeAt;

    Link(World world, Network<M> network, Machine<M> source, Machine<M> target) {
        super(256 + source.id().number() * 64 + target.id().number());
        this.world = world;
        this.network = network;
        from = source.id();
        this.target = target;
        name = source.id().name() + "-" + target.id().name();
        chance = world.chance("link", name);
    }

    public Id from() {
        return from;
    }

    public Id to() {
        return target.id();
    }

    /// `s1-s3`: how pulls name it. Its fourteenth message is `s1-s3.14`.
    public String name() {
        return name;
    }

    boolean isOf(Network<?> other) {
        return network == other;
    }

    public boolean isCut() {
        return cuts > 0;
    }

    void send(M message) {
        sent++;
        long queued = queue(message);
        chance.turnToNext();
        boolean lost = network.isLost(chance);
        boolean copied = network.isCopied(chance);
        if (lost) {
            world.unlucky();
            network.noteLeaves(this, sent, message, world.now());
            network.noteEnds(this, sent, Logbook.Fate.LOST);
            return;
        }
        long delay = queued + slower + network.delay(chance);
        world.after(delay, this, message, sent);
        network.noteLeaves(this, sent, message, world.now() + delay);
        if (copied) copy(sent, message, delay + network.delay(chance));
    }

    /// How long the message waits for those before it, and itself takes to be put on the wire.
    private long queue(M message) {
        long rate = network.bytesPerTick();
        if (rate == 0) return 0;
        long start = Math.max(freeAt, world.now());
        freeAt = start + Whole.divide(message.bytes() + rate - 1, rate);
        return freeAt - world.now();
    }

    @Override
    protected Story.Kind kind(Object with) {
        return Story.Kind.MESSAGE;
    }

    @Override
    @SuppressWarnings("unchecked") // Only this link plans events for itself, with messages.
    public boolean happen(Object with, int tag) {
        M message = (M) with;
        boolean arrives = cuts == 0 && target.isUp();
        network.noteEnds(this, tag, arrives ? Logbook.Fate.ARRIVED : Logbook.Fate.LOST);
        if (cuts > 0) {
            if (world.isUntold()) world.tell(name, "is cut: {} is lost.", message.words());
        } else if (target.isUp()) {
            target.hear(from, message);
        } else if (world.isUntold()) {
            world.tell(target.id().name(), "is down: {} from {} is lost.", message.words(), from);
        }
        return true;
    }

    // --- faults ---

    void cut() {
        cuts = 1;
    }

    void heal() {
        cuts = 0;
    }

    void slow(long ticks) {
        slower = ticks;
    }

    long slower() {
        return slower;
    }

    /// The message on its way will not arrive. False if it has already.
    boolean drop(int number, M message) {
        boolean dropped = world.cancel(this, message, number);
        if (dropped) network.noteEnds(this, number, Logbook.Fate.LOST);
        return dropped;
    }

    /// It arrives after so many ticks from now, instead of when it would have.
    void move(int number, M message, long ticks) {
        if (!world.cancel(this, message, number)) return;
        world.after(ticks, this, message, number);
        network.noteMoves(this, number, world.now() + ticks);
    }

    /// One more of it arrives after so many ticks. It keeps its number.
    void copy(int number, M message, long ticks) {
        world.after(ticks, this, message, number);
        network.noteCopied(this, number, message, world.now() + ticks);
    }
}
