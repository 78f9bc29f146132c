package dev.cutaway.site.bundle;

import java.util.List;

/// A bundle cannot be made; the sentences say which class and method stand in the way.
public final class BundleException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    BundleException(List<String> sentences) {
        super(String.join("\n", sentences));
        this.sentences = List.copyOf(sentences);
    }

    public List<String> sentences() {
        return sentences;
    }
}
