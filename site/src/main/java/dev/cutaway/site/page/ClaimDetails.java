package dev.cutaway.site.page;

import dev.cutaway.witness.Claim;
import dev.cutaway.witness.Line;
import java.util.Optional;

/// A claim as it stands under its paragraph: closed, the sentence; open, what it rests on.
final class ClaimDetails {
    private ClaimDetails() {}

    static String html(Claim claim, String sourceHtml, Optional<Line> line) {
        return """
        <details class="claim" id="claim-%s"><summary>%s</summary><dl>\
        <dt>Source</dt><dd>%s</dd>\
        <dt>Witness</dt><dd>%s</dd>\
        <dt>Version</dt><dd>%s</dd>\
        <dt>Result</dt><dd>%s</dd>\
        </dl></details>\
        """
                .formatted(
                        Html.escape(claim.id()),
                        Html.escape(claim.sentence()),
                        sourceHtml,
                        witness(claim, line),
                        version(claim, line),
                        result(claim, line));
    }

    private static String witness(Claim claim, Optional<Line> line) {
        if (!claim.kind().wantsWitness()) {
            return "none: read in the source";
        }
        var kind = Html.escape(claim.kind().words());
        return line.map(checked -> "<code>" + Html.escape(checked.witness()) + "</code>, " + kind)
                .orElse(kind);
    }

    private static String version(Claim claim, Optional<Line> line) {
        var system = line.map(Line::systemAndVersion).orElse("");
        if (!system.isEmpty()) {
            return Html.escape(system);
        }
        return claim.kind() == Claim.Kind.MODEL ? "this model" : "as cited";
    }

    private static String result(Claim claim, Optional<Line> line) {
        if (line.isEmpty() || !line.get().says().equals(claim.says())) {
            return "not yet checked";
        }
        var checked = line.get();
        return switch (checked.verdict()) {
            case HOLDS ->
                    "holds: saw <b class=\"v\">%s</b> on %s"
                            .formatted(Html.escape(checked.observed()), checked.date());
            case CITED -> "cited, noted on " + checked.date();
        };
    }
}
