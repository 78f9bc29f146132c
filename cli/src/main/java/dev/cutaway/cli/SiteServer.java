package dev.cutaway.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/// Serves a folder to this machine only.
final class SiteServer implements AutoCloseable {
    private static final int TRIES = 50;

    private final HttpServer server;

    private SiteServer(HttpServer server) {
        this.server = server;
    }

    /// On this port, or not at all. Port 0 is any free one.
    static SiteServer at(Path site, int port) throws IOException {
        var here = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
        var server = HttpServer.create(here, 0);
        server.createContext("/", new SiteFiles(site));
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return new SiteServer(server);
    }

    /// On this port or on one of the next, whichever is free.
    static SiteServer near(Path site, int port) throws IOException {
        int last = port + TRIES - 1;
        for (int next = port; ; next++) {
            try {
                return at(site, next);
            } catch (BindException _) {
                if (next == last) {
                    throw new BindException("ports " + port + " to " + last + " are taken");
                }
            }
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
