package dev.cutaway.site.page;

import dev.cutaway.witness.Claim.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Node;

/// The claims that a page defines, each once: `[^jump-equals-guava]: = 0 differences, real system.
/// …`.
final class Definitions {
    private static final String KINDS =
            Stream.of(Kind.values()).map(Kind::words).collect(Collectors.joining("|"));
    private static final Pattern FORM =
            Pattern.compile("= (\\S.*?), (" + KINDS + ")\\. (\\S.*)", Pattern.DOTALL);
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /// A definition before its sentence is known.
    ///
    /// @param sourceMarkdown where it can be read, with emphasis and links as written
    record Definition(String id, int line, String says, Kind kind, String sourceMarkdown) {}

    private final Map<String, Definition> byId = new LinkedHashMap<>();

    /// Takes the definitions out of the document: they are printed where their mark stands.
    Definitions(Node document, List<String> lines, Problems problems) {
        for (var block : children(document)) {
            if (block instanceof FootnoteDefinition found) {
                read(found, lines, problems);
                found.unlink();
            }
        }
    }

    Map<String, Definition> byId() {
        return byId;
    }

    private void read(FootnoteDefinition found, List<String> lines, Problems problems) {
        var id = found.getLabel();
        var text =
                found.getSourceSpans().stream()
                        .map(span -> lines.get(span.getLineIndex()).strip())
                        .collect(Collectors.joining(" "));
        var form = FORM.matcher(text.substring(text.indexOf("]:") + 2).strip());
        if (!ID.matcher(id).matches()) {
            problems.add(
                    found,
                    "The claim's name “%s” is not of small letters, digits and hyphens.",
                    id);
        } else if (!form.matches()) {
            problems.add(
                    found,
                    "The claim %s is not written as “= VALUE UNIT, KIND. SOURCE”, where KIND is one of %s.",
                    id,
                    KINDS.replace("|", ", "));
        } else {
            var definition =
                    new Definition(
                            id,
                            Problems.line(found),
                            form.group(1),
                            kind(form.group(2)),
                            form.group(3));
            if (byId.putIfAbsent(id, definition) != null) {
                problems.add(found, "The claim %s is defined twice.", id);
            }
        }
    }

    private static Kind kind(String words) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.words().equals(words))
                .findFirst()
                .orElseThrow();
    }

    static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
