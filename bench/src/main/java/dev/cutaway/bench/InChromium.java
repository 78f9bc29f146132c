package dev.cutaway.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Plays PHOLD in a worker of headless Chromium. The worker posts what it measured to the server
/// that it was loaded from.
final class InChromium {
    private static final int SECONDS_MOST = 120;
    private static final String RUNTIME = "/org/teavm/backend/wasm/wasm-gc-module-runtime.min.js";

    private static final String PAGE =
            "<!doctype html><script>new Worker('/worker.js' + location.search, { type: 'module' })</script>";

    /// The best of several rounds, since the browser compiles while it plays the first ones.
    private static final String WORKER =
            """
            import { load } from "/runtime.js";

            const [pending, events, rounds] = location.search.slice(1).split(",").map(Number);
            const { exports: phold } = await load("/phold.wasm");
            let best = Infinity;
            let checksum = "";
            for (let round = 0; round < rounds; round++) {
              const begun = performance.now();
              checksum = phold.play(pending, events);
              best = Math.min(best, performance.now() - begun);
            }
            await fetch("/measured", { method: "POST", body: `${best} ${checksum}` });
            """;

    /// How long the best round took, and the checksum of what happened.
    record Measured(double millis, String checksum) {}

    private final Path profile;
    private final CompletableFuture<String> posted = new CompletableFuture<>();

    private InChromium(Path profile) {
        this.profile = profile;
    }

    /// Nothing where there is no Chromium on this machine.
    static Optional<Measured> play(Path module, Phold load, int rounds)
            throws IOException, InterruptedException {
        try (Scratch profile = Scratch.open()) {
            return new InChromium(profile.folder()).measure(module, load, rounds);
        }
    }

    private Optional<Measured> measure(Path module, Phold load, int rounds)
            throws IOException, InterruptedException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, module));
        server.start();
        String address =
                "http://127.0.0.1:%d/?%d,%d,%d"
                        .formatted(
                                server.getAddress().getPort(),
                                load.pending(),
                                load.events(),
                                rounds);
        try {
            Optional<Process> browser = open(address);
            if (browser.isEmpty()) return Optional.empty();
            try {
                String[] words = posted.get(SECONDS_MOST, TimeUnit.SECONDS).split(" ", -1);
                return Optional.of(new Measured(Double.parseDouble(words[0]), words[1]));
            } finally {
                close(browser.get());
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Chromium measured nothing", e);
        } finally {
            server.stop(0);
        }
    }

    private Optional<Process> open(String address) {
        String chosen = System.getenv().getOrDefault("CUTAWAY_CHROMIUM", "chromium");
        for (String name : List.of(chosen, "chromium-browser", "google-chrome")) {
            try {
                ProcessBuilder browser =
                        new ProcessBuilder(
                                name,
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--user-data-dir=" + profile,
                                address);
                browser.redirectError(ProcessBuilder.Redirect.DISCARD);
                browser.redirectOutput(ProcessBuilder.Redirect.DISCARD);
                return Optional.of(browser.start());
            } catch (IOException _) {
                // It has another name, or is not installed.
            }
        }
        return Optional.empty();
    }

    /// Waits for the processes that it started as well, which write to its profile until they end.
    private static void close(Process browser) throws InterruptedException {
        List<ProcessHandle> started = browser.descendants().toList();
        browser.destroy();
        browser.waitFor();
        for (ProcessHandle process : started) process.onExit().join();
    }

    private void answer(HttpExchange exchange, Path module) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/" -> send(exchange, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
            case "/worker.js" ->
                    send(exchange, "text/javascript", WORKER.getBytes(StandardCharsets.UTF_8));
            case "/runtime.js" -> send(exchange, "text/javascript", runtime());
            case "/phold.wasm" -> send(exchange, "application/wasm", Files.readAllBytes(module));
            case "/measured" -> {
                byte[] body = exchange.getRequestBody().readAllBytes();
                send(exchange, "text/plain", new byte[0]);
                posted.complete(new String(body, StandardCharsets.UTF_8));
            }
            default -> exchange.sendResponseHeaders(404, -1);
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] runtime() throws IOException {
        try (InputStream in = InChromium.class.getResourceAsStream(RUNTIME)) {
            if (in == null) throw new IOException(RUNTIME + " is not in TeaVM's jar");
            return in.readAllBytes();
        }
    }
}
