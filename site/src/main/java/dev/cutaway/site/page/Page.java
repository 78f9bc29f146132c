package dev.cutaway.site.page;

import dev.cutaway.witness.Claim;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A walkthrough that was read.
///
/// @param changed the day of its last change as its front matter says, empty when it does not
/// @param bindings what its chapters and sections show, in their order
/// @param ids the anchors on the page
/// @param links what it links to, for the site to check once all pages are known
public record Page(
        String exhibit,
        String file,
        String changed,
        List<Section> sections,
        List<Binding> bindings,
        List<Claim> claims,
        Set<String> ids,
        List<Link> links) {

    public Page {
        sections = List.copyOf(sections);
        bindings = List.copyOf(bindings);
        claims = List.copyOf(claims);
        ids = Set.copyOf(ids);
        links = List.copyOf(links);
    }

    /// A link as its author wrote it.
    public record Link(int line, String target) {}

    public List<Section> chapters() {
        return sections.stream().filter(Section::isChapter).toList();
    }

    /// What the stage shows when the page opens: the first chapter's beginning.
    public Optional<Binding> opening() {
        return sections.stream().flatMap(section -> section.binding().stream()).findFirst();
    }
}
