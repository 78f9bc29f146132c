package dev.cutaway.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.site.page.Page;
import dev.cutaway.witness.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The committed ledger against the pages and the witnesses of all exhibits.
class LedgerTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private final Museum museum = Museum.open(HOME);
    private final SiteBuild site;

    LedgerTest() throws IOException {
        site = new SiteBuild(museum);
    }

    @Test
    void the_pages_have_no_problems() {
        assertThat(site.problems()).isEmpty();
    }

    @Test
    void every_claim_is_what_its_witness_saw_and_what_the_ledger_says() {
        for (var exhibit : museum.exhibits()) {
            assertThat(Audits.of(exhibit, page(exhibit.card().id()), HOME).complaints()).isEmpty();
        }
    }

    @Test
    void the_ledger_has_no_file_of_an_exhibit_that_is_gone() throws IOException {
        try (var files = Files.list(HOME.resolve("ledger"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.endsWith(".txt"))
                    .allMatch(name -> museum.exhibit(name.replace(".txt", "")).isPresent());
        }
    }

    @Test
    void a_changed_number_on_a_page_is_seen() {
        for (var exhibit : museum.exhibits()) {
            var page = page(exhibit.card().id());
            for (var claim : page.claims()) {
                var changed = with(page, claim, claim.says().replaceFirst("[0-9]", "9") + "9");
                assertThat(Audits.of(exhibit, changed, HOME).complaints())
                        .anyMatch(
                                sentence -> sentence.startsWith(claim.name() + ": the page says "));
            }
        }
    }

    private static Page with(Page page, Claim claim, String says) {
        var other =
                new Claim(
                        claim.exhibit(),
                        claim.id(),
                        claim.sentence(),
                        says,
                        claim.kind(),
                        claim.source());
        return new Page(
                page.exhibit(),
                page.file(),
                page.changed(),
                page.sections(),
                page.bindings(),
                List.of(other),
                page.ids(),
                page.links());
    }

    private Page page(String exhibit) {
        var page = site.pages().get(exhibit);
        assertThat(page).as("page of " + exhibit).isNotNull();
        return Objects.requireNonNull(page);
    }
}
