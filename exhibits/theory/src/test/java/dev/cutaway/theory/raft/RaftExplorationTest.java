package dev.cutaway.theory.raft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Explorer;
import dev.cutaway.kernel.Finding;
import dev.cutaway.kernel.Moments;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.Shrinker;
import dev.cutaway.kernel.Switch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RaftExplorationTest {
    private static final RaftExhibit EXHIBIT = new RaftExhibit();
    private static final int PULLS_MOST = 12;
    private static final int SEARCHES = 10;
    private static final int SEEDS_A_SEARCH = 40_000;

    private static Explorer<Cluster> explorer(String settings) {
        return new Explorer<>(EXHIBIT, Run.parse(EXHIBIT, "raft" + settings));
    }

    @Test
    void with_nothing_broken_every_storm_keeps_every_guarantee() {
        long seeds = Long.getLong("cutaway.seeds", 10_000);
        // An explorer keeps nothing between seeds, so the seeds may be shared out among cores.
        List<Finding> findings =
                LongStream.rangeClosed(1, seeds)
                        .parallel()
                        .mapToObj(seed -> explorer("").look(seed))
                        .flatMap(Optional::stream)
                        .toList();
        assertThat(findings).isEmpty();
    }

    @Test
    void these_storms_reach_every_moment() {
        Moments<Cluster> moments = Moments.of(EXHIBIT);
        TreeSet<String> missing = new TreeSet<>();
        moments.all().forEach(moment -> missing.add(moment.name()));
        for (long seed = 1; seed <= 100 && !missing.isEmpty(); seed++)
            explorer("").moments(seed, moments).forEach(missing::remove);
        assertThat(missing).isEmpty();
    }

    // --- what each broken switch does ---

    static List<Switch> switches() {
        return EXHIBIT.switches();
    }

    /// One line for each switch: its id, and the best run that a search found with it broken.
    private static Map<String, String> pinned() {
        Map<String, String> pinned = new TreeMap<>();
        try (InputStream file = RaftExplorationTest.class.getResourceAsStream("pinned.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                int equal = line.indexOf(" = ");
                if (equal > 0) pinned.put(line.substring(0, equal), line.substring(equal + 3));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pinned;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("switches")
    void a_pinned_run_fails_with_its_switch_broken_and_not_with_it_whole(Switch premise) {
        Run broken = Run.parse(EXHIBIT, pinned().getOrDefault(premise.id(), ""));
        assertThat(broken.isBroken(premise)).isTrue();
        assertThat(broken.pulls()).hasSizeLessThanOrEqualTo(PULLS_MOST);
        assertThat(new Player<>(EXHIBIT, broken).violation()).isPresent();
        assertThat(new Player<>(EXHIBIT, broken.flip(premise)).violation()).isEmpty();
    }

    /// What is quick to find is found anew in every check.
    static Stream<String> quicklyFound() {
        return Stream.of(
                "timely",
                "one-vote",
                "majority",
                "matching",
                "flush-first",
                "own-disk",
                "check-quorum");
    }

    @ParameterizedTest
    @MethodSource("quicklyFound")
    void a_search_finds_what_a_broken_switch_does(String id) {
        assertThat(search("/broken=" + id, 1, 1_000)).isPresent();
    }

    /// The ten searches of the exhibit contract, and the best of what they find, to be pinned.
    @ParameterizedTest(name = "{0}")
    @MethodSource("switches")
    @EnabledIfSystemProperty(named = "cutaway.searches", matches = "true")
    void ten_searches_find_what_each_broken_switch_does(Switch premise) {
        List<Finding> found =
                LongStream.range(0, SEARCHES)
                        .parallel()
                        .mapToObj(search ->
                                search(
                                        "/broken=" + premise.id(),
                                        search * SEEDS_A_SEARCH + 1,
                                        SEEDS_A_SEARCH))
                        .flatMap(Optional::stream)
                        .toList();
        List<Long> seeds = new ArrayList<>();
        for (Finding finding : found) seeds.add(1 + (finding.run().seed() - 1) % SEEDS_A_SEARCH);
        while (seeds.size() < SEARCHES) seeds.add(Long.MAX_VALUE);
        seeds.sort(Comparator.naturalOrder());
        Run best =
                found.stream()
                        .map(finding -> new Shrinker<>(EXHIBIT, finding).shrink().run())
                        .min(
                                Comparator.comparingInt((Run run) -> run.pulls().size())
                                        .thenComparingInt(run -> run.text().length()))
                        .orElseThrow();
        System.out.println("seeds " + seeds + ", " + best.pulls().size() + " pulls");
        System.out.println(premise.id() + " = " + best.text());
        long most = premise.equals(RaftExhibit.OWN_TERM) ? 10_000 : 1_000;
        assertThat(seeds.get(SEARCHES / 2 - 1)).isLessThanOrEqualTo(most);
        assertThat(best.pulls()).hasSizeLessThanOrEqualTo(PULLS_MOST);
    }

    private static Optional<Finding> search(String settings, long first, long count) {
        Explorer<Cluster> explorer = explorer(settings);
        for (long seed = first; seed < first + count; seed++) {
            Optional<Finding> finding = explorer.look(seed);
            if (finding.isPresent()) return finding;
        }
        return Optional.empty();
    }
}
