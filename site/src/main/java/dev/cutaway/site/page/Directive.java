package dev.cutaway.site.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// A line of a page that is not prose: `::: stage run="seed=7" until="a server joined"`.
final class Directive extends CustomBlock {
    private static final String MARK = ":::";
    private static final int INDENT_OF_CODE = 4;
    private static final Pattern NAME = Pattern.compile("\\s*([a-z]+)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+([a-z]+)=\"([^\"]*)\"");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final String rest;

    Directive(String text) {
        var head = NAME.matcher(text);
        var end = 0;
        var first = "";
        if (head.lookingAt()) {
            first = head.group(1);
            end = head.end();
        }
        name = first;
        var attribute = ATTRIBUTE.matcher(text);
        while (attribute.region(end, text.length()).lookingAt()) {
            attributes.put(attribute.group(1), attribute.group(2));
            end = attribute.end();
        }
        rest = text.substring(end).strip();
    }

    /// Empty when the line names nothing.
    String name() {
        return name;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /// What is neither the name nor an attribute in quotes; empty when the line is well formed.
    String rest() {
        return rest;
    }

    /// Teaches the parser of pages to see directives.
    static final class Factory implements BlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            var line = state.getLine().getContent();
            var from = state.getNextNonSpaceIndex();
            if (state.getIndent() >= INDENT_OF_CODE || !line.toString().startsWith(MARK, from)) {
                return BlockStart.none();
            }
            var text = line.toString().substring(from + MARK.length());
            return BlockStart.of(new LineParser(new Directive(text))).atIndex(line.length());
        }
    }

    /// A directive ends with its line.
    private static final class LineParser extends AbstractBlockParser {
        private final Directive directive;

        LineParser(Directive directive) {
            this.directive = directive;
        }

        @Override
        public Block getBlock() {
            return directive;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }
    }
}
