package dev.cutaway.bench;

import dev.cutaway.kernel.Outcome;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.machine.Law;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import umontreal.ssj.simevents.eventlist.Henriksen;
import umontreal.ssj.simevents.eventlist.SplayTree;

/// Measures the kernel beside its peers in one run and prints what `README.md` shows.
final class Main {
    private static final int EVENTS = 1_000_000;
    private static final int SIMPY_EVENTS = 200_000;
    private static final int ROUNDS = 9;
    private static final double MILLION = 1e6;

    /// So many times back and forth that the compiler has nothing left to learn.
    private static final int REPLAYS = 300;

    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    static void main(String[] words) throws IOException, InterruptedException {
        Main main = new Main(System.out);
        List<String> asked =
                words.length == 0 ? List.of("phold", "runs", "replay", "browser") : List.of(words);
        for (String word : asked) {
            switch (word) {
                case "phold" -> main.phold();
                case "runs" -> main.runs();
                case "replay" -> main.replay();
                case "browser" -> main.browser();
                default -> {
                    System.err.println(
                            "bench: there is no “" + word + "”: phold, runs, replay or browser");
                    System.exit(2);
                }
            }
        }
    }

    // --- PHOLD ---

    /// One engine: plays the load and gives its checksum.
    private record Engine(String name, LongSupplier plays) {}

    private void phold() throws IOException, InterruptedException {
        for (int pending : List.of(Phold.ENTITIES, 64)) {
            Phold load = new Phold(pending, EVENTS);
            out.printf(
                    Locale.ROOT, "%nPHOLD, %,d entities, %,d pending%n", Phold.ENTITIES, pending);
            side(
                    List.of(
                            new Engine("Cutaway, world", () -> PholdWorld.play(load)),
                            new Engine(
                                    "SSJ, Henriksen",
                                    () -> new PholdSsj(load, new Henriksen()).play().checksum()),
                            new Engine(
                                    "SSJ, splay tree (its default)",
                                    () -> new PholdSsj(load, new SplayTree()).play().checksum())));
            simpy(new Phold(pending, SIMPY_EVENTS));
            side(
                    List.of(
                            new Engine(
                                    "Cutaway, machines and links",
                                    () -> PholdMachines.play(load))));
        }
    }

    /// Time of this thread on a processor, so that a busy machine matters less.
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// Engines take turns, so that a busy moment of the machine hurts all of them.
    private void side(List<Engine> engines) {
        long[] best = new long[engines.size()];
        Arrays.fill(best, Long.MAX_VALUE);
        long checksum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < engines.size(); i++) {
                long start = cpuNanos();
                long sum = engines.get(i).plays().getAsLong();
                best[i] = Math.min(best[i], cpuNanos() - start);
                if (checksum != 0 && sum != checksum)
                    throw new AssertionError(engines.get(i).name() + " played other events");
                checksum = sum;
            }
        }
        for (int i = 0; i < engines.size(); i++)
            out.printf(
                    Locale.ROOT,
                    "  %-32s %6.2f M events/s   checksum %016x%n",
                    engines.get(i).name(),
                    EVENTS * 1e3 / best[i],
                    checksum);
    }

    /// SimPy says how long it took and its checksum, in a process of its own.
    private void simpy(Phold load) throws IOException, InterruptedException {
        Path script = Files.createTempFile("phold", ".py");
        try (InputStream in = Main.class.getResourceAsStream("phold.py")) {
            if (in == null) throw new IOException("phold.py is missing");
            Files.write(script, in.readAllBytes());
        }
        Optional<String> answer = Optional.empty();
        for (String python : List.of("python3", "/usr/bin/python3")) {
            if (answer.isEmpty()) answer = ask(python, script, load);
        }
        Files.delete(script);
        if (answer.isEmpty()) {
            out.println(
                    "  SimPy                            is not installed (Debian: python3-simpy3)");
            return;
        }
        String[] parts = answer.get().split(" ", -1);
        String expected = "%016x".formatted(PholdWorld.play(load));
        if (!parts[1].equals(expected)) throw new AssertionError("SimPy played other events");
        out.printf(
                Locale.ROOT,
                "  %-32s %6.2f M events/s   checksum %s (as the others' at %,d events)%n",
                "SimPy " + parts[2],
                load.events() / Double.parseDouble(parts[0]) / MILLION,
                parts[1],
                load.events());
    }

    private static Optional<String> ask(String python, Path script, Phold load)
            throws IOException, InterruptedException {
        Process process;
        try {
            process =
                    new ProcessBuilder(
                                    python,
                                    script.toString(),
                                    Integer.toString(load.pending()),
                                    Integer.toString(load.events()))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException _) {
            return Optional.empty();
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? Optional.of(said.strip()) : Optional.empty();
    }

    // --- whole runs ---

    private static final int SEEDS = 2_000;

    private void runs() {
        out.printf("%nWhole runs: five machines, 5 %% loss, one crash%n");
        runs("any delay as likely", new Law.Between(500, 2_500));
        runs("an exponential tail", new Law.Tail(500, 1_000));
    }

    private void runs(String name, Law law) {
        Staged<Cluster> cluster = Cluster.staged(Cluster.SHORT, law);
        Run base = Run.parse(cluster, Cluster.ONE_CRASH);
        double runsBest = 0;
        double eventsBest = 0;
        long events = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpuNanos();
            events = 0;
            for (int seed = 1; seed <= SEEDS; seed++)
                events += Outcome.of(cluster, base.withSeed(seed)).events();
            double seconds = (cpuNanos() - start) / 1e9;
            runsBest = Math.max(runsBest, SEEDS / seconds);
            eventsBest = Math.max(eventsBest, events / seconds);
        }
        out.printf(
                Locale.ROOT,
                "  %-32s %,6.0f runs/s of %,d events: %.1f M events/s%n",
                name,
                runsBest,
                events / SEEDS,
                eventsBest / MILLION);
    }

    // --- replay ---

    private void replay() {
        out.printf("%nReplay on a warm JVM, with the story told%n");
        for (int events : List.of(10_000, 100_000)) {
            Staged<Cluster> cluster =
                    new Staged<>(
                            events * 185L, world -> new Cluster(world, new Law.Tail(500, 1_000)));
            Run run = Run.parse(cluster, Cluster.ONE_CRASH);
            Player<Cluster> player = new Player<>(cluster, run);
            long best = Long.MAX_VALUE;
            for (int round = 0; round < REPLAYS; round++) {
                player.at(player.events());
                long start = cpuNanos();
                player.at(player.events() - 1);
                best = Math.min(best, cpuNanos() - start);
            }
            out.printf(
                    Locale.ROOT,
                    "  seek back to event %,d: %.1f ms%n",
                    player.events() - 1,
                    best / 1e6);
        }
    }

    // --- in a browser ---

    private void browser() throws IOException, InterruptedException {
        out.printf("%nPHOLD in Chromium, WasmGC made by TeaVM%n");
        try (Scratch scratch = Scratch.open()) {
            Path module = WasmCompiler.compile(PholdModule.class, scratch.folder());
            for (int pending : List.of(Phold.ENTITIES, 64))
                browser(module, new Phold(pending, EVENTS));
        }
    }

    private void browser(Path module, Phold load) throws IOException, InterruptedException {
        var measured = InChromium.play(module, load, ROUNDS);
        if (measured.isEmpty()) {
            out.println("  Chromium is not installed; CUTAWAY_CHROMIUM may point at it");
            return;
        }
        String checksum = Long.toHexString(PholdWorld.play(load));
        if (!measured.get().checksum().equals(checksum))
            throw new AssertionError("the browser played other events");
        out.printf(
                Locale.ROOT,
                "  Cutaway, world, %,5d pending     %6.2f M events/s   checksum %s%n",
                load.pending(),
                EVENTS / 1e3 / measured.get().millis(),
                checksum);
    }
}
