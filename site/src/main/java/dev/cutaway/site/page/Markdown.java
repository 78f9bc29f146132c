package dev.cutaway.site.page;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// CommonMark as pages use it: tables, footnotes that are claims, directives.
///
/// HTML goes through as it is, because the values and marks are HTML by then; what an author wrote
/// as HTML has been refused before.
final class Markdown {
    private static final List<Extension> EXTENSIONS =
            List.of(
                    YamlFrontMatterExtension.create(),
                    FootnotesExtension.create(),
                    TablesExtension.create());

    private final Parser parser =
            Parser.builder()
                    .extensions(EXTENSIONS)
                    .customBlockParserFactory(new Directive.Factory())
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                    .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer inline =
            HtmlRenderer.builder().omitSingleParagraphP(true).escapeHtml(true).build();

    Node parse(String text) {
        var document = parser.parse(text);
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text leaf) {
                        var follows =
                                leaf.getPrevious() != null
                                        && !(leaf.getPrevious() instanceof SoftLineBreak);
                        leaf.setLiteral(Typography.set(leaf.getLiteral(), follows));
                    }
                });
        return document;
    }

    String html(Node node) {
        return renderer.render(node);
    }

    String inline(String text) {
        return inline.render(parse(text)).strip();
    }

    String plain(String text) {
        return plain(parse(text));
    }

    /// The text as a reader sees it, on one line.
    String plain(Node node) {
        var text = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text leaf) {
                        text.append(leaf.getLiteral());
                    }

                    @Override
                    public void visit(Code code) {
                        text.append(code.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak end) {
                        text.append(' ');
                    }
                });
        return text.toString().strip();
    }
}
