package dev.cutaway.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Whole folders at a time.
final class Folders {
    private Folders() {}

    static void copy(Path from, Path to) throws IOException {
        for (var source : all(from)) {
            var target = to.resolve(from.relativize(source).toString());
            if (Files.isDirectory(source)) {
                Files.createDirectories(target);
            } else {
                Files.copy(source, target);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        var deepestFirst = all(folder).stream().sorted(Comparator.reverseOrder()).toList();
        for (var path : deepestFirst) {
            Files.delete(path);
        }
    }

    private static List<Path> all(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.sorted().toList();
        }
    }
}
