package dev.cutaway.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The style sheets that readers get, from where they are written.
final class Sheets {
    private static final Path STYLE = Path.of("web", "src", "style");

    private Sheets() {}

    static String tokens() {
        return read("tokens.css");
    }

    static String drawing() {
        return read("figures.css") + read("drawing.css");
    }

    /// Tests run in the folder of their module, somewhere below the house.
    private static String read(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(STYLE).resolve(name)))
            folder = folder.getParent();
        if (folder == null) throw new IllegalStateException("there is no " + STYLE + " above here");
        try {
            return Files.readString(folder.resolve(STYLE).resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
