package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All links between some machines, and the laws that hold on them.
public final class Network<M extends Message> {
    private static final int THOUSAND = 1000;

    /// A message on its way: its link and number, when it left, and when it will arrive.
    public record Flight<M extends Message>(
            Link<M> link, int number, M message, long left, long arrives) {
        public String name() {
            return link.name() + "." + number;
        }
    }

    private final World world;
    private List<Machine<M>> machines = List.of();

    private List<Link<M>> all = List.of();
    private Law latency = new Law.Fixed(0);
    private int lossPermille;
    private int copyPermille;
    private long bytesPerTick;
    private @Nullable Logbook<M> logbook;

    Network(World world) {
        this.world = world;
    }

    void connect(List<Machine<M>> between) {
        machines = between;
    }

    // --- the laws ---

    /// How long a message takes. Messages overtake each other where the law lets them.
    public Network<M> latency(Law law) {
        latency = law;
        return this;
    }

    /// How many of a thousand messages are lost, and how many come twice.
    public Network<M> losing(int permille, int copied) {
        lossPermille = permille;
        copyPermille = copied;
        return this;
    }

    /// How many bytes a link carries in a tick; what does not fit waits in line. 0 is no limit.
    public Network<M> carrying(long bytes) {
        bytesPerTick = bytes;
        return this;
    }

    long delay(Chance chance) {
        return latency.draw(chance);
    }

    boolean isLost(Chance chance) {
        return strikes(lossPermille, chance);
    }

    boolean isCopied(Chance chance) {
        return strikes(copyPermille, chance);
    }

    /// A law that is not in force draws nothing and moves nothing.
    private static boolean strikes(int permille, Chance chance) {
        if (permille > 0) return chance.below(THOUSAND) < permille;
        chance.skip();
        return false;
    }

    long bytesPerTick() {
        return bytesPerTick;
    }

    // --- what is on it ---

    /// Every link between two different machines.
    public List<Link<M>> links() {
        if (all.isEmpty() && machines.size() > 1) {
            List<Link<M>> every = new ArrayList<>();
            for (Machine<M> source : machines)
                for (Machine<M> target : machines)
                    if (source != target) every.add(source.linkTo(target.id()));
            all = Collections.unmodifiableList(every);
        }
        return all;
    }

    public Link<M> link(Id from, Id to) {
        return machines.get(from.number()).linkTo(to);
    }

    List<Machine<M>> machines() {
        return machines;
    }

    /// Every message on its way, soonest to arrive first.
    @SuppressWarnings("unchecked") // Links plan only their messages.
    public List<Flight<M>> flights() {
        List<Flight<M>> flights = new ArrayList<>();
        world.pending(pending -> {
            if (pending.target() instanceof Link<?> link && link.isOf(this)) {
                M message = (M) pending.with();
                flights.add(
                        new Flight<>(
                                (Link<M>) link,
                                pending.tag(),
                                message,
                                pending.planned(),
                                pending.time()));
            }
        });
        return flights;
    }

    // --- what is kept of it ---

    void keep(Logbook<M> book) {
        logbook = book;
    }

    void noteStands(Id who, Machine.State state) {
        if (logbook != null) logbook.stands(who, state);
    }

    void noteLeaves(Link<M> link, int number, M message, long arrives) {
        if (logbook != null) logbook.leaves(link, number, message, world.now(), arrives);
    }

    void noteCopied(Link<M> link, int number, M message, long arrives) {
        if (logbook != null) logbook.isCopied(link, number, message, world.now(), arrives);
    }

    void noteMoves(Link<M> link, int number, long arrives) {
        if (logbook != null) logbook.moves(link, number, arrives);
    }

    void noteEnds(Link<M> link, int number, Logbook.Fate fate) {
        if (logbook != null) logbook.ends(link, number, world.now(), fate);
    }
}
