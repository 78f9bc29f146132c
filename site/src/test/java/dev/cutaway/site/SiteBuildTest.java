package dev.cutaway.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Drawing;
import dev.cutaway.picture.Space;
import dev.cutaway.picture.Svg;
import dev.cutaway.picture.stage.Answer;
import dev.cutaway.site.bundle.Bundles;
import dev.cutaway.site.page.Problem;
import dev.cutaway.site.toy.ToyExhibit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteBuildTest {
    private static final String WALKTHROUGH =
            """
            ## More

            ::: stage run="seed=7/0:add:2000" until="it is a heap"

            A heap is {grains}.[^heap] Again: [here](#more), [there](/toy/#toy/v=1/0:add:1@1), [out](../).

            ## What this model leaves out

            Wind & weather.

            [^heap]: = 1,000 grains, cited. A "book".
            """;

    @TempDir static Path shared;
    private static Path site;

    @TempDir Path folder;

    @BeforeAll
    static void build() throws IOException {
        var home = home(shared, WALKTHROUGH);
        site = shared.resolve("site");
        Files.createDirectories(site);
        Files.writeString(site.resolve("left-over.html"), "from an older build");
        var build = new SiteBuild(museum(home));
        assertThat(build.problems()).isEmpty();
        build.write(
                Assets.in(home.resolve("web/target/dist")),
                Bundles.ofThisJvm(shared.resolve("bundles")),
                site);
    }

    @Test
    void the_folder_is_fresh_and_has_pages_bundles_and_assets() {
        assertThat(site.resolve("left-over.html")).doesNotExist();
        assertThat(site.resolve("site.json")).doesNotExist();
        assertThat(site.resolve("assets/site-1.css")).exists();
        assertThat(site.resolve("404.html")).exists();
        assertThat(site.resolve("sim")).isDirectoryContaining("glob:**/toy-*.wasm");
        assertThat(site.resolve("sim")).isDirectoryContaining("glob:**/runtime-*.js");
    }

    @Test
    void a_page_shows_the_beginning_of_its_first_chapter_without_any_script() throws IOException {
        var html = read("toy/index.html");
        var stage = Museum.stage(new ToyExhibit());
        stage.open("toy/seed=7/0:add:2000");

        assertThat(html)
                .contains("data-opening=\"toy/v=1/seed=7/0:add:2000@0\"")
                .contains("<span>A &lt;toy&gt;, seed 7</span>")
                .contains("<li data-state=\"HOLDS\"><i></i><span>Nothing is lost</span></li>")
                .contains(
                        "<div class=\"figure wide\">"
                                + Svg.of(shown(stage.show(0, Space.wide(408), ""))))
                .contains(
                        "<div class=\"figure narrow\">"
                                + Svg.of(shown(stage.show(0, Space.wide(358), "fig=facts"))));
    }

    @Test
    void a_page_has_its_title_escaped_and_says_that_it_is_a_sketch() throws IOException {
        assertThat(read("toy/index.html"))
                .contains("<div class=\"plate\"><b>Theory</b><span>Sketch</span></div>")
                .contains("<h1>A &lt;toy&gt;</h1><p class=\"question\">What is one more?</p>")
                .contains("Wind &amp; weather.")
                .doesNotContain("<toy>");
    }

    @Test
    void a_chapter_is_numbered_and_bound() throws IOException {
        assertThat(read("toy/index.html"))
                .contains(
                        "<section class=\"chapter\" id=\"more\" data-run=\"toy/v=1/seed=7/0:add:2000\""
                                + " data-from=\"0\" data-until=\"1\">"
                                + "<h2><span class=\"no\">1</span>More</h2>")
                .contains("href=\"#toy/v=1/seed=7/0:add:2000@1\">Continue to event 1</a>")
                .contains("<section class=\"section\" id=\"what-this-model-leaves-out\">");
    }

    @Test
    void a_page_says_against_what_it_was_checked() throws IOException {
        assertThat(read("toy/index.html"))
                .contains(
                        "<p class=\"fine checked\">This page makes 1 claim; witnesses confirm 0.</p>");
    }

    @Test
    void every_link_inside_the_pages_leads_to_a_file_or_an_anchor() throws IOException {
        for (var page : List.of("index.html", "404.html", "toy/index.html")) {
            var html = read(page);
            var links = Pattern.compile("(?:href|src|data-wasm|data-runtime)=\"([^\"]*)\"");
            for (var link : links.matcher(html).results().map(hit -> hit.group(1)).toList()) {
                if (link.startsWith("#toy/")) {
                    continue;
                }
                if (link.startsWith("#")) {
                    assertThat(html).contains("id=\"" + link.substring(1) + "\"");
                    continue;
                }
                var path = link.replaceFirst("#.*", "");
                var base = path.startsWith("/") ? site : site.resolve(page).resolveSibling("");
                assertThat(base.resolve(path.replaceFirst("^/", "")))
                        .as(page + " " + link)
                        .exists();
            }
        }
    }

    @Test
    void the_entrance_links_to_what_is_built_and_names_every_wing() throws IOException {
        assertThat(read("index.html"))
                .contains("<h1>The web, cut open</h1>")
                .contains("<a class=\"q\" href=\"toy/\">What is one more?</a>")
                .contains(
                        "<h3>Theory</h3><em>the underlying moves</em><p><a href=\"toy/\">A &lt;toy&gt;</a></p>")
                .contains("<h3>Wire</h3><em>how packets actually travel</em><p></p>");
        assertThat(Wing.ALL).hasSize(11);
    }

    @Test
    void golden_runs_carry_the_fingerprints_of_the_jvm() throws IOException {
        var golden = read("golden.json");
        var toy = new ToyExhibit();

        assertThat(golden.lines().count()).isGreaterThan(12);
        assertThat(golden)
                .startsWith("[\n{\"run\":\"toy/v=1\",\"fingerprint\":\"")
                .endsWith("}\n]\n");
        for (var run : List.of("toy/v=1/seed=7/0:add:2000", "toy/v=1/broken=counted")) {
            var end = new Player<>(toy, Run.parse(toy, run));
            assertThat(golden)
                    .contains(
                            "{\"run\":\"%s\",\"fingerprint\":\"%s\"}"
                                    .formatted(run, end.fingerprint(end.events())));
        }
    }

    @Test
    void broken_links_of_every_kind_are_told_with_file_and_line() throws IOException {
        var text =
                """
                ## Sources

                [a](../raft/)
                [b](#nowhere)
                [c](../toy/#toy/v=1@3)
                [d](ftp://example.org/)
                [e](#toy/v=1/0:push@0)
                [f](<a b>)
                [g](../toy/#sources) [h](https://example.org/x)
                """;

        assertThat(problems(text))
                .extracting(problem -> problem.line() + " " + problem.sentence())
                .containsExactly(
                        "3 The link “../raft/” leads nowhere: there is no page /raft/.",
                        "4 The link “#nowhere” leads nowhere: the page /toy/ has no “nowhere”.",
                        "5 The link “../toy/#toy/v=1@3” leads nowhere:"
                                + " event 3 is not in this run; expected 0 to 0.",
                        "6 The link “ftp://example.org/” leads nowhere:"
                                + " a page links to its own museum, or with http and https.",
                        "7 The link “#toy/v=1/0:push@0” leads nowhere:"
                                + " there is no lever “push”; expected one of add.",
                        "8 The link “a b” leads nowhere: it is no address.");
    }

    @Test
    void an_exhibit_without_a_page_is_a_problem() throws IOException {
        assertThat(new SiteBuild(museum(folder)).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "exhibits/theory/src/main/java/dev/cutaway/site/toy/page.md:1:"
                                + " The exhibit toy has no page.");
    }

    @Test
    void a_site_with_problems_is_not_written() throws IOException {
        var home = home(folder, "## Sources\n\n{what}");
        var build = new SiteBuild(museum(home));

        assertThatThrownBy(() ->
                        build.write(
                                Assets.in(home.resolve("web/target/dist")),
                                Bundles.ofThisJvm(folder),
                                folder.resolve("site")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void assets_that_were_not_built_are_a_sentence() {
        assertThatThrownBy(() -> Assets.in(folder))
                .hasMessageContaining("build the web module first");
    }

    private List<Problem> problems(String text) throws IOException {
        return new SiteBuild(museum(home(folder, text))).problems();
    }

    private static String read(String page) throws IOException {
        return Files.readString(site.resolve(page));
    }

    private static Drawing shown(Answer answer) {
        return ((Answer.Shown) answer).drawing();
    }

    private static Museum museum(Path home) {
        return new Museum(home, List.of(new ToyExhibit()));
    }

    private static Path home(Path folder, String text) throws IOException {
        var page = folder.resolve("exhibits/theory/src/main/java/dev/cutaway/site/toy/page.md");
        Files.createDirectories(page.getParent());
        Files.writeString(page, text);
        var dist = folder.resolve("web/target/dist");
        Files.createDirectories(dist.resolve("assets"));
        for (var name :
                List.of(
                        "exhibit-1.js",
                        "gallery-1.js",
                        "theme-1.js",
                        "site-1.css",
                        "inter-1.woff2")) {
            Files.writeString(dist.resolve("assets").resolve(name), "");
        }
        Files.writeString(
                dist.resolve("site.json"),
                """
                {"exhibit":"assets/exhibit-1.js","gallery":"assets/gallery-1.js","theme":"assets/theme-1.js",\
                "style":"assets/site-1.css","preload":["assets/inter-1.woff2"]}\
                """);
        return folder;
    }
}
