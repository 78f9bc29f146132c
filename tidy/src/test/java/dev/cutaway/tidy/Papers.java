package dev.cutaway.tidy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules about every tracked text, whatever language it is in.
final class Papers {
    static final int FILE_BYTES_MAX = 1 << 20;

    private static final Pattern REMINDER =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b(?!.*#\\d)");
    private static final Pattern MACHINE =
            Pattern.compile("(?<![\\w.:/-])/(root|work|home|Users)/\\w+|[A-Z]:\\\\Users\\\\\\w+");
    private static final Pattern REGISTRY =
            Pattern.compile(
                    "registry\\.npm"
                            + "js\\.org|\\brepo1?\\.maven\\b|\"resolved\": *\"https?:"
                            + "|https?://[^/\\s\"]*(registry|artifactory|nexus|mirror)[^/\\s\"]*");
    private static final List<String> EXPECTED =
            List.of(
                    "README.md",
                    "ARCHITECTURE.md",
                    "CONTRIBUTING.md",
                    "CHANGELOG.md",
                    "LICENSE",
                    "NOTICE");

    private Papers() {}

    /// A reminder that has no issue is forgotten.
    static List<Violation> reminders(House house) throws IOException {
        return found(house, REMINDER, "a reminder without an issue number: ");
    }

    /// What is true on one machine only does not belong in the repository.
    static List<Violation> machinePaths(House house) throws IOException {
        return found(house, MACHINE, "a path of one machine: ");
    }

    /// Where packages come from is each machine's own business.
    static List<Violation> registryHosts(House house) throws IOException {
        return found(house, REGISTRY, "the address of a package registry: ");
    }

    private static List<Violation> found(House house, Pattern pattern, String what)
            throws IOException {
        List<Violation> broken = new ArrayList<>();
        for (Path file : house.files()) {
            List<String> lines = house.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher match = pattern.matcher(lines.get(i));
                if (match.find()) broken.add(new Violation(file, i + 1, what + match.group()));
            }
        }
        return broken;
    }

    /// A clone carries every large file for ever.
    static List<Violation> largeFiles(House house) throws IOException {
        List<Violation> broken = new ArrayList<>();
        for (Path file : house.files()) {
            long size = Files.size(house.root().resolve(file));
            if (size > FILE_BYTES_MAX) {
                broken.add(new Violation(file, 1, "a file of " + size + " bytes"));
            }
        }
        return broken;
    }

    /// A text has one subject. A page takes its title from the card of its exhibit.
    static List<Violation> titles(House house) throws IOException {
        List<Violation> broken = new ArrayList<>();
        for (Path file : house.ending(".md")) {
            List<Integer> titles = titleLines(house.lines(file));
            if (titles.isEmpty() && !file.endsWith("page.md"))
                broken.add(new Violation(file, 1, "a text without a title"));
            if (titles.size() > 1) {
                broken.add(new Violation(file, titles.get(1), "a second title"));
            }
        }
        return broken;
    }

    private static List<Integer> titleLines(List<String> lines) {
        List<Integer> titles = new ArrayList<>();
        boolean front = !lines.isEmpty() && lines.getFirst().equals("---");
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (front && i > 0 && line.equals("---")) front = false;
            if (line.startsWith("```")) fenced = !fenced;
            if (!fenced && line.startsWith(front ? "title:" : "# ")) titles.add(i + 1);
        }
        return titles;
    }

    /// What somebody who comes to the door looks for first.
    static List<Violation> missingPapers(House house) {
        return EXPECTED.stream()
                .filter(name -> !house.files().contains(Path.of(name)))
                .map(name -> new Violation(Path.of(name), 0, "this file is missing"))
                .toList();
    }
}
