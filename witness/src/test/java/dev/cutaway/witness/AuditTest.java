package dev.cutaway.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final Claim COUNTED = claim("counted", "3 beads", Claim.Kind.MODEL);
    private static final Claim MEASURED = claim("measured", "4 ms", Claim.Kind.REAL_SYSTEM);
    private static final Claim READ = claim("read", "7 pages", Claim.Kind.CITED);
    private static final Claim ELSEWHERE = claim("elsewhere", "5 s", Claim.Kind.REAL_SYSTEM);

    @TempDir Path folder;
    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = new Ledger(folder);
    }

    @Test
    void what_was_verified_has_a_line_and_no_complaint() throws IOException {
        assertThat(verify(COUNTED, MEASURED, READ)).isEmpty();

        assertThat(complaints(COUNTED, MEASURED, READ)).isEmpty();
        assertThat(Files.readString(ledger.file("sample")))
                .contains("claim     counted\nkind      model\nsentence  It is 3 beads.\n")
                .contains(
                        "system    Clockwork\nversion   1.2\nverdict   holds\ndate      2026-03-01\n")
                .contains("evidence  tick\nevidence  tock\n")
                .contains("verdict   cited");
        assertThat(line("measured").evidence()).isEqualTo("tick\ntock");
    }

    @Test
    void a_changed_number_on_the_page_is_seen() {
        verify(COUNTED);

        assertThat(complaints(claim("counted", "4 beads", Claim.Kind.MODEL)))
                .containsExactly(
                        "sample/counted: the page says \"4 beads\", SampleWitness.counts saw \"3 beads\".");
    }

    @Test
    void a_changed_number_of_a_cited_claim_is_seen() {
        verify(READ);

        assertThat(complaints(claim("read", "8 pages", Claim.Kind.CITED)).getFirst())
                .startsWith("sample/read: the page says \"8 pages\", the ledger \"7 pages\"");
    }

    @Test
    void a_changed_sentence_makes_the_line_stale() {
        verify(COUNTED);
        var other =
                new Claim("sample", "counted", "Always 3 beads.", "3 beads", Claim.Kind.MODEL, "S");

        assertThat(complaints(other).getFirst()).contains("its line in the ledger is stale");
    }

    @Test
    void a_changed_hash_in_the_ledger_makes_the_line_stale() throws IOException {
        verify(COUNTED);
        var file = ledger.file("sample");
        var hash = line("counted").hash();
        Files.writeString(file, Files.readString(file).replace(hash, "0".repeat(hash.length())));

        assertThat(complaints(COUNTED).getFirst()).contains("its line in the ledger is stale");
    }

    @Test
    void a_claim_without_a_line_is_missed_and_a_line_without_a_claim_too() {
        verify(COUNTED);

        assertThat(complaints(MEASURED))
                .containsExactly(
                        "sample/measured has no line in the ledger: run ./cutaway verify sample.",
                        "The ledger has a line for sample/counted, which the page does not claim:"
                                + " run ./cutaway verify sample.");
    }

    @Test
    void a_claim_that_fails_keeps_the_line_it_had() {
        verify(COUNTED);

        assertThat(verify(claim("counted", "4 beads", Claim.Kind.MODEL))).hasSize(1);
        assertThat(line("counted").says()).isEqualTo("3 beads");
    }

    @Test
    void an_absent_system_leaves_its_line_alone() throws IOException {
        var file = ledger.file("sample");
        assertThat(verify(ELSEWHERE)).isEmpty();
        assertThat(ledger.lines("sample")).isEmpty();
        assertThat(complaints(ELSEWHERE)).isEmpty();

        verify(COUNTED);
        Files.writeString(
                file,
                Files.readString(file).replace("counted", "elsewhere").replace("3 beads", "5 s"));
        verify(ELSEWHERE);
        assertThat(line("elsewhere").says()).isEqualTo("5 s");
        assertThat(complaints(ELSEWHERE).getFirst()).contains("stale, and its system is absent");
    }

    @Test
    void a_claim_that_wants_a_witness_must_have_one() {
        assertThat(complaints(claim("alone", "1 bead", Claim.Kind.SOURCE_TEXT)))
                .containsExactly(
                        "sample/alone is called source text, but no @Witness looks at it:"
                                + " write one, or call it cited.");
    }

    @Test
    void a_real_system_has_a_name_and_a_version() {
        assertThat(complaints(claim("nameless", "4 ms", Claim.Kind.REAL_SYSTEM)).getFirst())
                .contains("does not say which one in which version");
    }

    @Test
    void a_witness_that_stops_is_a_sentence() {
        assertThat(complaints(claim("stops", "1 bead", Claim.Kind.MODEL)).getFirst())
                .isEqualTo(
                        "sample/stops: SampleWitness.stops stopped:"
                                + " java.lang.IllegalStateException: the spring broke.");
    }

    @Test
    void a_witness_of_nothing_is_named() {
        var audit = new Audit("sample", List.of(), witnesses(), ledger);

        assertThat(audit.complaints())
                .contains(
                        "SampleWitness.counts bears witness to sample/counted, which the page does not claim.");
    }

    @Test
    void one_claim_has_one_witness() {
        assertThatThrownBy(() ->
                        new Witnesses("dev.cutaway.witness.twice", getClass().getClassLoader()))
                .hasMessageContaining("both bear witness to sample/counted");
    }

    @Test
    void a_ledger_that_was_edited_by_hand_is_refused_with_its_line() {
        assertThatThrownBy(
                        () -> Ledger.parse("sample.txt", List.of("head", "", "claim     a", "kin")))
                .hasMessageStartingWith("ledger/sample.txt:4: expected kind");
    }

    @Test
    void a_witness_is_made_of_what_it_loads() {
        var classes = new Classes(getClass().getClassLoader());

        assertThat(classes.closure(List.of("dev.cutaway.witness.sample.SampleWitness")))
                .containsKeys(
                        "dev/cutaway/witness/sample/SampleWitness",
                        "dev/cutaway/witness/sample/Abacus",
                        "dev/cutaway/witness/Observation$Seen")
                .doesNotContainKey("java/lang/String");
    }

    private Line line(String id) {
        return ledger.line("sample", id).orElseThrow();
    }

    /// Complaints, without those about sample witnesses whose claims this test leaves out.
    private List<String> complaints(Claim... claims) {
        return own(new Audit("sample", List.of(claims), witnesses(), ledger).complaints());
    }

    private List<String> verify(Claim... claims) {
        var said = new ArrayList<String>();
        return own(
                new Audit("sample", List.of(claims), witnesses(), ledger).verify(TODAY, said::add));
    }

    private static List<String> own(List<String> sentences) {
        return sentences.stream().filter(one -> !one.contains("bears witness to")).toList();
    }

    private static Witnesses witnesses() {
        return new Witnesses("dev.cutaway.witness.sample", AuditTest.class.getClassLoader());
    }

    private static Claim claim(String id, String says, Claim.Kind kind) {
        return new Claim("sample", id, "It is " + says + ".", says, kind, "A book.");
    }
}
