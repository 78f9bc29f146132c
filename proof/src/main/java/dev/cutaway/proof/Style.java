package dev.cutaway.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/// What a style sheet gives to the marks of a drawing that nobody points at: its plain rules,
/// weighed as browsers weigh them. Rules for media, pointers and printers are passed over.
final class Style {
    private record Rule(String selector, int weight, int order, List<String[]> declarations) {}

    private final List<Rule> rules = new ArrayList<>();
    private final Element drawing;

    Style(String css) {
        drawing = new Document("").appendElement("svg").addClass("drawing");
        read(withoutComments(css));
        rules.sort(Comparator.comparingInt(Rule::weight).thenComparingInt(Rule::order));
    }

    private static String withoutComments(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "");
    }

    private void read(String css) {
        int at = 0;
        while (true) {
            int open = css.indexOf('{', at);
            if (open < 0) return;
            String head = css.substring(at, open).strip();
            int close = end(css, open);
            if (!head.startsWith("@")) add(head, css.substring(open + 1, close));
            at = close + 1;
        }
    }

    /// The brace that closes this one.
    private static int end(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            if (css.charAt(i) == '{') depth++;
            if (css.charAt(i) == '}' && --depth == 0) return i;
        }
        throw new IllegalArgumentException("a rule that does not end");
    }

    private void add(String head, String body) {
        List<String[]> declarations = new ArrayList<>();
        for (String line : body.split(";", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0)
                declarations.add(
                        new String[] {
                            line.substring(0, colon).strip(), line.substring(colon + 1).strip()
                        });
        }
        for (String selector : alternatives(head)) {
            if (selector.contains(":hover")
                    || selector.contains(":focus")
                    || selector.contains(":root")) continue;
            rules.add(new Rule(selector, weight(selector), rules.size(), declarations));
        }
    }

    /// The selectors between commas that stand in no parenthesis.
    private static List<String> alternatives(String head) {
        List<String> found = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= head.length(); i++) {
            char c = i == head.length() ? ',' : head.charAt(i);
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (c == ',' && depth == 0) {
                found.add(head.substring(start, i).strip());
                start = i + 1;
            }
        }
        return found;
    }

    /// Classes, attributes and each `:is` or `:not` weigh ten, element names one.
    private static int weight(String selector) {
        int weight = 0;
        int depth = 0;
        char before = ' ';
        for (int i = 0; i < selector.length(); i++) {
            char c = selector.charAt(i);
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (depth == 0 && (c == '.' || c == ':' || c == '[')) weight += 10;
            if (depth == 0 && Character.isLetter(c) && (before == ' ' || before == '>')) weight++;
            before = c;
        }
        return weight;
    }

    /// The value of a property for a mark of this element and role.
    Optional<String> value(String element, String role, String property) {
        Element mark = drawing.appendElement(element).attr("class", role);
        Optional<String> value = Optional.empty();
        for (Rule rule : rules) {
            for (String[] declaration : rule.declarations()) {
                if (declaration[0].equals(property) && matches(mark, rule.selector()))
                    value = Optional.of(declaration[1]);
            }
        }
        mark.remove();
        return value;
    }

    private static boolean matches(Element mark, String selector) {
        try {
            return mark.is(selector);
        } catch (Selector.SelectorParseException strange) {
            throw new IllegalArgumentException("the proof cannot read “" + selector + "”", strange);
        }
    }
}
