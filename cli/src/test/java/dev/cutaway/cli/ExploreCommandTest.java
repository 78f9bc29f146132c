package dev.cutaway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Explorer;
import dev.cutaway.kernel.Run;
import dev.cutaway.theory.consistenthashing.ConsistentHashingExhibit;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ExploreCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int cutaway(String... arguments) {
        return Main.execute(
                Home.ofThisJvm(),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments);
    }

    @Test
    void with_nothing_broken_nothing_breaks() {
        assertThat(cutaway("explore", "consistent-hashing", "--seeds", "200")).isZero();
        assertThat(out.toString()).startsWith("Nothing broke after 200 seeds in ");
    }

    @Test
    void a_broken_assumption_is_found_made_small_and_told() {
        assertThat(cutaway("explore", "consistent-hashing", "--break", "names-are-stable"))
                .isEqualTo(1);
        assertThat(out.toString())
                .startsWith("Broken: A restart moves nothing. ")
                .contains(
                        " 1 pulls, from ",
                        "/broken=names-are-stable/0:restart:",
                        "\nbroken at event 1: ");
    }

    @Test
    void the_answer_as_json_is_one_object_with_a_run_that_breaks_again() {
        assertThat(
                        cutaway(
                                "explore",
                                "consistent-hashing",
                                "--break",
                                "names-are-stable",
                                "--json"))
                .isEqualTo(1);
        assertThat(out.toString())
                .startsWith("{\"exhibit\":\"consistent-hashing\",")
                .endsWith("}\n");
        String run = out.toString().replaceAll("(?s).*\"run\":\"([^\"]*)\".*", "$1");
        out.getBuffer().setLength(0);
        assertThat(cutaway("run", run)).isZero();
        assertThat(out.toString()).contains("broken at event 1: A restart moves nothing.");
    }

    @Test
    void the_answer_is_the_lowest_seed_however_many_cores_look() throws InterruptedException {
        var exhibit = new ConsistentHashingExhibit();
        var base = Run.parse(exhibit, "consistent-hashing/method=jump/broken=last-leaves-first");
        long alone = first(new Search<>(new Explorer<>(exhibit, base), 1, 2_000), 1);
        assertThat(first(new Search<>(new Explorer<>(exhibit, base), 1, 2_000), 4))
                .isEqualTo(alone);
    }

    private static long first(Search<?> search, int threads) throws InterruptedException {
        return search.run(threads, (_, _) -> {}).orElseThrow().seed();
    }

    @Test
    void a_search_that_is_stopped_ends_with_what_it_has() throws InterruptedException {
        var exhibit = new ConsistentHashingExhibit();
        var search = new Search<>(new Explorer<>(exhibit, Run.opening(exhibit)), 1, Long.MAX_VALUE);
        assertThat(search.run(2, (done, _) -> search.stop())).isEmpty();
        assertThat(search.wasStopped()).isTrue();
    }

    @Test
    void a_knob_that_is_set_stays_set() {
        var arguments =
                new String[] {
                    "explore",
                    "consistent-hashing",
                    "--break",
                    "last-leaves-first",
                    "--knob",
                    "method=jump"
                };
        assertThat(cutaway(arguments)).isEqualTo(1);
        assertThat(out.toString()).contains("/method=jump/broken=last-leaves-first/0:leave:");
    }

    @Test
    void the_first_seed_of_a_moment_is_a_place() {
        assertThat(
                        cutaway(
                                "explore",
                                "consistent-hashing",
                                "--where",
                                "a server joined",
                                "--seeds",
                                "5"))
                .isEqualTo(1);
        assertThat(out.toString()).isEqualTo("No seed from 1 to 5 reaches it.\n");
    }

    @Test
    void what_is_not_understood_is_told_with_its_place() {
        assertThat(cutaway("explore", "nothing-here")).isEqualTo(2);
        assertThat(cutaway("explore", "consistent-hashing", "--break", "wire")).isEqualTo(2);
        assertThat(cutaway("explore", "consistent-hashing", "--knob", "colour=red")).isEqualTo(2);
        assertThat(cutaway("explore", "consistent-hashing", "--knob", "points=many")).isEqualTo(2);
        assertThat(cutaway("explore", "consistent-hashing", "--where", "nobody knows"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("there is no exhibit “nothing-here”")
                .contains(
                        "there is nothing called “wire” to break; expected one of last-leaves-first")
                .contains("there is no knob “colour”; expected one of method")
                .contains("“m” is not a digit")
                .contains("there is no moment “nobody knows”; expected one of a server joined");
    }

    @Test
    void the_bar_says_how_far_how_fast_and_how_long() {
        assertThat(Bar.line(500, 1000, 2.0).stripTrailing())
                .isEqualTo("[###############               ] 500 of 1,000 seeds, 250/s, 2 s left");
    }
}
