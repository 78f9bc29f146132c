package dev.cutaway.site.page;

/// One thing on one page that keeps the site from being built.
public record Problem(String file, int line, String sentence) implements Comparable<Problem> {
    @Override
    public int compareTo(Problem other) {
        var byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    /// As editors and terminals make it clickable: `file:line: sentence`.
    @Override
    public String toString() {
        return "%s:%d: %s".formatted(file, line, sentence);
    }
}
