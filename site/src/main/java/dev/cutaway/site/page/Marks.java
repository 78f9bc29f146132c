package dev.cutaway.site.page;

import dev.cutaway.site.page.Definitions.Definition;
import dev.cutaway.witness.Claim;
import dev.cutaway.witness.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/// Numbers the claims in the order of their marks, and puts each claim after the block in which its
/// mark first stands.
final class Marks {
    private final Definitions definitions;
    private final Values values;
    private final Function<String, Optional<Line>> ledger;
    private final Markdown markdown;
    private final String exhibit;
    private final Map<String, Claim> claims = new LinkedHashMap<>();

    Marks(
            String exhibit,
            Definitions definitions,
            Values values,
            Function<String, Optional<Line>> ledger,
            Markdown markdown) {
        this.exhibit = exhibit;
        this.definitions = definitions;
        this.values = values;
        this.ledger = ledger;
        this.markdown = markdown;
    }

    /// The claims that have a mark, in the order of their numbers.
    List<Claim> claims() {
        return List.copyOf(claims.values());
    }

    void replaceIn(Node block) {
        var references = new ArrayList<FootnoteReference>();
        block.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(CustomNode node) {
                        if (node instanceof FootnoteReference reference) {
                            references.add(reference);
                        }
                        visitChildren(node);
                    }
                });
        var details = new StringBuilder();
        for (var reference : references) {
            var definition = definitions.byId().get(reference.getLabel());
            if (definition != null) {
                mark(reference, definition, details);
            }
        }
        for (var reference : references) {
            reference.unlink();
        }
        if (!details.isEmpty()) {
            var html = new HtmlBlock();
            html.setLiteral(details.toString());
            block.insertAfter(html);
        }
    }

    private void mark(FootnoteReference reference, Definition definition, StringBuilder details) {
        var id = definition.id();
        if (!claims.containsKey(id)) {
            var sentence = Sentences.withMark(plain(around(reference), reference));
            var source = markdown.plain(definition.sourceMarkdown());
            var claim =
                    new Claim(exhibit, id, sentence, definition.says(), definition.kind(), source);
            claims.put(id, claim);
            details.append(
                    ClaimDetails.html(
                            claim, markdown.inline(definition.sourceMarkdown()), ledger.apply(id)));
        }
        var number = List.copyOf(claims.keySet()).indexOf(id) + 1;
        var html = new HtmlInline();
        html.setLiteral(
                "<a class=\"fn\" href=\"#claim-%s\">%d</a>".formatted(Html.escape(id), number));
        reference.insertBefore(html);
    }

    private static Node around(Node inline) {
        var node = inline.getParent();
        while (!(node instanceof Block) && !isCell(node)) {
            node = node.getParent();
        }
        return node;
    }

    private static boolean isCell(Node node) {
        return node instanceof org.commonmark.ext.gfm.tables.TableCell;
    }

    /// The text of a paragraph as a reader sees it, with one mark left in it.
    private String plain(Node node, Node marked) {
        var text = new StringBuilder();
        for (var child : Definitions.children(node)) {
            switch (child) {
                case Text leaf -> text.append(leaf.getLiteral());
                case Code code -> text.append(code.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> text.append(' ');
                case FootnoteReference mark ->
                        text.append(mark.equals(marked) ? Sentences.MARK : Sentences.OTHER_MARK);
                case HtmlInline value -> text.append(values.seen(value).orElse(""));
                default -> text.append(plain(child, marked));
            }
        }
        return text.toString();
    }
}
