package dev.cutaway.kernel.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// What passed between some machines lately, for pictures that look back.
///
/// It is written by what happens and read by nothing that runs, so keeping it plays no run
/// differently. It holds all that is on its way and the last of what has ended. It forgets several
/// at a time, so that what it shows moves seldom.
public final class Logbook<M extends Message> {
    /// What became of a message.
    public enum Fate {
        ON_ITS_WAY,
        ARRIVED,
        LOST
    }

    /// A message from when it left to when it arrives if nothing befalls it, and when it ended if
    /// it has. A copy has the number of its original, and is told from it by a number of its own.
    public record Passage<M extends Message>(
            Link<M> link,
            int number,
            int copy,
            M message,
            long left,
            long arrives,
            long ended,
            Fate fate) {
        Passage<M> arriving(long at) {
            return new Passage<>(link, number, copy, message, left, at, at, fate);
        }

        Passage<M> ending(long at, Fate now) {
            return new Passage<>(link, number, copy, message, left, arrives, at, now);
        }

        public boolean isOnItsWay() {
            return fate == Fate.ON_ITS_WAY;
        }

        boolean is(Link<M> other, int otherNumber) {
            return number == otherNumber && link == other;
        }

        /// `s1-s3.14`, and `s1-s3.14-1` for its first copy.
        public String name() {
            return link.name() + "." + number + (copy == 0 ? "" : "-" + copy);
        }
    }

    private final int most;
    private final BiConsumer<Id, Machine.State> stands;
    private final List<Passage<M>> passages = new ArrayList<>();

    Logbook(int most, BiConsumer<Id, Machine.State> stands) {
        this.most = most;
        this.stands = stands;
    }

    /// In the order in which they left. Between half of what it keeps and all of it has ended, as
    /// far as there was so much.
    public List<Passage<M>> passages() {
        return Collections.unmodifiableList(passages);
    }

    // --- what it is told ---

    void stands(Id who, Machine.State state) {
        stands.accept(who, state);
    }

    void leaves(Link<M> link, int number, M message, long now, long arrives) {
        add(link, number, 0, message, now, arrives);
    }

    void isCopied(Link<M> link, int number, M message, long now, long arrives) {
        int copy = 1;
        for (Passage<M> one : passages) if (one.is(link, number)) copy = one.copy() + 1;
        add(link, number, copy, message, now, arrives);
    }

    private void add(Link<M> link, int number, int copy, M message, long now, long arrives) {
        passages.add(
                new Passage<>(link, number, copy, message, now, arrives, arrives, Fate.ON_ITS_WAY));
        forget();
    }

    /// It will arrive at another time than was planned.
    void moves(Link<M> link, int number, long arrives) {
        int at = find(link, number, _ -> true);
        if (at >= 0) passages.set(at, passages.get(at).arriving(arrives));
    }

    /// It ended now: where it should arrive, or before.
    void ends(Link<M> link, int number, long now, Fate fate) {
        int at = find(link, number, passage -> passage.arrives() == now);
        if (at < 0) at = find(link, number, _ -> true);
        if (at >= 0) passages.set(at, passages.get(at).ending(now, fate));
    }

    private int find(Link<M> link, int number, Predicate<Passage<M>> which) {
        for (int i = 0; i < passages.size(); i++) {
            Passage<M> one = passages.get(i);
            if (one.isOnItsWay() && one.is(link, number) && which.test(one)) return i;
        }
        return -1;
    }

    private void forget() {
        if (passages.size() <= most) return;
        int spare = passages.size() - (most >> 1);
        List<Passage<M>> kept = new ArrayList<>();
        for (Passage<M> one : passages) {
            if (spare > 0 && !one.isOnItsWay()) spare--;
            else kept.add(one);
        }
        if (kept.size() == passages.size()) return;
        passages.clear();
        passages.addAll(kept);
    }
}
