package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A machine's disk: values, journals and raw sectors on one device, and what a crash leaves of
/// them.
///
/// What is written stands in a cache until it is flushed. At a crash each sector that was written
/// and not flushed is old, new, torn or garbage. Values and journals carry checksums and never
/// overwrite in place, so that torn and garbage read as not written; raw sectors show everything.
public final class Disk {
    /// How a flush ended.
    public enum Flushed {
        DONE,
        FAILED
    }

    /// There is no room for what was to be written. A program that does not catch it stops.
    public static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("its disk is full", null, false, false);
        }
    }

    /// What a crash leaves of a sector that was written and not flushed.
    enum Fate {
        OLD,
        NEW,
        TORN,
        GARBAGE
    }

    /// Something that lies on the device.
    interface Resident {
        /// What is in the cache is now on the device.
        void flush();

        /// The device refused it and the cache forgot that it was to be written, as kernels do.
        void forget();

        /// The cache is gone.
        void crash(Chance chance);

        /// One written sector goes bad. False where there is none.
        boolean corrupt(Chance chance);

        boolean isDamaged();

        void wipe();

        /// How it is now, for a crash that comes before the next flush has ended.
        Memory remember();
    }

    /// How something lay on the device and in the cache.
    interface Memory {
        void recall();
    }

    /// A flush that takes time: when it ends, and how all was before it.
    private record Slow(long ends, Map<String, Memory> before) {}

    private final Machine<?> machine;
    private final Chance chance;
    private final TreeMap<String, Resident> residents = new TreeMap<>();

    /// Flushes that may not have ended yet, in their order.
    private final List<Slow> slow = new ArrayList<>();

    private boolean lies;
    private boolean fails;
    private boolean full;
    private long flushTicks;

    Disk(Machine<?> machine, Chance chance) {
        this.machine = machine;
        this.chance = chance;
    }

    /// One value under a name. After a restart the same name finds what was kept.
    @SuppressWarnings("unchecked") // A name is asked for with one type, or the program is wrong.
    public <T> Stored<T> value(String name, T first) {
        return (Stored<T>) residents.computeIfAbsent(name, _ -> new Stored<>(this, name, first));
    }

    /// A list that grows at its end and can be cut back.
    @SuppressWarnings("unchecked") // As above.
    public <T> Journal<T> journal(String name) {
        return (Journal<T>) residents.computeIfAbsent(name, _ -> new Journal<T>(this, name));
    }

    /// Raw bytes in sectors of one size.
    public Sectors sectors(String name, int count, int sectorBytes) {
        return (Sectors)
                residents.computeIfAbsent(name, _ -> new Sectors(this, name, count, sectorBytes));
    }

    /// Everything written so far is on the device when this returns, unless the disk lies.
    public Flushed flush() {
        machine.beat("flushes");
        if (flushTicks > 0) begin();
        if (fails) {
            residents.values().forEach(Resident::forget);
            return Flushed.FAILED;
        }
        if (!lies) residents.values().forEach(Resident::flush);
        machine.beat("has flushed");
        return Flushed.DONE;
    }

    /// What the program does after this flush is done in the cache already: before the flush has
    /// ended, none of it must count.
    private void begin() {
        slow.removeIf(flush -> flush.ends() <= machine.now());
        TreeMap<String, Memory> before = new TreeMap<>();
        residents.forEach((name, resident) -> before.put(name, resident.remember()));
        slow.add(new Slow(machine.occupy(flushTicks), before));
    }

    /// The first flush that had not ended at a time.
    private Optional<Slow> underWay(long time) {
        for (Slow flush : slow) if (flush.ends() > time) return Optional.of(flush);
        return Optional.empty();
    }

    /// How this was before the flush that is under way, if one is.
    Optional<Memory> before(String name) {
        return underWay(machine.reached()).map(flush -> flush.before().get(name));
    }

    /// Flushes that had not ended at a time take so much longer.
    void goOn(long from, long later) {
        slow.replaceAll(flush ->
                flush.ends() > from ? new Slow(flush.ends() + later, flush.before()) : flush);
    }

    /// Each write is a beat of its own, before it is in the cache.
    void writing(String name) {
        if (full) throw new Full();
        machine.beat("writes {}", name);
    }

    static Fate fate(Chance chance) {
        return switch (chance.below(8)) {
            case 0, 1, 2 -> Fate.OLD;
            case 3, 4, 5 -> Fate.NEW;
            case 6 -> Fate.TORN;
            default -> Fate.GARBAGE;
        };
    }

    /// A crash at a time. What was written while a flush was under way was not written yet.
    void crash(long time) {
        underWay(time).ifPresent(flush -> recall(flush.before()));
        slow.clear();
        residents.values().forEach(resident -> resident.crash(chance));
    }

    private void recall(Map<String, Memory> before) {
        residents.forEach((name, resident) -> {
            Memory memory = before.get(name);
            if (memory == null) resident.wipe();
            else memory.recall();
        });
    }

    boolean isDamaged() {
        return residents.values().stream().anyMatch(Resident::isDamaged);
    }

    // --- what can be wrong with it ---

    /// It acknowledges flushes and does not do them.
    public boolean lies() {
        return lies;
    }

    public boolean fails() {
        return fails;
    }

    public boolean isFull() {
        return full;
    }

    public long flushTicks() {
        return flushTicks;
    }

    void lie(boolean on) {
        lies = on;
    }

    void fail(boolean on) {
        fails = on;
    }

    void fill(boolean on) {
        full = on;
    }

    void slow(long ticks) {
        flushTicks = ticks;
    }

    /// Something that was safely on it can no longer be read. False where it holds nothing yet.
    boolean corrupt() {
        List<Resident> all = new ArrayList<>(residents.values());
        int start = all.isEmpty() ? 0 : chance.below(all.size());
        for (int i = 0; i < all.size(); i++) {
            int at = start + i < all.size() ? start + i : start + i - all.size();
            if (all.get(at).corrupt(chance)) return true;
        }
        return false;
    }

    /// Somebody put in an empty one.
    void wipe() {
        residents.values().forEach(Resident::wipe);
    }
}
