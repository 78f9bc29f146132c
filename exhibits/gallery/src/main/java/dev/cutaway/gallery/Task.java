package dev.cutaway.gallery;

import java.util.ArrayList;
import java.util.List;

/// A program on its way through a computer with one processor, one disk and one lock.
final class Task {
    /// What a program does, one thing after another. Times are in microseconds.
    sealed interface Act {
        /// Needs the processor for so long.
        record Run(long ticks) implements Act {}

        /// Needs the disk for so long.
        record Disk(long ticks) implements Act {}

        /// Wants nothing for so long.
        record Sleep(long ticks) implements Act {}

        record Lock() implements Act {}

        record Unlock() implements Act {}
    }

    enum Standing {
        READY("ready"),
        RUNS("run"),
        WAITS_FOR_LOCK("lock"),
        WAITS_FOR_DISK("disk"),
        SLEEPS(""),
        DONE(""),
        KILLED("killed");

        final String words;

        Standing(String words) {
            this.words = words;
        }
    }

    /// A stretch of time in which it stood one way. The last one has no end yet.
    record Stretch(int number, Standing standing, long from, long to) {
        static final long OPEN = -1;
    }

    final String name;
    final int hue;
    private final List<Act> program;
    private final List<Stretch> stretches = new ArrayList<>();
    private int next;
    private Standing standing = Standing.SLEEPS;

    /// How much of the current run is left.
    long left;

    Task(String name, int hue, List<Act> program) {
        this.name = name;
        this.hue = hue;
        this.program = List.copyOf(program);
    }

    Standing standing() {
        return standing;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    List<Act> program() {
        return program;
    }

    boolean isEnded() {
        return standing == Standing.DONE || standing == Standing.KILLED;
    }

    boolean hasNext() {
        return next < program.size();
    }

    Act next() {
        return program.get(next++);
    }

    /// Stands so from now on. What lasted no time leaves no trace.
    void stand(Standing now, long at) {
        standing = now;
        if (!stretches.isEmpty() && stretches.getLast().to() == Stretch.OPEN) {
            Stretch last = stretches.removeLast();
            if (last.standing() == now) {
                stretches.add(last);
                return;
            }
            if (last.from() < at)
                stretches.add(new Stretch(last.number(), last.standing(), last.from(), at));
        }
        int number = stretches.isEmpty() ? 0 : stretches.getLast().number() + 1;
        stretches.add(new Stretch(number, now, at, Stretch.OPEN));
    }
}
