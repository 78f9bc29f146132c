package dev.cutaway.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    private static final String PAGE =
            "exhibits/theory/src/main/java/dev/cutaway/theory/consistenthashing/page.md";

    @TempDir Path home;

    @Test
    void every_problem_is_a_line_with_file_and_line() throws IOException {
        write("## A\n\n## Sources\n\n{moved}\n\n[x](../y/)");

        assertThat(Build.build(home, home.resolve("site")))
                .startsWith("The site cannot be built:\n" + PAGE + ":1: ")
                .contains(PAGE + ":5: ", PAGE + ":7: ")
                .doesNotContain("\tat ");
        assertThat(home.resolve("site")).doesNotExist();
    }

    @Test
    void a_web_module_that_was_not_built_is_a_sentence() throws IOException {
        write("## Sources\n\nText.");
        Path other = home.resolve(PAGE.replace("consistenthashing", "raft"));
        Files.createDirectories(other.resolveSibling(""));
        Files.writeString(other, "## Sources\n\nText.");

        assertThat(Build.build(home, home.resolve("site"))).contains("build the web module first");
    }

    private void write(String text) throws IOException {
        var page = home.resolve(PAGE);
        Files.createDirectories(page.resolveSibling(""));
        Files.writeString(page, text);
    }
}
