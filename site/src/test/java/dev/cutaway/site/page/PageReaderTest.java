package dev.cutaway.site.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cutaway.site.toy.ToyExhibit;
import dev.cutaway.witness.Claim;
import dev.cutaway.witness.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    private static final String GOOD =
            """
            ---
            plate: 99
            changed: 2026-03-01
            ---

            ## One *more*

            ::: stage run="toy/v=1/start=995/0:add:1/1:add:4" from="0" until="it is a heap"

            First {grains@0} grains, then **{grains}**, which is {dozens} dozens.
            A heap has {claim:heap}.[^heap] Nobody asked.

            ## It rests on

            Counting.

            ::: stage run="broken=counted/0:add:7"

            There are {grains} now, `{not this}`. See [the start](#one-more).[^heap][^asked]

            ## Sources

            A book.

            [^heap]: = 1,000 grains, real system. *Heaps*, a book.
              Second row.
            [^asked]: = 3 people, cited. [Ask](https://example.org/) them.
            """;

    @Test
    void a_chapter_is_bound_to_the_moment_it_waits_for() {
        var page = reader(GOOD).read();

        assertThat(page.chapters()).hasSize(1);
        var chapter = page.chapters().getFirst();
        assertThat(chapter.id()).isEqualTo("one-more");
        assertThat(chapter.title()).isEqualTo("One more");
        assertThat(chapter.binding())
                .contains(new Binding("toy/v=1/start=995/0:add:1/1:add:4", 0, 2));
        assertThat(page.changed()).isEqualTo("2026-03-01");
        assertThat(reader(GOOD).problems()).isEmpty();
    }

    @Test
    void values_are_read_from_the_run_that_stands_before_them() {
        var page = reader(GOOD).read();

        assertThat(page.sections().get(0).html())
                .contains("First <b class=\"v\" title=\"measure grains at event 0\">995</b> grains")
                .contains(
                        "<strong><b class=\"v\" title=\"measure grains at event 2\">1,000</b></strong>")
                .contains("title=\"measure dozens at event 2\">83.3</b> dozens");
        assertThat(page.sections().get(1).html())
                .contains("title=\"measure grains at event 1\">16</b> now")
                .contains("<code>{not this}</code>");
    }

    @Test
    void a_claim_stands_after_the_paragraph_of_its_first_mark_with_its_sentence() {
        var page = reader(GOOD).read();

        assertThat(page.sections().get(0).html())
                .contains("grains</b>.<a class=\"fn\" href=\"#claim-heap\">1</a> Nobody asked.</p>")
                .contains(
                        "<details class=\"claim\" id=\"claim-heap\">"
                                + "<summary>A heap has 1,000 grains.</summary>")
                .contains("<dt>Source</dt><dd><em>Heaps</em>, a book. Second row.</dd>")
                .contains("<dt>Result</dt><dd>not yet checked</dd>");
        assertThat(page.sections().get(1).html())
                .contains("href=\"#claim-heap\">1</a><a class=\"fn\" href=\"#claim-asked\">2</a>")
                .containsOnlyOnce("<details")
                .contains("<dd><a href=\"https://example.org/\">Ask</a> them.</dd>")
                .contains("<dt>Witness</dt><dd>none: read in the source</dd>");
        assertThat(page.claims())
                .extracting(Claim::name, Claim::says, Claim::source)
                .containsExactly(
                        tuple("toy/heap", "1,000 grains", "Heaps, a book. Second row."),
                        tuple("toy/asked", "3 people", "Ask them."));
    }

    @Test
    void a_checked_claim_says_by_whom_and_against_what() {
        var line =
                new Line(
                        "heap",
                        Claim.Kind.REAL_SYSTEM,
                        "",
                        "1,000 grains",
                        "1,000 grains",
                        "HeapWitness.counts",
                        "Sand",
                        "2.1",
                        Line.Verdict.HOLDS,
                        LocalDate.of(2026, 3, 1),
                        "",
                        "");
        var reader =
                new PageReader(
                        new ToyExhibit().card(),
                        "page.md",
                        GOOD,
                        new Rehearsal<>(new ToyExhibit()),
                        id -> id.equals("heap") ? Optional.of(line) : Optional.empty());

        assertThat(reader.read().sections().get(0).html())
                .contains("<dd><code>HeapWitness.counts</code>, real system</dd>")
                .contains("<dt>Version</dt><dd>Sand 2.1</dd>")
                .contains("<dd>holds: saw <b class=\"v\">1,000 grains</b> on 2026-03-01</dd>");
    }

    @Test
    void a_section_may_have_stages_of_its_own() {
        assertThat(reader(GOOD).read().sections().get(1).html())
                .contains(
                        "<div class=\"go\" data-run=\"toy/v=1/broken=counted/0:add:7\""
                                + " data-from=\"0\" data-until=\"1\">"
                                + "<a class=\"btn\" href=\"#toy/v=1/broken=counted/0:add:7@0\">");
    }

    @Test
    void an_unknown_lever_in_a_run() {
        assertProblem(
                chapter("::: stage run=\"0:push:1\""),
                3,
                "The run “0:push:1”: there is no lever “push”, at “push”; expected one of add.");
    }

    @Test
    void a_run_that_cannot_be_read() {
        assertThat(problems(chapter("::: stage run=\"start=many\"")).getFirst())
                .startsWith("page.md:3: The run “start=many”: ");
    }

    @Test
    void an_unknown_moment() {
        assertProblem(
                chapter("::: stage run=\"0:add:1\" until=\"it rains\""),
                3,
                "The moment “it rains”: there is no such moment;"
                        + " expected it is a heap, it is a mountain.");
    }

    @Test
    void a_moment_that_does_not_come() {
        assertProblem(
                chapter("::: stage run=\"0:add:1\" until=\"it is a heap\""),
                3,
                "“it is a heap” does not come to pass in the run toy/v=1/0:add:1.");
    }

    @Test
    void an_event_that_is_not_there() {
        assertProblem(
                chapter("::: stage run=\"0:add:1\" until=\"2\""),
                3,
                "The moment “2”: “2” is no event of this run; expected 0 to 1.");
    }

    @Test
    void an_unknown_measure() {
        assertProblem(
                chapter("::: stage run=\"0:add:1\"\n\nIt has {atoms}."),
                5,
                "{atoms}: there is no such measure; expected grains, dozens.");
    }

    @Test
    void a_value_before_any_stage() {
        assertProblem(
                "## Sources\n\nIt has {grains}.",
                3,
                "{grains} stands before any stage, so there is no run to read it from.");
    }

    @Test
    void a_value_at_an_event_that_is_not_there() {
        assertProblem(
                chapter("::: stage run=\"0:add:1\"\n\nIt has\n{grains@7}."),
                6,
                "{grains@7}: “7” is no event of this run; expected 0 to 1.");
    }

    @Test
    void an_unknown_claim_by_value_and_by_mark() {
        assertThat(problems("## Sources\n\nIt has {claim:what}.\n\nAnd this.[^who]"))
                .containsExactly(
                        "page.md:3: There is no claim “what” on this page.",
                        "page.md:5: There is no claim “who” on this page.");
    }

    @Test
    void a_claim_that_is_never_made() {
        assertProblem(
                "## Sources\n\nText.\n\n[^lonely]: = 1 bead, cited. A book.",
                5,
                "The claim lonely is never made: put [^lonely] after its sentence.");
    }

    @Test
    void a_claim_without_its_form() {
        assertThat(problems("## Sources\n\nText.[^odd]\n\n[^odd]: just a footnote").getFirst())
                .startsWith(
                        "page.md:5: The claim odd is not written as “= VALUE UNIT, KIND. SOURCE”");
    }

    @Test
    void a_claim_that_is_defined_twice() {
        assertProblem(
                "## Sources\n\nText.[^a]\n\n[^a]: = 1, cited. A.\n\n[^a]: = 2, cited. B.",
                7,
                "The claim a is defined twice.");
    }

    @Test
    void an_unknown_directive_and_one_that_comes_later() {
        assertThat(problems("## Sources\n\n::: theatre\n\n::: drill run=\"seed=1\"\n\n:::"))
                .containsExactly(
                        "page.md:3: There is no directive “theatre”; there is only “stage”.",
                        "page.md:5: The directive “drill” is not yet supported.",
                        "page.md:7: There is no directive “”; there is only “stage”.");
    }

    @Test
    void a_stage_that_is_not_well_formed() {
        assertThat(
                        problems(
                                """
                                ## Sources

                                ::: stage run=seed=1

                                ::: stage from="0"

                                ::: stage run="" speed="2"

                                ::: stage run="0:add:1" from="1" until="0"
                                """))
                .containsExactly(
                        "page.md:3: Expected name=\"value\" at “run=seed=1”.",
                        "page.md:5: A stage needs a run: run=\"seed=7\".",
                        "page.md:7: A stage has no “speed”; it has run, from and until.",
                        "page.md:9: The stage ends at event 0, before its beginning.");
    }

    @Test
    void a_chapter_has_one_stage() {
        assertProblem("## Alone\n\nText.", 1, "The chapter “Alone” needs one stage, not 0.");
    }

    @Test
    void a_chapter_after_the_fixed_sections() {
        assertThat(problems("## Sources\n\nText.\n\n" + chapter("::: stage run=\"\"")))
                .containsExactly(
                        "page.md:5: “Chapter” is not one of the fixed sections,"
                                + " and chapters stand before those.");
    }

    @Test
    void the_first_section_may_stand_before_the_chapters() {
        assertThat(problems("## In one minute\n\nText.\n\n" + chapter("::: stage run=\"\"")))
                .isEmpty();
    }

    @Test
    void a_heading_twice_and_a_title_and_a_text_before_all() {
        assertThat(problems("Text.\n\n# Title\n\n## Sources\n\n## Sources\n\nText."))
                .contains(
                        "page.md:1: This stands before the first “## ” heading.",
                        "page.md:3: The title comes from the exhibit's card; chapters begin with “## ”.",
                        "page.md:7: “Sources” stands on this page twice.");
    }

    @Test
    void html_and_images_are_refused() {
        assertThat(problems("## Sources\n\nA <b>bold</b> word.\n\n<div>x</div>\n\n![p](p.png)"))
                .containsExactly(
                        "page.md:3: A page has no HTML of its own: “<b>”.",
                        "page.md:3: A page has no HTML of its own: “</b>”.",
                        "page.md:5: A page has no HTML of its own.",
                        "page.md:7: A page has no images; its pictures are stages.");
    }

    @Test
    void front_matter_that_is_unknown_or_differs() {
        assertThat(problems("---\nplate: 3\ntitle: Toy\nchanged: soon\n---\n\n## Sources\n\nText."))
                .containsExactlyInAnyOrder(
                        "page.md:1: “soon” is no day as in changed: 2026-03-01.",
                        "page.md:1: The front matter says plate 3, the card 99.",
                        "page.md:1: The front matter knows plate and changed, not “title”.");
    }

    @Test
    void all_problems_of_a_page_are_told_at_once() {
        assertThat(problems("## A\n\n## B\n\n{x}\n\n[^y]")).hasSize(4);
    }

    private static String chapter(String rest) {
        return "## Chapter\n\n" + rest;
    }

    private static void assertProblem(String text, int line, String sentence) {
        assertThat(problems(text)).containsExactly("page.md:" + line + ": " + sentence);
    }

    private static List<String> problems(String text) {
        var reader = reader(text);
        reader.read();
        return reader.problems().stream().map(Problem::toString).toList();
    }

    private static PageReader reader(String text) {
        var toy = new ToyExhibit();
        return new PageReader(
                toy.card(), "page.md", text, new Rehearsal<>(toy), _ -> Optional.empty());
    }
}
