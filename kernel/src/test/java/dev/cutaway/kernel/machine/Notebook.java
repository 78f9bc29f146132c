package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Guarantees.Verdict;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Rig;
import dev.cutaway.kernel.World;
import java.util.Arrays;
import java.util.List;

/// A program that counts milliseconds in one raw sector, without a checksum, and flushes each
/// count. It promises that the count with which it starts again is one that it wrote.
final class Notebook implements Model {
    private static final long PERIOD = 1_000;

    private record Nothing() implements Message {
        @Override
        public String words() {
            return "";
        }
    }

    /// How a count lies in its sector.
    enum Keeping {
        /// The same digit eight times. What is not all digits is not believed.
        IN_DIGITS(8),
        /// One byte, which cannot be torn, and is always believed.
        IN_A_BYTE(1);

        private final int bytes;

        Keeping(int bytes) {
            this.bytes = bytes;
        }

        byte[] page(int count) {
            byte[] page = new byte[bytes];
            Arrays.fill(page, (byte) ('0' + count));
            return page;
        }

        private boolean believes(byte[] page) {
            return this == IN_A_BYTE || isDigits(page);
        }
    }

    private final class Writer extends Program<Nothing> {
        private final Host<Nothing> host;
        private final Sectors sector;

        Writer(Host<Nothing> host) {
            this.host = host;
            sector = host.disk().sectors("count", 1, keeping.bytes);
        }

        @Override
        protected void start() {
            if (written > 0) found = sector.read(0);
            host.alarm(PERIOD, this::count);
        }

        private void count() {
            sector.write(0, keeping.page(++written));
            host.disk().flush();
            host.alarm(PERIOD, this::count);
        }

        @Override
        protected void hear(Id from, Nothing message) {}
    }

    private final Keeping keeping;
    private final Machines<Nothing> machines;
    private int written;

    /// What the program found when it started again.
    private byte[] found = {};

    private Notebook(World world, Keeping keeping) {
        this.keeping = keeping;
        machines = new Machines<>(world, List.of("m"), Writer::new);
        machines.boot();
    }

    static Rig<Notebook> kept(Keeping keeping) {
        return Rig.of(PERIOD / 2, world -> new Notebook(world, keeping));
    }

    @Override
    public void levers(Levers can) {
        machines.faults().crashes(can);
    }

    @Override
    public void guarantees(Guarantees promise) {
        promise.always(
                "the count was written",
                "Or it is not believed.",
                () -> wasWritten() ? Verdict.HOLDS : Verdict.broken("{}.", left()));
    }

    private boolean wasWritten() {
        return found.length == 0 || !keeping.believes(found) || isOld() || isNew();
    }

    private boolean isOld() {
        return Arrays.equals(found, keeping.page(written - 1));
    }

    private boolean isNew() {
        return Arrays.equals(found, keeping.page(written));
    }

    private static boolean isDigits(byte[] page) {
        for (byte one : page) if (one < '0' || one > '9') return false;
        return true;
    }

    /// What the crash has left of the sector, as the program finds it.
    String left() {
        if (isOld()) return "old";
        if (isNew()) return "new";
        return found.length > 1 && isDigits(found) ? "torn" : "garbage";
    }
}
