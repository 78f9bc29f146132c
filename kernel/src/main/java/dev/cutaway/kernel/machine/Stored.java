package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Chance;

/// One value on a disk. A write goes to a spare place, so a crash leaves the old value or the new
/// one.
public final class Stored<T> implements Disk.Resident {
    private final Disk disk;
    private final String name;
    private final T first;
    private T kept;
    private T cached;
    private boolean dirty;
    private boolean written;
    private boolean damaged;

    /// How it was before a flush. Damage that came in the meantime stays.
    private final class Before implements Disk.Memory {
        private final T kept = Stored.this.kept;
        private final T cached = Stored.this.cached;
        private final boolean dirty = Stored.this.dirty;
        private final boolean written = Stored.this.written;

        @Override
        public void recall() {
            Stored.this.kept = kept;
            Stored.this.cached = cached;
            Stored.this.dirty = dirty;
            Stored.this.written = written;
        }
    }

    Stored(Disk disk, String name, T first) {
        this.disk = disk;
        this.name = name;
        this.first = first;
        kept = first;
        cached = first;
    }

    public T get() {
        return cached;
    }

    /// Writes it to the cache. It is safe after the next flush.
    public void set(T value) {
        disk.writing(name);
        cached = value;
        dirty = true;
    }

    /// What the device holds, whatever the cache says.
    public T kept() {
        return disk.before(name).map(memory -> was(memory).kept).orElse(kept);
    }

    @SuppressWarnings("unchecked") // It is this value's own.
    private Before was(Disk.Memory memory) {
        return (Before) memory;
    }

    @Override
    public void flush() {
        if (!dirty) return;
        kept = cached;
        dirty = false;
        written = true;
    }

    @Override
    public void forget() {
        dirty = false;
    }

    @Override
    public void crash(Chance chance) {
        if (dirty && Disk.fate(chance) == Disk.Fate.NEW) kept = cached;
        cached = kept;
        dirty = false;
    }

    @Override
    public Disk.Memory remember() {
        return new Before();
    }

    @Override
    public boolean corrupt(Chance chance) {
        damaged = damaged || written;
        return written;
    }

    @Override
    public boolean isDamaged() {
        return damaged;
    }

    @Override
    public void wipe() {
        kept = first;
        cached = first;
        dirty = false;
        written = false;
        damaged = false;
    }
}
