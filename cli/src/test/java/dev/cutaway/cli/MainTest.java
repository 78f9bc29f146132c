package dev.cutaway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void help_shows_every_command_and_an_example() {
        assertThat(cutaway()).isZero();
        assertThat(out.toString())
                .contains("serve", "list", "run", "verify", "Example: ./cutaway serve");
        for (var command : List.of("serve", "list", "run", "draw", "verify")) {
            assertThat(cutaway(command, "--help")).isZero();
            assertThat(out.toString()).contains("Example: ./cutaway " + command);
        }
    }

    @Test
    void list_names_the_exhibits_with_wing_state_and_question() {
        assertThat(cutaway("list")).isZero();
        assertThat(out.toString())
                .containsPattern(
                        "consistent-hashing +theory +sketch +Who moves when a server joins\\?\n");
    }

    @Test
    void run_tells_the_story_and_the_fingerprint() {
        assertThat(cutaway("run", "consistent-hashing/method=remainder/0:join:S6")).isZero();
        assertThat(out.toString().lines())
                .satisfies(lines -> {
                    assertThat(lines.get(0))
                            .isEqualTo("consistent-hashing/v=1/method=remainder/0:join:S6");
                    assertThat(lines.get(1)).startsWith("     0  ");
                    assertThat(lines.get(2)).startsWith("     1  S6 ");
                    assertThat(lines.getLast()).matches("fingerprint [0-9a-f]{16}");
                });
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_place_ends_the_story_at_its_event() {
        assertThat(cutaway("run", "consistent-hashing/0:join:S6/1:join:S7@1")).isZero();
        assertThat(out.toString()).contains("     1  ").doesNotContain("     2  ");
    }

    @Test
    void draw_shows_an_event_in_letters() {
        assertThat(cutaway("draw", "consistent-hashing/0:join:S6@1")).isZero();
        assertThat(out.toString()).contains("\nRing\n", "server", "S6");
    }

    @Test
    void draw_writes_a_drawing_that_stands_alone() throws Exception {
        var file = folder.resolve("joined.svg");
        var place = "consistent-hashing/0:join:S6@1~sel=server.S6";
        assertThat(cutaway("draw", place, "--svg", file.toString(), "--dark")).isZero();
        var svg = Files.readString(file);
        assertThat(svg).contains("data-theme=\"dark\"", "--paper:", "class=\"selection\"");
        var factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
        assertThat(
                        factory.newDocumentBuilder()
                                .parse(file.toFile())
                                .getDocumentElement()
                                .getTagName())
                .isEqualTo("svg");
    }

    @Test
    void draw_says_what_is_wrong_with_its_words() {
        assertThat(cutaway("draw", "consistent-hashing@1", "--width", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("from 320 to 4000 pixels");
        assertThat(cutaway("draw", "consistent-hashing@99")).isEqualTo(2);
        assertThat(err.toString()).contains("event 99 is not in this run");
        assertThat(cutaway("draw", "consistent-hashing@0", "--svg", "/no/such/folder/x.svg"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("cannot be written to /no/such/folder/x.svg");
    }

    @Test
    void a_broken_promise_is_told() {
        var run = "consistent-hashing/method=jump/broken=last-leaves-first/0:leave:S2";

        assertThat(cutaway("run", run)).isZero();
        assertThat(out.toString()).contains("broken at event 1: ");
    }

    @Test
    void a_wrong_run_is_shown_with_its_place() {
        assertThat(cutaway("run", "consistent-hashing/0:push:S6")).isEqualTo(2);
        assertThat(err.toString().lines())
                .satisfies(lines -> {
                    assertThat(lines.get(0))
                            .startsWith("cutaway: there is no lever “push”; expected one of ");
                    assertThat(lines.get(1)).isEqualTo("  consistent-hashing/0:push:S6");
                    assertThat(lines.get(2)).isEqualTo("  " + " ".repeat(21) + "^^^^");
                    assertThat(lines).hasSize(3);
                });
    }

    @Test
    void an_unknown_exhibit_and_an_event_that_is_not_there() {
        assertThat(cutaway("run", "tides/0:crash:s1")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith(
                        "cutaway: there is no exhibit “tides”; expected one of consistent-hashing");
        assertThat(cutaway("run", "consistent-hashing@7")).isEqualTo(2);
        assertThat(err.toString()).contains("event 7 is not in this run");
    }

    @Test
    void words_that_are_no_command_are_a_sentence_with_exit_2() {
        for (var words : new String[][] {{"dance"}, {"run"}, {"serve", "--port", "x"}}) {
            assertThat(cutaway(words)).isEqualTo(2);
        }
        assertThat(cutaway("serve", "--port", "70000")).isEqualTo(2);
        assertThat(err.toString()).contains("A port is a number").doesNotContain("\tat ");
    }

    @Test
    void a_site_that_is_not_built_is_a_sentence() {
        var home = new Home(Optional.of(folder));

        assertThat(Main.execute(home, new PrintWriter(out), new PrintWriter(err), "serve"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("cutaway: the site is not built: there is no ");
    }

    @Test
    void a_taken_port_is_a_sentence() throws IOException {
        Files.createDirectories(folder.resolve("site/target/site"));
        Files.writeString(folder.resolve("site/target/site/index.html"), "");
        var home = new Home(Optional.of(folder));
        try (var other = SiteServer.at(folder, 0)) {
            var port = Integer.toString(other.port());
            var writer = new PrintWriter(err);
            assertThat(Main.execute(home, new PrintWriter(out), writer, "serve", "--port", port))
                    .isEqualTo(1);
            assertThat(err.toString()).startsWith("cutaway: cannot listen on port " + port);
        }
    }

    @Test
    void verify_refuses_an_exhibit_that_is_not_there_and_a_folder_that_is_no_repository() {
        assertThat(cutaway("verify", "tides")).isEqualTo(2);
        assertThat(err.toString()).startsWith("cutaway: there is no exhibit “tides”");

        var nowhere = new Home(Optional.empty());
        assertThat(Main.execute(nowhere, new PrintWriter(out), new PrintWriter(err), "verify"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("this is not inside the Cutaway repository");
    }

    @Test
    void verify_writes_what_is_committed_but_for_the_day() throws IOException {
        var ledger = REPOSITORY.resolve("ledger/consistent-hashing.txt");
        var home = copyOfPages();

        assertThat(Main.execute(home, new PrintWriter(out), new PrintWriter(err), "verify"))
                .isZero();
        assertThat(out.toString())
                .contains("consistent-hashing/jump-equals-guava: holds 0 differences");
        var written = folder.resolve("ledger/consistent-hashing.txt");
        assertThat(undated(written)).isEqualTo(undated(ledger));
    }

    @Test
    void the_repository_is_said_or_found() throws IOException {
        Files.writeString(folder.resolve("cutaway"), "");
        var deep = Files.createDirectories(folder.resolve("a/b"));

        assertThat(
                        Home.find(Optional.of("/x"), Map.of("CUTAWAY_HOME", "/y"), List.of(deep))
                                .folder())
                .contains(Path.of("/x"));
        assertThat(
                        Home.find(Optional.empty(), Map.of("CUTAWAY_HOME", "/y"), List.of(deep))
                                .folder())
                .contains(Path.of("/y"));
        assertThat(Home.find(Optional.empty(), Map.of(), List.of(Path.of("/"), deep)).folder())
                .contains(folder);
        assertThat(Home.find(Optional.empty(), Map.of(), List.of(Path.of("/"))).folder()).isEmpty();
    }

    private Home copyOfPages() throws IOException {
        var exhibits = REPOSITORY.resolve("exhibits");
        try (var files = Files.walk(exhibits)) {
            for (var page : files.filter(file -> file.endsWith("page.md")).toList()) {
                var copy = folder.resolve(REPOSITORY.relativize(page).toString());
                Files.createDirectories(copy.resolveSibling(""));
                Files.copy(page, copy);
            }
        }
        return new Home(Optional.of(folder));
    }

    private static String undated(Path ledger) throws IOException {
        return Files.readString(ledger).replaceAll("(?m)^date .*$", "date");
    }

    private int cutaway(String... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var home = new Home(Optional.of(REPOSITORY));
        return Main.execute(home, new PrintWriter(out, true), new PrintWriter(err, true), words);
    }
}
