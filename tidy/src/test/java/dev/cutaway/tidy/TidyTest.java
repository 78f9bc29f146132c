package dev.cutaway.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TidyTest {
    private static final String RAFT = "exhibits/theory/src/main/java/dev/cutaway/theory/raft/";
    private static final String KERNEL = "kernel/src/main/java/dev/cutaway/kernel/";

    @TempDir Path planted;

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_house_keeps_the_rule(String name, Rule rule) throws IOException {
        assertThat(rule.broken(House.at(Path.of("..")))).as(name).isEmpty();
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule("packages have door plates", Rooms::plates),
                rule("exhibits hold the same few files", Rooms::exhibits),
                rule("exhibits have one public type", Rooms::publicTypes),
                rule("dependencies point down", Rooms::arrows),
                rule("names are not vague", Words::vagueNames),
                rule("files are short", Words::longFiles),
                rule("methods are short", Words::longMethods),
                rule("reminders have an issue", Papers::reminders),
                rule("no paths of one machine", Papers::machinePaths),
                rule("no addresses of registries", Papers::registryHosts),
                rule("no large files", Papers::largeFiles),
                rule("texts have one title", Papers::titles),
                rule("the papers are there", Papers::missingPapers));
    }

    private static Arguments rule(String name, Rule rule) {
        return arguments(name, rule);
    }

    @Test
    void a_package_without_a_door_plate_is_named() throws IOException {
        plant(KERNEL + "World.java", "package dev.cutaway.kernel;", "class World {}");
        plant(RAFT + "package-info.java", "package dev.cutaway.theory.raft;");

        assertBroken(
                Rooms::plates,
                RAFT + "package-info.java:1: this door plate says nothing: add a /// sentence",
                RAFT + "package-info.java:1: this door plate lacks @NullMarked",
                KERNEL + "World.java:1: this package has no package-info.java");
    }

    @Test
    void a_strange_file_in_an_exhibit_is_named() throws IOException {
        plant(RAFT + "Raft.java", "package dev.cutaway.theory.raft;", "class Raft {}");
        plant(RAFT + "notes.txt", "later");

        assertBroken(
                Rooms::exhibits,
                RAFT + "notes.txt:1: an exhibit's folder does not hold notes.txt",
                folder(RAFT) + ":1: this exhibit has no page.md",
                folder(RAFT) + ":1: an exhibit has one ...Exhibit.java, not 0");
    }

    @Test
    void a_second_public_type_of_an_exhibit_is_named() throws IOException {
        plant(RAFT + "RaftExhibit.java", "public class RaftExhibit {}");
        plant(RAFT + "Raft.java", "", "public class Raft { public record Vote() {} }");

        assertBroken(
                Rooms::publicTypes,
                RAFT + "Raft.java:2: Raft is public, but only the exhibit itself may be");
    }

    @Test
    void an_arrow_that_points_up_is_named() throws IOException {
        plant(KERNEL + "World.java", "", "import dev.cutaway.picture.Scene;");
        plant(
                RAFT + "Raft.java",
                "import dev.cutaway.kernel.Model;",
                "dev.cutaway.site.Page page;");
        plant(RAFT + "Log.java", "import dev.cutaway.theory.paxos.Ballot;");
        plant(RAFT + "Id.java", "import dev.cutaway.witness.Witness;");
        plant(RAFT.replace("main", "test") + "IdTest.java", "import dev.cutaway.witness.Witness;");

        assertBroken(
                Rooms::arrows,
                RAFT + "Id.java:1: theory must not know dev.cutaway.witness",
                RAFT + "Log.java:1: exhibits do not know each other: dev.cutaway.theory.paxos",
                RAFT + "Raft.java:2: theory must not know dev.cutaway.site",
                KERNEL + "World.java:2: kernel must not know dev.cutaway.picture");
    }

    @Test
    void a_vague_name_is_named() throws IOException {
        plant(KERNEL + "Log.java", "package dev.cutaway.kernel.util;", "class LogManager {}");
        plant(KERNEL + "Page.java", "class Page {", "  interface AbstractPage {}", "}");
        plant(KERNEL + "Metadata.java", "class Metadata {}", "class Based {}");

        assertBroken(
                Words::vagueNames,
                KERNEL + "Log.java:2: a vague name: LogManager",
                KERNEL + "Page.java:2: a vague name: AbstractPage",
                KERNEL + "Log.java:1: a vague package: util");
    }

    @Test
    void a_long_file_is_named() throws IOException {
        plant("web/src/main.ts", "//\n".repeat(Words.FILE_LINES_MAX));

        assertBroken(Words::longFiles, "web/src/main.ts:401: a file of 401");
    }

    @Test
    void a_long_method_is_named_unless_it_is_the_dispatch_of_its_file() throws IOException {
        String rows = "    case 1 -> {}\n".repeat(Words.METHOD_LINES_MAX);
        String dispatch = "  void %s(int it) {\n   switch (it) {\n%s   }\n  }\n";
        plant(
                KERNEL + "Log.java",
                "class Log {",
                "  void grow() {",
                "    ;\n".repeat(Words.METHOD_LINES_MAX),
                "  }",
                dispatch.formatted("hear", rows),
                dispatch.formatted("hearAgain", rows),
                "}");

        assertBroken(
                Words::longMethods,
                KERNEL + "Log.java:2: grow has 43 lines",
                KERNEL + "Log.java:90: hearAgain has 44 lines");
    }

    @Test
    void a_reminder_without_an_issue_is_named() throws IOException {
        plant("notes.md", "fine", "TO" + "DO: later", "FIX" + "ME #12: known");

        assertBroken(
                Papers::reminders,
                "notes.md:2: a reminder without an issue number: " + "TO" + "DO");
    }

    @Test
    void a_path_of_one_machine_is_named() throws IOException {
        plant("run.sh", "cd " + "/ho" + "me/ada", "curl https://example.org/home/page");

        assertBroken(Papers::machinePaths, "run.sh:1: a path of one machine: " + "/ho" + "me/ada");
    }

    @Test
    void the_address_of_a_registry_is_named() throws IOException {
        String host = "https://regis" + "try.example.org";
        plant("web/package-lock.json", "{", "\"" + host + "/lit\"", "}");

        assertBroken(
                Papers::registryHosts,
                "web/package-lock.json:2: the address of a package registry: " + host);
    }

    @Test
    void a_large_file_is_named() throws IOException {
        plant("film.bin", "a".repeat(Papers.FILE_BYTES_MAX));

        assertBroken(Papers::largeFiles, "film.bin:1: a file of 1048577 bytes");
    }

    @Test
    void a_text_without_a_title_or_with_two_is_named() throws IOException {
        plant("none.md", "## Only a section");
        plant("two.md", "# One", "```", "# a comment", "```", "# Two");
        plant(RAFT + "page.md", "---", "title: Raft", "---", "## Nobody is leader yet");

        assertBroken(
                Papers::titles, "none.md:1: a text without a title", "two.md:5: a second title");
    }

    @Test
    void a_missing_paper_is_named() throws IOException {
        for (String name : new String[] {"README.md", "ARCHITECTURE.md", "LICENSE", "NOTICE"}) {
            plant(name, "here");
        }

        assertBroken(
                Papers::missingPapers,
                "CONTRIBUTING.md:0: this file is missing",
                "CHANGELOG.md:0: this file is missing");
    }

    private void plant(String name, String... lines) throws IOException {
        Path file = planted.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private void assertBroken(Rule rule, String... violations) throws IOException {
        assertThat(rule.broken(House.at(planted)))
                .extracting(Violation::toString)
                .containsExactly(violations);
    }

    private static String folder(String name) {
        return name.substring(0, name.length() - 1);
    }
}
