package dev.cutaway.tidy;

import java.nio.file.Path;

/// A broken house rule, where an editor can jump to it.
record Violation(Path file, int line, String what) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + what;
    }
}
