package dev.cutaway.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Serves the museum on this machine, and opens it in a browser.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: ./cutaway serve --port 8123 --no-open%n"})
final class ServeCommand implements Callable<Integer> {
    private static final int PORT = 8080;
    private static final int PORT_MAX = 65_535;

    private final Home home;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port; without this, 8080 or the next free one.")
    private int port = -1;

    @Option(names = "--no-open", description = "Leaves the browser alone.")
    private boolean closed;

    ServeCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port != -1 && (port < 0 || port > PORT_MAX)) {
            throw new ParameterException(
                    spec.commandLine(), "A port is a number from 0 to " + PORT_MAX + ".");
        }
        var server = open();
        var address = "http://127.0.0.1:%d/".formatted(server.port());
        spec.commandLine()
                .getOut()
                .printf("Cutaway is open at %s  (stop it with Ctrl-C)%n", address);
        if (!closed) {
            Browser.show(address);
        }
        new CountDownLatch(1).await(); // until somebody ends the process
        return 0;
    }

    private SiteServer open() {
        var site = home.site();
        try {
            return port == -1 ? SiteServer.near(site, PORT) : SiteServer.at(site, port);
        } catch (IOException e) {
            throw new Sentence(
                    Main.WRONG,
                    "cannot listen on port %d of 127.0.0.1: %s. Choose another with --port."
                            .formatted(port == -1 ? PORT : port, e.getMessage()));
        }
    }
}
