package dev.cutaway.cli;

import dev.cutaway.kernel.Explorer;
import dev.cutaway.kernel.Finding;
import dev.cutaway.kernel.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Tries seeds on all cores. The answer is the lowest seed that breaks a promise, so it does not
/// depend on how many cores there are or which was faster.
final class Search<M extends Model> {
    /// A seed and what it broke.
    record Broken(long seed, Finding finding) {}

    private final Explorer<M> explorer;
    private final long from;
    private final long to;
    private final AtomicLong next;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong lowest = new AtomicLong(Long.MAX_VALUE);
    private final AtomicReference<Optional<Broken>> best = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Throwable>> fault =
            new AtomicReference<>(Optional.empty());
    private final AtomicBoolean stopped = new AtomicBoolean();

    /// Looks at the seeds from `from` up to, not including, `to`.
    Search(Explorer<M> explorer, long from, long to) {
        this.explorer = explorer;
        this.from = from;
        this.to = to;
        next = new AtomicLong(from);
    }

    /// Tries all seeds, or those up to the first that breaks something. Tells a watcher now and
    /// then.
    Optional<Broken> run(int threads, Progress progress) throws InterruptedException {
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++)
            workers.add(Thread.ofPlatform().daemon().start(this::work));
        for (Thread worker : workers) {
            while (!worker.join(java.time.Duration.ofMillis(200)))
                progress.at(done.get(), to - from);
        }
        fault.get().ifPresent(Search::rethrow);
        progress.at(done.get(), to - from);
        return best.get();
    }

    private static void rethrow(Throwable problem) {
        throw new IllegalStateException("a seed could not be played", problem);
    }

    /// Ends after the seeds that are being tried now.
    void stop() {
        stopped.set(true);
    }

    boolean wasStopped() {
        return stopped.get();
    }

    long done() {
        return done.get();
    }

    private void work() {
        try {
            while (!stopped.get()) {
                long seed = next.getAndIncrement();
                if (seed >= to || seed > lowest.get()) return;
                explorer.look(seed).ifPresent(finding -> keep(new Broken(seed, finding)));
                done.incrementAndGet();
            }
        } catch (Throwable problem) {
            fault.set(Optional.of(problem));
            stop();
        }
    }

    private synchronized void keep(Broken broken) {
        if (broken.seed() >= lowest.get()) return;
        lowest.set(broken.seed());
        best.set(Optional.of(broken));
    }

    /// Is told how many seeds of how many are done.
    interface Progress {
        void at(long done, long all);
    }
}
