package dev.cutaway.site.page;

import dev.cutaway.kernel.Card;
import dev.cutaway.site.page.Page.Link;
import dev.cutaway.witness.Line;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.ext.front.matter.YamlFrontMatterBlock;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/// Reads one `page.md` from top to bottom.
public final class PageReader {
    private static final Set<String> FRONT_MATTER = Set.of("plate", "changed");

    private final Card card;
    private final String file;
    private final Problems problems;
    private final Markdown markdown = new Markdown();
    private final Node document;
    private final Definitions definitions;
    private final Stages stages;
    private final Values values;
    private final Marks marks;
    private final List<Section> sections = new ArrayList<>();
    private final List<Binding> shown = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private final List<Link> links = new ArrayList<>();
    private String changed = "";

    /// @param file as problems should name it
    /// @param ledger what was found out about a claim of this page
    public PageReader(
            Card card,
            String file,
            String text,
            Rehearsal<?> rehearsal,
            Function<String, Optional<Line>> ledger) {
        this.card = card;
        this.file = file;
        problems = new Problems(file);
        document = markdown.parse(text);
        definitions = new Definitions(document, text.lines().toList(), problems);
        stages = new Stages(rehearsal, problems);
        values = new Values(rehearsal, definitions, problems);
        marks = new Marks(card.id(), definitions, values, ledger, markdown);
    }

    public List<Problem> problems() {
        return problems.all();
    }

    /// What could be read; good for publishing only when there are no problems.
    public Page read() {
        var stretch = new ArrayList<Node>();
        Optional<Heading> heading = Optional.empty();
        for (var block : Definitions.children(document)) {
            if (block instanceof YamlFrontMatterBlock) {
                frontMatter(block);
            } else if (block instanceof Heading next && next.getLevel() <= 2) {
                close(heading, stretch);
                heading = Optional.of(next);
                stretch.clear();
            } else {
                stretch.add(block);
            }
        }
        close(heading, stretch);
        checkMarks();
        marks.claims().forEach(claim -> ids.add("claim-" + claim.id()));
        return new Page(
                card.id(),
                file,
                changed,
                List.copyOf(sections),
                List.copyOf(shown),
                marks.claims(),
                ids,
                links);
    }

    private void frontMatter(Node block) {
        var visitor = new YamlFrontMatterVisitor();
        block.accept(visitor);
        for (var entry : visitor.getData().entrySet()) {
            var value = String.join(" ", entry.getValue());
            if (!FRONT_MATTER.contains(entry.getKey())) {
                problems.add(
                        block,
                        "The front matter knows plate and changed, not “%s”.",
                        entry.getKey());
            } else if (entry.getKey().equals("changed")) {
                changed = day(block, value);
            } else if (!value.equals(Integer.toString(card.plate()))) {
                problems.add(
                        block, "The front matter says plate %s, the card %d.", value, card.plate());
            }
        }
    }

    private String day(Node block, String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeParseException _) {
            problems.add(block, "“%s” is no day as in changed: 2026-03-01.", value);
            return "";
        }
    }

    private void close(Optional<Heading> heading, List<Node> stretch) {
        if (heading.isEmpty()) {
            if (!stretch.isEmpty()) {
                problems.add(stretch.getFirst(), "This stands before the first “## ” heading.");
            }
            return;
        }
        var open = heading.get();
        var title = markdown.plain(open);
        if (open.getLevel() == 1) {
            problems.add(
                    open, "The title comes from the exhibit's card; chapters begin with “## ”.");
        }
        var id = Section.idOf(title);
        if (!ids.add(id)) {
            problems.add(open, "“%s” stands on this page twice.", title);
        }
        var fixed = Section.FIXED.contains(title);
        if (!fixed && sections.stream().anyMatch(PageReader::endsChapters)) {
            problems.add(
                    open,
                    "“%s” is not one of the fixed sections, and chapters stand before those.",
                    title);
        }
        sections.add(fixed ? section(id, title, stretch) : chapter(id, open, title, stretch));
    }

    private static boolean endsChapters(Section section) {
        return !section.isChapter() && !section.title().equals(Section.FIRST);
    }

    private Section chapter(String id, Heading heading, String title, List<Node> stretch) {
        var directives =
                stretch.stream()
                        .filter(Directive.class::isInstance)
                        .map(Directive.class::cast)
                        .toList();
        if (directives.size() != 1) {
            problems.add(
                    heading, "The chapter “%s” needs one stage, not %d.", title, directives.size());
        }
        var bindings = directives.stream().flatMap(one -> stages.read(one).stream()).toList();
        var binding = bindings.stream().findFirst();
        binding.ifPresent(shown::add);
        // Where the stage itself is wrong, its values would only repeat that.
        var readable = binding.isPresent() || directives.isEmpty();
        var html = new StringBuilder();
        for (var block : stretch) {
            if (!(block instanceof Directive) && readable) {
                html.append(prose(block, binding));
            }
        }
        return new Section(id, title, true, binding, html.toString());
    }

    private Section section(String id, String title, List<Node> stretch) {
        var html = new StringBuilder();
        Optional<Binding> binding = Optional.empty();
        for (var block : stretch) {
            if (block instanceof Directive directive) {
                binding = stages.read(directive);
                binding.ifPresent(shown::add);
                html.append(binding.map(Buttons::ofSection).orElse(""));
            } else {
                html.append(prose(block, binding));
            }
        }
        return new Section(id, title, false, Optional.empty(), html.toString());
    }

    private String prose(Node block, Optional<Binding> binding) {
        refuse(block);
        values.replaceIn(block, binding);
        marks.replaceIn(block);
        var html = markdown.html(block);
        // The claims that stand after it were put there by the line before.
        return block.getNext() instanceof HtmlBlock details && details.getSourceSpans().isEmpty()
                ? html + details.getLiteral() + "\n"
                : html;
    }

    /// What an author may not write, and the links, which are looked at once all pages are known.
    private void refuse(Node block) {
        block.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(HtmlInline html) {
                        problems.add(
                                html, "A page has no HTML of its own: “%s”.", html.getLiteral());
                    }

                    @Override
                    public void visit(HtmlBlock html) {
                        problems.add(html, "A page has no HTML of its own.");
                    }

                    @Override
                    public void visit(Image image) {
                        problems.add(image, "A page has no images; its pictures are stages.");
                    }

                    @Override
                    public void visit(org.commonmark.node.Link link) {
                        links.add(new Link(Problems.line(link), link.getDestination()));
                        visitChildren(link);
                    }
                });
    }

    private void checkMarks() {
        var marked = marks.claims().stream().map(claim -> claim.id()).toList();
        for (var definition : definitions.byId().values()) {
            if (!marked.contains(definition.id())) {
                problems.add(
                        definition.line(),
                        "The claim %s is never made: put [^%s] after its sentence.",
                        definition.id(),
                        definition.id());
            }
        }
    }
}
