package dev.cutaway.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Purity;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Drawn;
import dev.cutaway.proof.Proof;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The runs that the browser must play as the JVM does, played bare and fully watched.
class GoldenTest {
    private static final int RUNS = 12;
    private static final int FRAMES = 40;

    private final Museum museum = Museum.open(Path.of("..").toAbsolutePath().normalize());
    private final SiteBuild site;

    GoldenTest() throws IOException {
        site = new SiteBuild(museum);
    }

    @Test
    void looking_at_a_golden_run_changes_no_event_of_it() {
        for (var exhibit : museum.exhibits()) {
            new Golden(exhibit, site.page(exhibit))
                    .runs().stream().limit(RUNS).forEach(run -> assertPure(exhibit, run));
        }
    }

    @Test
    void every_picture_of_a_chapter_can_be_read() {
        for (var exhibit : museum.exhibits()) {
            for (var binding : site.page(exhibit).bindings())
                assertThat(proof(exhibit).run(binding.run(), FRAMES)).isEmpty();
        }
    }

    @SuppressWarnings("unchecked") // As below.
    private static <M extends Model & Drawn> Proof<M> proof(Exhibit<?> exhibit) {
        return new Proof<>((Exhibit<M>) exhibit);
    }

    private static void assertPure(Exhibit<?> exhibit, String text) {
        assertThat(purity(exhibit, text).check()).as(text).isEmpty();
    }

    @SuppressWarnings(
            "unchecked") // Every model of the museum can be drawn: the bundles rest on it.
    private static <M extends Model & Drawn> Purity<M> purity(Exhibit<?> exhibit, String text) {
        var same = (Exhibit<M>) exhibit;
        return new Purity<>(same, Run.parse(exhibit, text)).looking("picture", Drawn::draw);
    }
}
