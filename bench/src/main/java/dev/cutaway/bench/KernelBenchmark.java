package dev.cutaway.bench;

import dev.cutaway.kernel.Outcome;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.machine.Law;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The same loads as [Main] without the peers, for whoever tunes the kernel.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class KernelBenchmark {
    /// A million events of PHOLD on the bare world.
    @State(Scope.Thread)
    public static class Pholds {
        @Param({"64", "1024"})
        int pending;
    }

    @Benchmark
    public String phold(Pholds load) {
        Phold phold = new Phold(load.pending, 1_000_000);
        var staged = new Staged<>(Long.MAX_VALUE / 2, world -> new PholdWorld(world, phold));
        return Outcome.of(staged, Run.opening(staged)).fingerprint();
    }

    /// One whole run of a small cluster, of about 2,000 events.
    @State(Scope.Thread)
    public static class Runs {
        final Staged<Cluster> cluster = Cluster.staged(Cluster.SHORT, new Law.Between(500, 2_500));
        final Run base = Run.parse(cluster, Cluster.ONE_CRASH);
        long seed;
    }

    @Benchmark
    public int run(Runs runs) {
        return Outcome.of(runs.cluster, runs.base.withSeed(++runs.seed)).events();
    }

    /// A seek from the end of a run to the event before it.
    @State(Scope.Thread)
    public static class Replays {
        @Param({"10000", "100000"})
        int events;

        Player<Cluster> player = player(1);

        @Setup(Level.Trial)
        public void play() {
            player = player(events);
        }

        private static Player<Cluster> player(int events) {
            Staged<Cluster> cluster =
                    Cluster.staged(events * Cluster.TICKS_AN_EVENT, new Law.Tail(500, 1_000));
            return new Player<>(cluster, Run.parse(cluster, Cluster.ONE_CRASH));
        }
    }

    @Benchmark
    public Cluster replay(Replays replays) {
        replays.player.at(replays.player.events());
        return replays.player.at(replays.player.events() - 1);
    }
}
