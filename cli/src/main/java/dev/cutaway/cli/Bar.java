package dev.cutaway.cli;

import java.io.PrintWriter;

/// One line on a terminal that says how a long search goes: a bar, its speed, and the time left.
final class Bar implements Search.Progress {
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean shown;
    private final long begun = System.nanoTime();

    /// Where nobody watches, nothing is printed.
    Bar(PrintWriter out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    @Override
    public void at(long done, long all) {
        if (!shown) return;
        out.print("\r" + line(done, all, seconds()));
        out.flush();
    }

    void end() {
        if (!shown) return;
        out.print("\r" + " ".repeat(WIDTH + 50) + "\r");
        out.flush();
    }

    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    static String line(long done, long all, double seconds) {
        int full = (int) (WIDTH * done / Math.max(1, all));
        double speed = done / Math.max(0.001, seconds);
        String left =
                done == 0 ? "" : ", %.0f s left".formatted((all - done) / Math.max(0.001, speed));
        return "[%s%s] %,d of %,d seeds, %,.0f/s%s   "
                .formatted("#".repeat(full), " ".repeat(WIDTH - full), done, all, speed, left);
    }
}
