package dev.cutaway.tidy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Rules about where things lie: door plates, the folder of an exhibit, and arrows that point down.
final class Rooms {
    private static final Pattern SOURCE =
            Pattern.compile("(.+)/src/(main|test)/java/(.+)/([^/]+)\\.java");
    private static final Pattern EXHIBIT =
            Pattern.compile("exhibits/([^/]+)/src/main/java/dev/cutaway/\\1/([^/]+)/(.+)");
    private static final Pattern USE =
            Pattern.compile("\\bdev\\.cutaway\\.([a-z]\\w*)(?:\\.([a-z]\\w*))?");

    /// Which packages a module may name, besides its own; tests may name proof, and those of
    /// exhibits witness.
    private static final Map<String, Set<String>> BELOW =
            Map.of(
                    "kernel", Set.of(),
                    "witness", Set.of(),
                    "parts", Set.of("kernel"),
                    "picture", Set.of("kernel"),
                    "proof", Set.of("kernel", "picture"),
                    "exhibits", Set.of("kernel", "parts", "picture"),
                    "bench", Set.of("kernel", "parts", "picture", "EXHIBITS"),
                    "site", Set.of("kernel", "parts", "picture", "witness", "EXHIBITS"),
                    "cli", Set.of("kernel", "parts", "picture", "witness", "site", "EXHIBITS"));

    private Rooms() {}

    /// Every package has a door plate that says what is behind it, and turns the null checks on.
    static List<Violation> plates(House house) throws IOException {
        Map<String, Path> unplated = new LinkedHashMap<>();
        Set<String> plated = new LinkedHashSet<>();
        List<Violation> broken = new ArrayList<>();
        for (Path file : house.ending(".java")) {
            Matcher source = SOURCE.matcher(House.nameOf(file));
            if (!source.matches()) continue;
            String room = source.group(1) + "/" + source.group(3);
            unplated.putIfAbsent(room, file);
            if (!source.group(4).equals("package-info")) continue;
            plated.add(room);
            checkPlate(file, house.lines(file), broken);
        }
        unplated.keySet().removeAll(plated);
        for (Path file : unplated.values()) {
            broken.add(new Violation(file, 1, "this package has no package-info.java"));
        }
        return broken;
    }

    private static void checkPlate(Path file, List<String> lines, List<Violation> broken) {
        if (lines.stream().noneMatch(it -> it.matches("/// .*\\S.*"))) {
            broken.add(new Violation(file, 1, "this door plate says nothing: add a /// sentence"));
        }
        if (!lines.contains("@NullMarked")) {
            broken.add(new Violation(file, 1, "this door plate lacks @NullMarked"));
        }
    }

    /// An exhibit is one folder with the same few names, so that whoever knows one knows all.
    static List<Violation> exhibits(House house) {
        List<Violation> broken = new ArrayList<>();
        Map<String, List<Path>> folders =
                house.files().stream()
                        .filter(it -> EXHIBIT.matcher(House.nameOf(it)).matches())
                        .collect(
                                Collectors.groupingBy(
                                        Rooms::folderOf, TreeMap::new, Collectors.toList()));
        folders.forEach((folder, files) -> checkFolder(Path.of(folder), files, broken));
        return broken;
    }

    private static String folderOf(Path file) {
        Matcher exhibit = EXHIBIT.matcher(House.nameOf(file));
        if (!exhibit.matches()) throw new IllegalArgumentException(file + " is in no exhibit");
        String name = House.nameOf(file);
        return name.substring(0, name.length() - exhibit.group(3).length() - 1);
    }

    private static void checkFolder(Path folder, List<Path> files, List<Violation> broken) {
        for (Path file : files) {
            String name = House.nameOf(folder.relativize(file));
            if (!name.matches("page\\.md|page\\.lock|package-info\\.java|[A-Z]\\w*\\.java")) {
                broken.add(new Violation(file, 1, "an exhibit's folder does not hold " + name));
            }
        }
        if (!files.contains(folder.resolve("page.md"))) {
            broken.add(new Violation(folder, 1, "this exhibit has no page.md"));
        }
        long doors = files.stream().filter(it -> it.toString().endsWith("Exhibit.java")).count();
        if (doors != 1) {
            broken.add(
                    new Violation(folder, 1, "an exhibit has one ...Exhibit.java, not " + doors));
        }
    }

    /// An exhibit is opened by its ...Exhibit alone; all else stays within its folder.
    static List<Violation> publicTypes(House house) throws IOException {
        List<Violation> broken = new ArrayList<>();
        for (Sources.Type type : Sources.of(house).types()) {
            boolean inside = EXHIBIT.matcher(House.nameOf(type.file())).matches();
            boolean door = type.name().endsWith("Exhibit");
            if (inside && type.isPublic() && type.isOutermost() && !door) {
                broken.add(
                        new Violation(
                                type.file(),
                                type.line(),
                                type.name() + " is public, but only the exhibit itself may be"));
            }
        }
        return broken;
    }

    /// Dependencies point down only, and exhibits do not know each other.
    static List<Violation> arrows(House house) throws IOException {
        Set<String> wings =
                house.files().stream()
                        .filter(it -> it.getNameCount() > 2 && it.startsWith("exhibits"))
                        .map(it -> it.getName(1).toString())
                        .collect(Collectors.toSet());
        List<Violation> broken = new ArrayList<>();
        for (Path file : house.ending(".java")) {
            Matcher source = SOURCE.matcher(House.nameOf(file));
            if (!source.matches() || !BELOW.containsKey(file.getName(0).toString())) continue;
            Room room = new Room(file, wings);
            List<String> lines = house.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                String trouble = room.trouble(lines.get(i));
                if (!trouble.isEmpty()) broken.add(new Violation(file, i + 1, trouble));
            }
        }
        return broken;
    }

    /// Where a source file stands, and so what it may name.
    private record Room(Path file, Set<String> wings) {
        String trouble(String line) {
            if (line.strip().startsWith("//")) return "";
            Matcher use = USE.matcher(line);
            while (use.find()) {
                String home = use.group(1);
                if (!mayName(home)) return own() + " must not know dev.cutaway." + home;
                String exhibit = use.group(2);
                if (inExhibit() && exhibit != null && home.equals(own()) && !isOwn(exhibit)) {
                    return "exhibits do not know each other: " + use.group();
                }
            }
            return "";
        }

        private String own() {
            boolean exhibit = file.startsWith("exhibits");
            return file.getName(exhibit ? 1 : 0).toString();
        }

        private boolean mayName(String home) {
            Set<String> below = BELOW.getOrDefault(file.getName(0).toString(), Set.of());
            if (home.equals(own()) || below.contains(home)) return true;
            if (wings.contains(home)) return below.contains("EXHIBITS");
            boolean test = House.nameOf(file).contains("/src/test/");
            if (!test) return false;
            return home.equals("proof") || (home.equals("witness") && file.startsWith("exhibits"));
        }

        private boolean inExhibit() {
            return file.startsWith("exhibits")
                    && !House.nameOf(file).matches(".*/dev/cutaway/\\w+/[^/]+");
        }

        private boolean isOwn(String exhibit) {
            return House.nameOf(file).contains("/dev/cutaway/" + own() + "/" + exhibit + "/");
        }
    }
}
