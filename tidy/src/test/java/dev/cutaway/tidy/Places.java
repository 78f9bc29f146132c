package dev.cutaway.tidy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Where the portable profile may be left: config/portable-places.txt and config/recursion.txt.
///
/// It remembers which lines were needed, so that one nobody needs any more is refused too.
final class Places {
    private record Place(Ban ban, String type) {}

    private final Set<Place> permitted = new LinkedHashSet<>();
    private final Map<String, Set<String>> boundedByType = new LinkedHashMap<>();
    private final Set<String> unneeded = new TreeSet<>();
    private final List<String> troubles = new ArrayList<>();

    /// The lines of both files, comments left out.
    Places(List<String> places, List<String> recursions) {
        for (String line : places) readPlace(line);
        for (String line : recursions) readRecursion(line);
    }

    static Places none() {
        return new Places(List.of(), List.of());
    }

    static Places read(Path config) throws IOException {
        return new Places(
                lines(config.resolve("portable-places.txt")),
                lines(config.resolve("recursion.txt")));
    }

    /// What is wrong with the lists themselves; ask after the scan.
    List<String> troubles() {
        List<String> all = new ArrayList<>(troubles);
        unneeded.forEach(it -> all.add("nothing needs this line any more: " + it));
        return all;
    }

    boolean permit(Refusal refusal) {
        boolean here = permitted.contains(new Place(refusal.ban(), outermost(refusal.type())));
        if (here) unneeded.remove(refusal.ban().word + " | " + outermost(refusal.type()));
        return here;
    }

    Set<String> boundedIn(String type) {
        return boundedByType.getOrDefault(type, Set.of());
    }

    void needBound(String method) {
        unneeded.remove(method);
    }

    private void readPlace(String line) {
        String[] cells = line.split("\\|", 3);
        if (cells.length < 3 || cells[2].isBlank()) {
            troubles.add("a place is: ban | class | why, not: " + line);
            return;
        }
        for (Ban ban : Ban.values()) {
            if (ban.word.equals(cells[0].strip())) permitHere(ban, cells[1].strip());
        }
        if (permitted.stream().noneMatch(it -> it.ban().word.equals(cells[0].strip()))) {
            troubles.add("no ban can be lifted with: " + line);
        }
    }

    private void permitHere(Ban ban, String type) {
        if (ban == Ban.STATE || ban == Ban.RECURSION) return;
        boolean second = permitted.stream().anyMatch(it -> it.ban() == ban);
        if (second && ban != Ban.TABLE)
            troubles.add("a second place for " + ban.word + ": " + type);
        permitted.add(new Place(ban, type));
        unneeded.add(ban.word + " | " + type);
    }

    private void readRecursion(String line) {
        String[] cells = line.split("\\|", 2);
        String method = cells[0].strip();
        int dot = method.lastIndexOf('.');
        if (cells.length < 2 || cells[1].isBlank() || dot < 0) {
            troubles.add("a recursion is: class.method | bound, not: " + line);
            return;
        }
        boundedByType
                .computeIfAbsent(method.substring(0, dot), _ -> new LinkedHashSet<>())
                .add(method.substring(dot + 1));
        unneeded.add(method);
    }

    private static String outermost(String type) {
        int nested = type.indexOf('$');
        return nested < 0 ? type : type.substring(0, nested);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
