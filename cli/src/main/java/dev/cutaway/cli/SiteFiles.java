package dev.cutaway.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// Answers requests with the files of one folder, and with nothing outside it.
final class SiteFiles implements HttpHandler {
    private static final int OK = 200;
    private static final int MOVED = 301;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final long NO_BODY = -1;

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("map", "application/json"),
                    Map.entry("wasm", "application/wasm"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("txt", "text/plain; charset=utf-8"));

    private final Path root;

    SiteFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, NO_BODY);
                return;
            }
            answer(exchange, Optional.ofNullable(exchange.getRequestURI().getPath()).orElse("/"));
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        var found = inside(path);
        if (found.isEmpty()) {
            send(exchange, NOT_FOUND, root.resolve("404.html"));
        } else if (!Files.isDirectory(found.get())) {
            send(exchange, OK, found.get());
        } else if (path.endsWith("/")) {
            var index = found.get().resolve("index.html");
            var isThere = Files.isRegularFile(index);
            send(exchange, isThere ? OK : NOT_FOUND, isThere ? index : root.resolve("404.html"));
        } else {
            // From the root, in one piece: two slashes in front would name another host.
            var place = "/" + root.relativize(found.get()) + "/";
            exchange.getResponseHeaders().set("Location", place);
            exchange.sendResponseHeaders(MOVED, NO_BODY);
        }
    }

    /// The file or folder that a path names, if it lies in the site, links of the file system
    /// followed.
    private Optional<Path> inside(String path) throws IOException {
        try {
            var named = root.resolve(path.replaceFirst("^/+", "")).normalize();
            if (!named.startsWith(root) || !Files.exists(named)) {
                return Optional.empty();
            }
            return named.toRealPath().startsWith(root.toRealPath())
                    ? Optional.of(named)
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Every answer is asked for again, and only sent again if it changed: a rebuilt site shows at
    /// once.
    private static void send(HttpExchange exchange, int status, Path file) throws IOException {
        var bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type(file));
        headers.set("Cache-Control", "no-cache");
        headers.set("X-Content-Type-Options", "nosniff");
        var tag = tag(bytes);
        headers.set("ETag", tag);
        if (status == OK && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(NOT_MODIFIED, NO_BODY);
            return;
        }
        var headOnly = exchange.getRequestMethod().equals("HEAD");
        if (headOnly || bytes.length == 0) {
            headers.set("Content-Length", Integer.toString(bytes.length));
            exchange.sendResponseHeaders(status, NO_BODY);
            return;
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String type(Path file) {
        var name = file.getFileName().toString();
        var ending = name.substring(name.lastIndexOf('.') + 1);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    private static String tag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
