package dev.cutaway.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The committed record of what was checked against what: one text file for each exhibit, one block
/// for each claim, in the order of their names, so that a diff shows what changed.
public final class Ledger {
    private static final int KEY_WIDTH = 10;

    private final Path folder;

    public Ledger(Path folder) {
        this.folder = folder;
    }

    public Path file(String exhibit) {
        return folder.resolve(exhibit + ".txt");
    }

    public Optional<Line> line(String exhibit, String id) {
        return Optional.ofNullable(lines(exhibit).get(id));
    }

    /// The lines of one exhibit by the name of their claim; none when it has no file yet.
    public Map<String, Line> lines(String exhibit) {
        var file = file(exhibit);
        if (!Files.exists(file)) {
            return Map.of();
        }
        try {
            return parse(file.getFileName().toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String exhibit, Collection<Line> lines) {
        var blocks = lines.stream().sorted(Comparator.comparing(Line::id)).map(Line::text).toList();
        var head =
                "Ledger of %s. Only ./cutaway verify writes this file; README.md beside it explains it.\n\n"
                        .formatted(exhibit);
        try {
            Files.createDirectories(folder);
            Files.writeString(file(exhibit), head + String.join("\n", blocks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Line> parse(String file, List<String> rows) {
        var lines = new TreeMap<String, Line>();
        var at = 1;
        while (at < rows.size()) {
            if (rows.get(at).isBlank()) {
                at++;
                continue;
            }
            var from = at;
            while (at < rows.size() && !rows.get(at).isBlank()) {
                at++;
            }
            var line = block(file, from, rows.subList(from, at));
            if (lines.put(line.id(), line) != null) {
                throw wrong(file, from, "a second line for the claim " + line.id());
            }
        }
        return lines;
    }

    private static Line block(String file, int from, List<String> rows) {
        var values = new ArrayList<String>();
        for (int i = 0; i < Line.ROWS.size(); i++) {
            var key = Line.ROWS.get(i);
            if (i >= rows.size() || !key(rows.get(i)).equals(key)) {
                throw wrong(file, from + Math.min(i, rows.size()), "expected " + key);
            }
            values.add(value(rows.get(i)));
        }
        var evidence = new ArrayList<String>();
        for (int i = Line.ROWS.size(); i < rows.size(); i++) {
            if (!key(rows.get(i)).equals("evidence")) {
                throw wrong(file, from + i, "expected evidence");
            }
            evidence.add(value(rows.get(i)));
        }
        try {
            return new Line(
                    values.get(0),
                    Stream.of(Claim.Kind.values())
                            .filter(kind -> kind.words().equals(values.get(1)))
                            .findFirst()
                            .orElseThrow(() -> wrong(file, from + 1, "no such kind")),
                    values.get(2),
                    values.get(3),
                    values.get(4),
                    values.get(5),
                    values.get(6),
                    values.get(7),
                    Stream.of(Line.Verdict.values())
                            .filter(verdict -> verdict.words().equals(values.get(8)))
                            .findFirst()
                            .orElseThrow(() -> wrong(file, from + 8, "no such verdict")),
                    LocalDate.parse(values.get(9)),
                    values.get(10),
                    String.join("\n", evidence));
        } catch (DateTimeParseException _) {
            throw wrong(file, from + 9, "not a date");
        }
    }

    private static String key(String row) {
        var end = row.indexOf(' ');
        return end < 0 ? row : row.substring(0, end);
    }

    private static String value(String row) {
        return row.length() <= KEY_WIDTH ? "" : row.substring(KEY_WIDTH);
    }

    private static IllegalArgumentException wrong(String file, int index, String what) {
        return new IllegalArgumentException(
                "ledger/%s:%d: %s. Run ./cutaway verify to write it anew."
                        .formatted(file, index + 1, what));
    }
}
