package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is still to happen, soonest first; at one instant, in the order in which it was planned.
///
/// An event is one number in a binary heap: the time above, its slot below. The rest of it lies in
/// arrays by slot. Slots are given out in order and never twice, so the slot also decides between
/// events of one instant: first planned, first to happen. When they run out, what is pending is
/// packed to the front in its order, and times are counted anew from now.
///
/// ```text
///   63          20 19      0
///   +-------------+---------+
///   | time - base |  slot   |      43 bits of time: 101 days of microseconds
///   +-------------+---------+
/// ```
///
/// What lies further ahead than that waits aside until its time comes into reach.
final class Agenda {
    private static final int SLOT_BITS = 20;
    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;
    private static final int SLOTS_MAX = 1 << SLOT_BITS;
    private static final int SLOTS_FIRST = 256;
    private static final int ROOM = 8;
    private static final Happening CANCELLED = (_, _) -> false;
    private static final long REACH = 1L << (63 - SLOT_BITS);

    /// An event too far ahead for the heap.
    private record Far(
            long time, Happening target, Object with, int tag, int cause, long planned) {}

    private long[] heap = new long[SLOTS_FIRST];
    private int size;
    private int nextSlot;
    private long base;

    private Happening[] targets = new Happening[SLOTS_FIRST];
    private Object[] withs = new Object[SLOTS_FIRST];
    private int[] tags = new int[SLOTS_FIRST];
    private int[] causes = new int[SLOTS_FIRST];
    private long[] plannedAt = new long[SLOTS_FIRST];

    /// In the order in which they were planned.
    private List<Far> far = new ArrayList<>();

    boolean isEmpty() {
        return size == 0 && far.isEmpty();
    }

    void plan(long time, Happening target, Object with, int tag, int cause, long now) {
        if (time - base >= REACH) {
            far.add(new Far(time, target, with, tag, cause, now));
            return;
        }
        if (nextSlot == targets.length) pack();
        int slot = nextSlot++;
        targets[slot] = target;
        withs[slot] = with;
        tags[slot] = tag;
        causes[slot] = cause;
        plannedAt[slot] = now;
        rise(((time - base) << SLOT_BITS) | slot);
    }

    /// When the next event happens. There must be one.
    long nextTime() {
        if (size == 0) fetchFar();
        return base + (heap[0] >>> SLOT_BITS);
    }

    /// Takes the next event off the agenda; its parts can be read by slot until the next plan.
    int take() {
        if (size == 0) fetchFar();
        int slot = (int) (heap[0] & SLOT_MASK);
        size--;
        if (size > 0) sink(heap[size]);
        return slot;
    }

    Happening target(int slot) {
        return targets[slot];
    }

    Object with(int slot) {
        Object with = withs[slot];
        withs[slot] = Happening.NOTHING;
        return with;
    }

    int tag(int slot) {
        return tags[slot];
    }

    int cause(int slot) {
        return causes[slot];
    }

    /// The soonest event of this target with this in hand and this number comes to nothing. Looks
    /// at all that is pending: for rare faults.
    boolean cancel(Happening target, Object with, int tag) {
        long soonest = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            int slot = (int) (heap[i] & SLOT_MASK);
            boolean meant =
                    tags[slot] == tag && targets[slot].equals(target) && withs[slot].equals(with);
            if (meant) soonest = Math.min(soonest, heap[i]);
        }
        if (soonest == Long.MAX_VALUE) {
            return far.removeIf(one ->
                    one.tag() == tag && one.target().equals(target) && one.with().equals(with));
        }
        targets[(int) (soonest & SLOT_MASK)] = CANCELLED;
        return true;
    }

    /// Every pending event, soonest first, shown to a visitor. For pictures and for rare faults.
    void forEach(Pending.Visitor visitor) {
        long[] keys = Arrays.copyOf(heap, size);
        Arrays.sort(keys);
        for (long key : keys) {
            int slot = (int) (key & SLOT_MASK);
            visitor.visit(
                    new Pending(
                            base + (key >>> SLOT_BITS),
                            targets[slot],
                            withs[slot],
                            tags[slot],
                            causes[slot],
                            plannedAt[slot]));
        }
        for (Far one : far) {
            visitor.visit(
                    new Pending(
                            one.time(),
                            one.target(),
                            one.with(),
                            one.tag(),
                            one.cause(),
                            one.planned()));
        }
    }

    /// The key moves down from the root: first the smaller child is pulled up all the way, then the
    /// key rises from the bottom. Most keys belong near the bottom, so this compares less.
    private void sink(long key) {
        int at = 0;
        int child = 1;
        while (child + 1 < size) {
            if (heap[child + 1] < heap[child]) child++;
            heap[at] = heap[child];
            at = child;
            child = 2 * at + 1;
        }
        if (child < size) {
            heap[at] = heap[child];
            at = child;
        }
        riseFrom(at, key);
    }

    private void rise(long key) {
        if (size == heap.length) heap = Arrays.copyOf(heap, 2 * size);
        riseFrom(size, key);
        size++;
    }

    private void riseFrom(int from, long key) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (heap[parent] <= key) break;
            heap[at] = heap[parent];
            at = parent;
        }
        heap[at] = key;
    }

    /// Gives out the slots anew, in the order of what is pending. A sorted array is a heap.
    private void pack() {
        Arrays.sort(heap, 0, size);
        int room = targets.length;
        while (room < ROOM * size && room < SLOTS_MAX) room *= 2;
        if (size >= room)
            throw new IllegalStateException("more than " + SLOTS_MAX + " events are pending");
        Agenda old = this;
        Happening[] newTargets = new Happening[room];
        Object[] newWiths = new Object[room];
        int[] newTags = new int[room];
        int[] newCauses = new int[room];
        long[] newPlanned = new long[room];
        for (int i = 0; i < size; i++) {
            int slot = (int) (old.heap[i] & SLOT_MASK);
            newTargets[i] = targets[slot];
            newWiths[i] = withs[slot];
            newTags[i] = tags[slot];
            newCauses[i] = causes[slot];
            newPlanned[i] = plannedAt[slot];
            heap[i] = (heap[i] & ~(long) SLOT_MASK) | i;
        }
        targets = newTargets;
        withs = newWiths;
        tags = newTags;
        causes = newCauses;
        plannedAt = newPlanned;
        nextSlot = size;
    }

    /// Counts times from the earliest that waits aside, and plans all of them again.
    private void fetchFar() {
        long earliest = Long.MAX_VALUE;
        for (Far one : far) earliest = Math.min(earliest, one.time());
        base = earliest;
        nextSlot = 0;
        List<Far> waiting = far;
        far = new ArrayList<>();
        for (Far one : waiting)
            plan(one.time(), one.target(), one.with(), one.tag(), one.cause(), one.planned());
    }
}
