package dev.cutaway.site.page;

import dev.cutaway.kernel.Trouble;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// Looks up what stands in braces: `{measure}`, `{measure@0}`, `{claim:id}`.
///
/// Braces in code stay what they are. Each value becomes HTML; what a reader sees of it is kept
/// beside, for the sentences of claims.
final class Values {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern BROKEN_MARK = Pattern.compile("\\[\\^([^\\]]*)\\]");
    private static final String CLAIM = "claim:";

    private final Rehearsal<?> rehearsal;
    private final Definitions definitions;
    private final Problems problems;
    private final IdentityHashMap<Node, String> seen = new IdentityHashMap<>();

    Values(Rehearsal<?> rehearsal, Definitions definitions, Problems problems) {
        this.rehearsal = rehearsal;
        this.definitions = definitions;
        this.problems = problems;
    }

    /// What a reader sees of a node that this has made.
    Optional<String> seen(Node node) {
        return Optional.ofNullable(seen.get(node));
    }

    void replaceIn(Node block, Optional<Binding> binding) {
        var texts = new ArrayList<Text>();
        block.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text text) {
                        texts.add(text);
                    }
                });
        for (var text : texts) {
            replace(text, binding);
        }
    }

    private void replace(Text text, Optional<Binding> binding) {
        var literal = text.getLiteral();
        var broken = BROKEN_MARK.matcher(literal);
        while (broken.find()) {
            problems.add(text, "There is no claim “%s” on this page.", broken.group(1));
        }
        var braces = BRACES.matcher(literal);
        var end = 0;
        while (braces.find()) {
            insertText(text, literal.substring(end, braces.start()));
            text.insertBefore(value(text, braces.group(1), binding));
            end = braces.end();
        }
        text.setLiteral(literal.substring(end));
    }

    private static void insertText(Text before, String literal) {
        if (!literal.isEmpty()) {
            before.insertBefore(new Text(literal));
        }
    }

    private Node value(Text at, String expression, Optional<Binding> binding) {
        if (expression.startsWith(CLAIM)) {
            return claimed(at, expression.substring(CLAIM.length()));
        }
        if (binding.isEmpty()) {
            problems.add(
                    at,
                    "{%s} stands before any stage, so there is no run to read it from.",
                    expression);
            return new Text(expression);
        }
        try {
            return measured(expression, binding.get());
        } catch (Trouble trouble) {
            problems.add(at, "{%s}: %s", expression, Troubles.sentence(trouble));
            return new Text(expression);
        }
    }

    private Node claimed(Text at, String id) {
        var definition = definitions.byId().get(id);
        if (definition == null) {
            problems.add(at, "There is no claim “%s” on this page.", id);
            return new Text(id);
        }
        return printed(definition.says(), "claim " + id);
    }

    private Node measured(String expression, Binding binding) {
        var at = expression.indexOf('@');
        var measure = at < 0 ? expression : expression.substring(0, at);
        var event = at < 0 ? binding.until() : event(expression, at + 1, binding.run());
        var text = rehearsal.measure(binding.run(), measure, event);
        return printed(text, "measure %s at event %d".formatted(measure, event));
    }

    private int event(String expression, int from, String run) {
        var events = rehearsal.events(run);
        return Troubles.event(expression.substring(from), events);
    }

    private Node printed(String text, String title) {
        var html = new HtmlInline();
        html.setLiteral(
                "<b class=\"v\" title=\"%s\">%s</b>"
                        .formatted(Html.escape(title), Html.escape(text)));
        seen.put(html, text);
        return html;
    }
}
