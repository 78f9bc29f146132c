package dev.cutaway.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What is still to happen, soonest first; at one instant, in the order in which it was planned.
///
/// An event is one number in a binary heap: its time above, and below it a number that grows with
/// each plan and so decides between events of one instant. The last bits of that number are also
/// the slot in which the rest of the event lies, in arrays; a number whose slot is taken is
/// skipped. Half of the slots are always free, so few are. When the numbers run out, what is
/// pending is numbered anew, in its order.
///
/// ```text
///   63          20 19      0
///   +-------------+---------+
///   | time - base |  number |      43 bits of time: 101 days of microseconds
///   +-------------+---------+
/// ```
///
/// What lies further ahead than that waits aside until all that lies nearer has happened.
final class Agenda {
    private static final int NUMBER_BITS = 20;
    private static final int NUMBERS_MAX = 1 << NUMBER_BITS;
    private static final int NUMBER_MASK = NUMBERS_MAX - 1;
    private static final int SLOTS_FIRST = 64;
    private static final int PENDING_MAX = NUMBERS_MAX / 2;
    private static final long REACH = 1L << (63 - NUMBER_BITS);
    private static final Happening CANCELLED =
            new Happening() {
                @Override
                public boolean happen(Object with, int tag) {
                    return false;
                }
            };

    /// Stands in a free slot, where an event has the time when it was planned.
    private static final long FREE = -1;

    /// An event too far ahead for the heap.
    private record Far(
            long time, Happening target, Object with, int tag, int cause, long planned) {}

    private long[] heap = new long[SLOTS_FIRST];
    private int size;
    private int nextNumber;
    private long base;
    private Slots slots = new Slots(SLOTS_FIRST);

    /// In the order in which they were planned.
    private List<Far> far = new ArrayList<>();

    /// The rest of each event.
    private static final class Slots {
        private final int mask;
        private final Happening[] targets;
        private final Object[] withs;

        /// The tag above, the cause below: one store on the way in is measurably less than two.
        private final long[] tagsAndCauses;

        private final long[] plannedAt;

        Slots(int count) {
            mask = count - 1;
            targets = new Happening[count];
            withs = new Object[count];
            tagsAndCauses = new long[count];
            plannedAt = new long[count];
            Arrays.fill(plannedAt, FREE);
        }

        void copy(int slot, Slots from, int old) {
            targets[slot] = from.targets[old];
            withs[slot] = from.withs[old];
            tagsAndCauses[slot] = from.tagsAndCauses[old];
            plannedAt[slot] = from.plannedAt[old];
        }

        int tag(int slot) {
            return (int) (tagsAndCauses[slot] >> 32);
        }

        int cause(int slot) {
            return (int) tagsAndCauses[slot];
        }
    }

    boolean isEmpty() {
        return size == 0 && far.isEmpty();
    }

    void plan(long time, Happening target, Object with, int tag, int cause, long now) {
        if (time - base >= REACH) {
            far.add(new Far(time, target, with, tag, cause, now));
            return;
        }
        int number = freeNumber();
        Slots into = slots;
        int slot = number & into.mask;
        into.targets[slot] = target;
        into.withs[slot] = with;
        into.tagsAndCauses[slot] = ((long) tag << 32) | (cause & 0xFFFFFFFFL);
        into.plannedAt[slot] = now;
        rise(((time - base) << NUMBER_BITS) | number);
    }

    /// A number that changes with each plan.
    int planned() {
        return nextNumber + far.size();
    }

    /// When the next event happens. There must be one.
    long nextTime() {
        if (size == 0) fetchFar();
        return base + (heap[0] >>> NUMBER_BITS);
    }

    /// Takes the next event off the agenda; its parts can be read by slot until the next plan.
    int take() {
        if (size == 0) fetchFar();
        int slot = slotOf(heap[0]);
        slots.plannedAt[slot] = FREE;
        size--;
        if (size > 0) sink(heap[size]);
        return slot;
    }

    private int slotOf(long key) {
        return (int) key & slots.mask;
    }

    Happening target(int slot) {
        return slots.targets[slot];
    }

    Object with(int slot) {
        return slots.withs[slot];
    }

    int tag(int slot) {
        return slots.tag(slot);
    }

    int cause(int slot) {
        return slots.cause(slot);
    }

    /// The soonest event of this target with this in hand and this number comes to nothing. Looks
    /// at all that is pending: for rare faults.
    boolean cancel(Happening target, Object with, int tag) {
        long soonest = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            int slot = slotOf(heap[i]);
            boolean meant =
                    slots.tag(slot) == tag
                            && slots.targets[slot].equals(target)
                            && slots.withs[slot].equals(with);
            if (meant) soonest = Math.min(soonest, heap[i]);
        }
        if (soonest == Long.MAX_VALUE) return cancelFar(target, with, tag);
        slots.targets[slotOf(soonest)] = CANCELLED;
        return true;
    }

    private boolean cancelFar(Happening target, Object with, int tag) {
        int soonest = -1;
        for (int i = 0; i < far.size(); i++) {
            Far one = far.get(i);
            if (one.tag() != tag || !one.target().equals(target) || !one.with().equals(with))
                continue;
            if (soonest < 0 || one.time() < far.get(soonest).time()) soonest = i;
        }
        if (soonest < 0) return false;
        far.remove(soonest);
        return true;
    }

    /// Every pending event, soonest first, shown to a visitor. For pictures and for rare faults.
    void forEach(Pending.Visitor visitor) {
        long[] keys = Arrays.copyOf(heap, size);
        Arrays.sort(keys);
        for (long key : keys) {
            int slot = slotOf(key);
            if (slots.targets[slot].equals(CANCELLED)) continue;
            visitor.visit(
                    new Pending(
                            base + (key >>> NUMBER_BITS),
                            slots.targets[slot],
                            slots.withs[slot],
                            slots.tag(slot),
                            slots.cause(slot),
                            slots.plannedAt[slot]));
        }
        List<Far> later = new ArrayList<>(far);
        later.sort(Comparator.comparingLong(Far::time));
        for (Far one : later) {
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
        long[] keys = heap;
        int last = size - 1;
        int at = 0;
        int child = 1;
        while (child < last) {
            // The sign of the difference, because a branch would be guessed wrong half the time.
            child += (int) ((keys[child + 1] - keys[child]) >>> 63);
            keys[at] = keys[child];
            at = child;
            child = 2 * at + 1;
        }
        if (child == last) {
            keys[at] = keys[child];
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
        long[] keys = heap;
        int at = from;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (keys[parent] <= key) break;
            keys[at] = keys[parent];
            at = parent;
        }
        keys[at] = key;
    }

    /// The next number whose slot is free.
    private int freeNumber() {
        if (2 * size > slots.mask) grow();
        while (true) {
            int number = nextNumber;
            long[] taken = slots.plannedAt;
            while (number < NUMBERS_MAX && taken[number & (taken.length - 1)] != FREE) number++;
            nextNumber = number + 1;
            if (number < NUMBERS_MAX) return number;
            renumber();
        }
    }

    /// Twice the slots: numbers that differ in their last bits still do when one bit more counts.
    private void grow() {
        if (size >= PENDING_MAX)
            throw new IllegalStateException("more than " + PENDING_MAX + " events are pending");
        Slots more = new Slots(2 * (slots.mask + 1));
        for (int i = 0; i < size; i++) more.copy((int) heap[i] & more.mask, slots, slotOf(heap[i]));
        slots = more;
    }

    /// A sorted array is a heap.
    private void renumber() {
        Arrays.sort(heap, 0, size);
        Slots fresh = new Slots(slots.mask + 1);
        for (int i = 0; i < size; i++) {
            fresh.copy(i, slots, slotOf(heap[i]));
            heap[i] = (heap[i] & ~(long) NUMBER_MASK) | i;
        }
        slots = fresh;
        nextNumber = size;
    }

    /// Counts times from the earliest that waits aside, and plans all of them again.
    private void fetchFar() {
        long earliest = Long.MAX_VALUE;
        for (Far one : far) earliest = Math.min(earliest, one.time());
        base = earliest;
        nextNumber = 0;
        List<Far> waiting = far;
        far = new ArrayList<>();
        for (Far one : waiting)
            plan(one.time(), one.target(), one.with(), one.tag(), one.cause(), one.planned());
    }
}
