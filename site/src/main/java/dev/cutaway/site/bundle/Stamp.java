package dev.cutaway.site.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.teavm.tooling.TeaVMTool;

/// Says what a bundle in the cache was made of.
record Stamp(Path file) {
    /// A jar whose manifest has lost its version still counts as something: its place names it.
    private static final String TEAVM =
            String.valueOf(TeaVMTool.class.getProtectionDomain().getCodeSource());

    static String of(Entry entry, String classesHash) {
        var text = TEAVM + "\n" + entry.source() + "\n" + Compilation.SETTINGS;
        return classesHash + " " + Bundles.shortHash(text.getBytes(StandardCharsets.UTF_8));
    }

    boolean says(String wanted) {
        try {
            return Files.exists(file) && Files.readString(file).equals(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
