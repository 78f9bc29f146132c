package dev.cutaway.tidy;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The files of the repository, as git sees them: what is ignored is not part of the house.
record House(Path root, List<Path> files) {
    private static final Set<String> SKIPPED = Set.of("target", "node_modules", ".git", "dist");

    House {
        files = List.copyOf(files);
    }

    static House at(Path root) throws IOException {
        return new House(root, Files.exists(root.resolve(".git")) ? listed(root) : walked(root));
    }

    /// Files whose path below the root ends like this.
    List<Path> ending(String... endings) {
        return files.stream()
                .filter(it -> Stream.of(endings).anyMatch(nameOf(it)::endsWith))
                .toList();
    }

    /// The lines of a text; none where the bytes are not a text.
    List<String> lines(Path file) throws IOException {
        try {
            return Files.readString(root.resolve(file), StandardCharsets.UTF_8).lines().toList();
        } catch (CharacterCodingException _) {
            return List.of();
        }
    }

    /// The modules whose classes run in the browser too.
    List<Path> portableModules() {
        return files.stream()
                .map(Path::getParent)
                .filter(it -> it != null && isPortable(nameOf(it)))
                .filter(it -> files.contains(it.resolve("pom.xml")))
                .distinct()
                .map(root::resolve)
                .toList();
    }

    static String nameOf(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static boolean isPortable(String module) {
        return module.matches("kernel|parts|picture|exhibits/[^/]+");
    }

    /// New files that nobody added yet belong to the house as well.
    private static List<Path> listed(Path root) throws IOException {
        Process git =
                new ProcessBuilder("git", "ls-files", "-z", "-co", "--exclude-standard")
                        .directory(root.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<Path> files = new ArrayList<>();
        for (String name : output.split("\0", -1)) {
            if (!name.isEmpty() && Files.isRegularFile(root.resolve(name)))
                files.add(Path.of(name));
        }
        return files.isEmpty() ? walked(root) : files;
    }

    private static List<Path> walked(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(root::relativize)
                    .filter(House::isKept)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isKept(Path file) {
        for (Path part : file) {
            if (SKIPPED.contains(part.toString())) return false;
        }
        return true;
    }
}
