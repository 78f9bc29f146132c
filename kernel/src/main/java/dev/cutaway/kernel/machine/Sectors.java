package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Chance;
import java.util.Arrays;

/// Raw sectors: after a crash a program sees all that can lie there, torn and garbage too.
public final class Sectors implements Disk.Resident {
    private final Disk disk;
    private final String name;
    private final int sectorBytes;
    private final byte[][] kept;
    private final byte[][] cached;
    private final boolean[] dirty;

    Sectors(Disk disk, String name, int count, int sectorBytes) {
        this.disk = disk;
        this.name = name;
        this.sectorBytes = sectorBytes;
        kept = new byte[count][sectorBytes];
        cached = new byte[count][sectorBytes];
        dirty = new boolean[count];
    }

    public int count() {
        return kept.length;
    }

    /// A copy of what a read returns now.
    public byte[] read(int sector) {
        return cached[sector].clone();
    }

    public void write(int sector, byte[] bytes) {
        if (bytes.length != sectorBytes) {
            throw new IllegalArgumentException(
                    "a sector has " + sectorBytes + " bytes, not " + bytes.length);
        }
        disk.writing(name);
        cached[sector] = bytes.clone();
        dirty[sector] = true;
    }

    @Override
    public void flush() {
        for (int i = 0; i < kept.length; i++) if (dirty[i]) kept[i] = cached[i].clone();
        Arrays.fill(dirty, false);
    }

    @Override
    public void forget() {
        Arrays.fill(dirty, false);
    }

    @Override
    public void crash(Chance chance) {
        for (int i = 0; i < kept.length; i++) {
            if (dirty[i]) kept[i] = left(i, chance);
            cached[i] = kept[i].clone();
        }
        Arrays.fill(dirty, false);
    }

    private byte[] left(int sector, Chance chance) {
        byte[] bytes = kept[sector].clone();
        switch (Disk.fate(chance)) {
            case OLD -> {}
            case NEW -> bytes = cached[sector];
            case TORN -> System.arraycopy(cached[sector], 0, bytes, 0, chance.below(sectorBytes));
            case GARBAGE -> {
                for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) chance.below(256);
            }
        }
        return bytes;
    }

    /// One byte of one sector is another from now on. Nobody is told.
    @Override
    public boolean corrupt(Chance chance) {
        int sector = chance.below(kept.length);
        int at = chance.below(sectorBytes);
        kept[sector][at] ^= (byte) (1 + chance.below(255));
        if (!dirty[sector]) cached[sector] = kept[sector].clone();
        return true;
    }

    /// How they were before a flush. A flush puts new sectors in place of old ones, so the old ones
    /// need no copy.
    private final class Before implements Disk.Memory {
        private final byte[][] kept = Sectors.this.kept.clone();
        private final byte[][] cached = Sectors.this.cached.clone();
        private final boolean[] dirty = Sectors.this.dirty.clone();

        @Override
        public void recall() {
            System.arraycopy(kept, 0, Sectors.this.kept, 0, kept.length);
            System.arraycopy(cached, 0, Sectors.this.cached, 0, cached.length);
            System.arraycopy(dirty, 0, Sectors.this.dirty, 0, dirty.length);
        }
    }

    @Override
    public Disk.Memory remember() {
        return new Before();
    }

    @Override
    public boolean isDamaged() {
        return false;
    }

    @Override
    public void wipe() {
        for (int i = 0; i < kept.length; i++) {
            kept[i] = new byte[sectorBytes];
            cached[i] = new byte[sectorBytes];
        }
        Arrays.fill(dirty, false);
    }
}
