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

    static final long NEVER = Long.MAX_VALUE;

    /// Stands in a free slot, where an event has the time when it was planned.
    private static final long FREE = -1;

    /// An event too far ahead for the heap.
    private record Far(
            long time, Happening target, Object with, int tag, int cause, long planned) {}

    private long[] heap = new long[SLOTS_FIRST];
    private int size;
    private int nextNumber;
    private long base;
    private Slot[] slots = filled(new Slot[SLOTS_FIRST]);

    /// In the order in which they were planned.
    private List<Far> far = new ArrayList<>();

    /// The rest of an event. Its parts lie side by side, since they are needed together.
    static final class Slot {
        private Happening target = CANCELLED;
        private Object with = Happening.NOTHING;
        private int tag;
        private int cause;
        private long plannedAt = FREE;

        Happening target() {
            return target;
        }

        Object with() {
            return with;
        }

        int tag() {
            return tag;
        }

        int cause() {
            return cause;
        }

        boolean isOf(Happening other, Object inHand, int number) {
            return tag == number && target.equals(other) && with.equals(inHand);
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
        Slot slot = slotOf(number);
        slot.target = target;
        slot.with = with;
        slot.tag = tag;
        slot.cause = cause;
        slot.plannedAt = now;
        rise(((time - base) << NUMBER_BITS) | number);
    }

    /// A number that changes with each plan.
    int planned() {
        return nextNumber + far.size();
    }

    /// When the next event happens, or [#NEVER].
    long nextTime() {
        if (size == 0 && !fetchFar()) return NEVER;
        return base + (heap[0] >>> NUMBER_BITS);
    }

    /// Takes off the agenda the event whose time was asked for last; its parts can be read until
    /// the next plan.
    Slot take() {
        Slot slot = slotOf(heap[0]);
        slot.plannedAt = FREE;
        size--;
        if (size > 0) sink(heap[size]);
        return slot;
    }

    private Slot slotOf(long key) {
        return slots[(int) key & (slots.length - 1)];
    }

    /// The soonest event of this target with this in hand and this number comes to nothing. Looks
    /// at all that is pending: for rare faults.
    boolean cancel(Happening target, Object with, int tag) {
        long soonest = Long.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            if (slotOf(heap[i]).isOf(target, with, tag)) soonest = Math.min(soonest, heap[i]);
        }
        if (soonest == Long.MAX_VALUE) return cancelFar(target, with, tag);
        slotOf(soonest).target = CANCELLED;
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
            Slot slot = slotOf(key);
            if (slot.target.equals(CANCELLED)) continue;
            visitor.visit(
                    new Pending(
                            base + (key >>> NUMBER_BITS),
                            slot.target,
                            slot.with,
                            slot.tag,
                            slot.cause,
                            slot.plannedAt));
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
        if (2 * size >= slots.length) grow();
        while (true) {
            int number = nextNumber;
            while (number < NUMBERS_MAX && slotOf(number).plannedAt != FREE) number++;
            nextNumber = number + 1;
            if (number < NUMBERS_MAX) return number;
            renumber();
        }
    }

    /// Twice the slots: numbers that differ in their last bits still do when one bit more counts.
    private void grow() {
        if (size >= PENDING_MAX)
            throw new IllegalStateException("more than " + PENDING_MAX + " events are pending");
        Slot[] more = new Slot[2 * slots.length];
        for (int i = 0; i < size; i++) more[(int) heap[i] & (more.length - 1)] = slotOf(heap[i]);
        slots = filled(more);
    }

    /// A sorted array is a heap.
    private void renumber() {
        Arrays.sort(heap, 0, size);
        Slot[] fresh = new Slot[slots.length];
        for (int i = 0; i < size; i++) {
            fresh[i] = slotOf(heap[i]);
            heap[i] = (heap[i] & ~(long) NUMBER_MASK) | i;
        }
        slots = filled(fresh);
        nextNumber = size;
    }

    private static Slot[] filled(Slot[] slots) {
        for (int i = 0; i < slots.length; i++) if (slots[i] == null) slots[i] = new Slot();
        return slots;
    }

    /// Counts times from the earliest that waits aside, and plans all of them again.
    private boolean fetchFar() {
        if (far.isEmpty()) return false;
        long earliest = Long.MAX_VALUE;
        for (Far one : far) earliest = Math.min(earliest, one.time());
        base = earliest;
        nextNumber = 0;
        List<Far> waiting = far;
        far = new ArrayList<>();
        for (Far one : waiting)
            plan(one.time(), one.target(), one.with(), one.tag(), one.cause(), one.planned());
        return true;
    }
}
