package dev.cutaway.site;

import dev.cutaway.site.page.Page;
import dev.cutaway.witness.Ledger;
import dev.cutaway.witness.Line;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The line of a page that says against what it was checked.
record Checked(Page page, Ledger ledger) {
    String sentence() {
        var lines =
                page.claims().stream()
                        .flatMap(claim -> ledger.line(page.exhibit(), claim.id()).stream())
                        .toList();
        var text = new StringBuilder();
        text.append(claims(lines));
        var systems =
                lines.stream()
                        .map(Line::systemAndVersion)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (!systems.isEmpty()) {
            text.append(" Checked against ").append(systems).append('.');
        }
        lines.stream()
                .map(Line::date)
                .max(Comparator.<LocalDate>naturalOrder())
                .ifPresent(date -> text.append(" Last on ").append(date).append('.'));
        if (!page.changed().isEmpty()) {
            text.append(" The page changed on ").append(page.changed()).append('.');
        }
        return text.toString();
    }

    private String claims(List<Line> lines) {
        var seen = lines.stream().filter(line -> line.verdict() == Line.Verdict.HOLDS).count();
        var all = page.claims().size();
        return all == 0
                ? "This page makes no claims yet."
                : "This page makes %d %s; witnesses confirm %d."
                        .formatted(all, all == 1 ? "claim" : "claims", seen);
    }
}
