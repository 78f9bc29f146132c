package dev.cutaway.witness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What the ledger says about one claim. A ledger has no line for a claim that failed: the line of
/// the last success stays, and is stale.
///
/// @param witness the method that looked, as a developer would search for it; empty for a cited
///   claim
/// @param hash of the sentence, of the witness with what it loads from this repository, and of the
///   system's version: what has the same hash need not be looked at again
public record Line(
        String id,
        Claim.Kind kind,
        String sentence,
        String says,
        String observed,
        String witness,
        String system,
        String version,
        Verdict verdict,
        LocalDate date,
        String hash,
        String evidence) {

    /// How far the claim was checked.
    public enum Verdict {
        /// A witness saw what the page says.
        HOLDS("holds"),
        /// A person read it in the source that the page names.
        CITED("cited");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// The name of the system with its version, empty for our own model.
    public String systemAndVersion() {
        return (system + " " + version).strip();
    }

    Line on(LocalDate day) {
        return new Line(
                id, kind, sentence, says, observed, witness, system, version, verdict, day, hash,
                evidence);
    }

    /// Evidence may hold a duration or a port; what was concluded from it may not change.
    Line withoutEvidence() {
        return new Line(
                id, kind, sentence, says, observed, witness, system, version, verdict, date, hash,
                "");
    }

    String text() {
        var rows = new ArrayList<String>();
        rows.add("claim     " + id);
        rows.add("kind      " + kind.words());
        rows.add("sentence  " + sentence);
        rows.add("says      " + says);
        rows.add("observed  " + observed);
        rows.add("witness   " + witness);
        rows.add("system    " + system);
        rows.add("version   " + version);
        rows.add("verdict   " + verdict.words());
        rows.add("date      " + date);
        rows.add("hash      " + hash);
        evidence.lines().forEach(row -> rows.add("evidence  " + row));
        return String.join("\n", rows.stream().map(String::stripTrailing).toList()) + "\n";
    }

    /// The names of the rows, in their order.
    static final List<String> ROWS =
            List.of(
                    "claim",
                    "kind",
                    "sentence",
                    "says",
                    "observed",
                    "witness",
                    "system",
                    "version",
                    "verdict",
                    "date",
                    "hash");
}
