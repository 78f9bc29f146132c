package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Chance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A list on a disk that grows at its end and can be cut back, one sector an entry.
///
/// Every entry carries a checksum and the generation in which it was written, so recovery can tell
/// an entry from what lay in its sector before. It keeps the longest run that is whole: what comes
/// after the first lost entry is lost too. A cut writes an end into the first sector that it frees,
/// and until that is flushed a crash can leave what was cut off.
public final class Journal<T> implements Disk.Resident {
    private final Disk disk;
    private final String name;
    private final List<T> kept = new ArrayList<>();
    private final List<T> cached = new ArrayList<>();

    /// From this index on, what is cached differs from what is kept.
    private int clean;

    /// From this index on, entries were lost by a flush that failed.
    private int lostFrom = Integer.MAX_VALUE;

    private boolean damaged;

    /// How it was before a flush. Damage that came in the meantime stays.
    private final class Before implements Disk.Memory {
        private final List<T> kept = List.copyOf(Journal.this.kept);
        private final List<T> cached = List.copyOf(Journal.this.cached);
        private final int clean = Journal.this.clean;
        private final int lostFrom = Journal.this.lostFrom;
        private final int flushed = Journal.this.flushed();

        @Override
        public void recall() {
            replace(Journal.this.kept, kept);
            replace(Journal.this.cached, cached);
            Journal.this.clean = clean;
            Journal.this.lostFrom = lostFrom;
        }
    }

    Journal(Disk disk, String name) {
        this.disk = disk;
        this.name = name;
    }

    public int size() {
        return cached.size();
    }

    public T get(int index) {
        return cached.get(index);
    }

    public List<T> entries() {
        return Collections.unmodifiableList(cached);
    }

    /// How many entries from the front are safe on the device.
    public int safe() {
        return disk.before(name).map(memory -> was(memory).flushed).orElseGet(this::flushed);
    }

    @SuppressWarnings("unchecked") // It is this journal's own.
    private Before was(Disk.Memory memory) {
        return (Before) memory;
    }

    private int flushed() {
        return Math.min(Math.min(clean, kept.size()), lostFrom);
    }

    public void append(T entry) {
        disk.writing(name);
        cached.add(entry);
    }

    /// Cuts off everything from `index` on.
    public void truncate(int index) {
        if (index >= cached.size()) return;
        disk.writing(name);
        cached.subList(index, cached.size()).clear();
        clean = Math.min(clean, index);
        if (index <= lostFrom) lostFrom = Integer.MAX_VALUE;
    }

    @Override
    public void flush() {
        int whole = Math.min(cached.size(), lostFrom);
        if (clean < kept.size()) kept.subList(clean, kept.size()).clear();
        for (int i = kept.size(); i < whole; i++) kept.add(cached.get(i));
        clean = kept.size();
    }

    /// A later flush does not bring back what this one lost: it leaves a hole that recovery stops
    /// at.
    @Override
    public void forget() {
        lostFrom = Math.min(lostFrom, flushed());
        clean = kept.size();
    }

    @Override
    public void crash(Chance chance) {
        int from = flushed();
        int written = Math.min(cached.size(), lostFrom);
        List<T> survived = new ArrayList<>(kept.subList(0, from));
        boolean rewritten = from < written || clean < kept.size();
        Disk.Fate first = rewritten ? Disk.fate(chance) : Disk.Fate.OLD;
        if (first == Disk.Fate.NEW && from < written) {
            survived.add(cached.get(from));
            for (int i = from + 1; i < written && Disk.fate(chance) == Disk.Fate.NEW; i++)
                survived.add(cached.get(i));
        } else if (first == Disk.Fate.OLD) {
            // What was cut off and not overwritten is still there.
            for (int i = from; i < kept.size(); i++) {
                if (i > from && i < written && Disk.fate(chance) != Disk.Fate.OLD) break;
                survived.add(kept.get(i));
            }
        }
        adopt(survived);
    }

    private void adopt(List<T> entries) {
        replace(kept, entries);
        replace(cached, entries);
        clean = kept.size();
        lostFrom = Integer.MAX_VALUE;
    }

    private static <T> void replace(List<T> all, List<T> by) {
        all.clear();
        all.addAll(by);
    }

    @Override
    public Disk.Memory remember() {
        return new Before();
    }

    @Override
    public boolean corrupt(Chance chance) {
        damaged = damaged || !kept.isEmpty();
        return !kept.isEmpty();
    }

    @Override
    public boolean isDamaged() {
        return damaged;
    }

    @Override
    public void wipe() {
        adopt(List.of());
        damaged = false;
    }
}
