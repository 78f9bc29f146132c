package dev.cutaway.site.page;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/// Collects what is wrong with one page, so that an author sees all of it at once.
public final class Problems {
    private final String file;
    private final List<Problem> all = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    /// The template is always a literal; the annotation that would check it needs a library more.
    @SuppressWarnings("AnnotateFormatMethod")
    public void add(int line, String template, Object... arguments) {
        all.add(new Problem(file, line, template.formatted(arguments)));
    }

    @SuppressWarnings("AnnotateFormatMethod")
    void add(Node node, String template, Object... arguments) {
        add(line(node), template, arguments);
    }

    public List<Problem> all() {
        return all.stream().distinct().sorted().toList();
    }

    /// Some nodes have no place of their own; then the nearest one around them that has.
    static int line(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return at.getSourceSpans().getFirst().getLineIndex() + 1;
            }
        }
        return 1;
    }
}
