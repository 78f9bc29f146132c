package dev.cutaway.witness;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Hears the witnesses of one exhibit and holds what they saw against the page and the ledger.
public final class Audit {
    private final String exhibit;
    private final List<Claim> claims;
    private final Witnesses witnesses;
    private final Ledger ledger;

    public Audit(String exhibit, List<Claim> claims, Witnesses witnesses, Ledger ledger) {
        this.exhibit = exhibit;
        this.claims = List.copyOf(claims);
        this.witnesses = witnesses;
        this.ledger = ledger;
    }

    /// Hears every witness and writes the ledger. A claim that failed keeps the line that it had,
    /// and so does one whose system is not on this machine.
    ///
    /// @param says told one sentence for each claim
    /// @return what is wrong: nothing, or sentences
    public List<String> verify(LocalDate today, Consumer<String> says) {
        var wrong = new ArrayList<>(strangers());
        var old = ledger.lines(exhibit);
        var lines = new TreeMap<String, Line>();
        for (var claim : claims) {
            switch (finding(claim)) {
                case Finding.Confirmed(var line) -> {
                    lines.put(claim.id(), line.on(today));
                    says.accept(
                            "%s: %s %s"
                                    .formatted(claim.name(), line.verdict().words(), claim.says()));
                }
                case Finding.Refuted(var sentence) -> {
                    wrong.add(sentence);
                    keep(old, claim, lines);
                }
                case Finding.Unheard(var sentence) -> {
                    says.accept(sentence);
                    keep(old, claim, lines);
                }
            }
        }
        ledger.write(exhibit, lines.values());
        return wrong;
    }

    /// Hears every witness and writes nothing: what is wrong with the page or with the committed
    /// lines.
    public List<String> complaints() {
        var wrong = new ArrayList<>(strangers());
        var old = new TreeMap<>(ledger.lines(exhibit));
        for (var claim : claims) {
            var line = old.remove(claim.id());
            switch (finding(claim)) {
                case Finding.Confirmed(var fresh) -> {
                    if (line == null) {
                        wrong.add(
                                "%s has no line in the ledger: run ./cutaway verify %s."
                                        .formatted(claim.name(), exhibit));
                    } else {
                        wrong.addAll(stale(claim, line, fresh));
                    }
                }
                case Finding.Refuted(var sentence) -> wrong.add(sentence);
                case Finding.Unheard _ -> {
                    if (line != null) {
                        wrong.addAll(staleUnheard(claim, line));
                    }
                }
            }
        }
        for (var id : old.keySet()) {
            wrong.add(
                    "The ledger has a line for %s/%s, which the page does not claim: run ./cutaway verify %s."
                            .formatted(exhibit, id, exhibit));
        }
        return wrong;
    }

    private List<String> strangers() {
        var names = claims.stream().map(Claim::name).collect(Collectors.toSet());
        return witnesses.all().stream()
                .filter(testimony -> !names.contains(testimony.claim()))
                .map(testimony ->
                        "%s bears witness to %s, which the page does not claim."
                                .formatted(testimony.name(), testimony.claim()))
                .toList();
    }

    private static void keep(Map<String, Line> old, Claim claim, Map<String, Line> lines) {
        var line = old.get(claim.id());
        if (line != null) {
            lines.put(claim.id(), line);
        }
    }

    private Finding finding(Claim claim) {
        var testimony = witnesses.of(claim);
        if (testimony.isPresent()) {
            return heard(claim, testimony.get());
        }
        if (claim.kind().wantsWitness()) {
            return new Finding.Refuted(
                    "%s is called %s, but no @Witness looks at it: write one, or call it cited."
                            .formatted(claim.name(), claim.kind().words()));
        }
        return new Finding.Confirmed(line(claim, Observation.seen(""), "", "", Line.Verdict.CITED));
    }

    private static Finding heard(Claim claim, Testimony testimony) {
        if (!claim.kind().wantsWitness()) {
            return new Finding.Refuted(
                    "%s is called cited, but %s looks at it: say on the page what it looks at."
                            .formatted(claim.name(), testimony.name()));
        }
        Observation observation;
        try {
            observation = testimony.hear();
        } catch (IllegalStateException e) {
            return new Finding.Refuted("%s: %s.".formatted(claim.name(), e.getMessage()));
        }
        return judged(claim, testimony, observation);
    }

    private static Finding judged(Claim claim, Testimony testimony, Observation observation) {
        return switch (observation) {
            case Observation.Absent(var system, var remedy) ->
                    new Finding.Unheard(
                            "%s: %s is absent, its line is left alone. %s"
                                    .formatted(claim.name(), system, remedy));
            case Observation.Seen seen when !seen.value().equals(claim.says()) ->
                    new Finding.Refuted(
                            "%s: the page says \"%s\", %s saw \"%s\"."
                                    .formatted(
                                            claim.name(),
                                            claim.says(),
                                            testimony.name(),
                                            seen.value()));
            case Observation.Seen seen
                    when claim.kind() == Claim.Kind.REAL_SYSTEM
                            && (seen.system().isBlank() || seen.version().isBlank()) ->
                    new Finding.Refuted(
                            "%s is about a real system, but %s does not say which one in which version."
                                    .formatted(claim.name(), testimony.name()));
            case Observation.Seen seen ->
                    new Finding.Confirmed(
                            line(
                                    claim,
                                    seen,
                                    testimony.name(),
                                    testimony.classesHash(),
                                    Line.Verdict.HOLDS));
        };
    }

    private static Line line(
            Claim claim,
            Observation.Seen seen,
            String witness,
            String classes,
            Line.Verdict verdict) {
        return new Line(
                claim.id(),
                claim.kind(),
                claim.sentence(),
                claim.says(),
                seen.value(),
                witness,
                seen.system(),
                seen.version(),
                verdict,
                LocalDate.EPOCH,
                hash(claim, classes, seen.system() + " " + seen.version()),
                seen.evidence());
    }

    private static String hash(Claim claim, String classes, String system) {
        var text =
                String.join(
                        "\n",
                        claim.sentence(),
                        claim.says(),
                        claim.kind().words(),
                        claim.source(),
                        classes,
                        system);
        var digest = Classes.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    private List<String> stale(Claim claim, Line line, Line fresh) {
        var then = "run ./cutaway verify %s and read the page again.".formatted(exhibit);
        if (!line.says().equals(claim.says())) {
            return List.of(
                    "%s: the page says \"%s\", the ledger \"%s\": %s"
                            .formatted(claim.name(), claim.says(), line.says(), then));
        }
        if (!line.on(LocalDate.EPOCH).withoutEvidence().equals(fresh.withoutEvidence())) {
            return List.of(
                    "%s: its line in the ledger is stale (the sentence, the witness or the system changed): %s"
                            .formatted(claim.name(), then));
        }
        return List.of();
    }

    private List<String> staleUnheard(Claim claim, Line line) {
        var classes = witnesses.of(claim).map(Testimony::classesHash).orElse("");
        var hash = hash(claim, classes, line.system() + " " + line.version());
        return line.hash().equals(hash)
                ? List.of()
                : List.of(
                        "%s: its line in the ledger is stale, and its system is absent here."
                                .formatted(claim.name()));
    }

    /// What became of one claim.
    private sealed interface Finding {
        record Confirmed(Line line) implements Finding {}

        record Refuted(String sentence) implements Finding {}

        record Unheard(String sentence) implements Finding {}
    }
}
