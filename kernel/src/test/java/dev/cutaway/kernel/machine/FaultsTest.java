package dev.cutaway.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.cutaway.kernel.Player.Violation;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.machine.Counter.Wish;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every lever alone breaks something that holds without it.
class FaultsTest {
    /// A wish, pulls that leave it whole, and one lever more that breaks it.
    static Stream<Arguments> levers() {
        return Stream.of(
                arguments(Wish.ALL_ARE_UP, "", "35ms:crash:s"),
                arguments(Wish.THE_COUNT_IS_REMEMBERED, "35ms:crash:s", "/36ms:restart:s"),
                arguments(Wish.ANSWERS_COME_SOON, "", "35ms:pause:s/45ms:resume:s"),
                arguments(Wish.ALL_IS_HEARD, "", "35ms:pause:s"),
                arguments(Wish.ALL_IS_HEARD, "35ms:pause:s/36ms:resume:s", "/37ms:pause:s"),
                arguments(Wish.CLOCKS_AGREE, "", "35ms:set-clock:s:2500"),
                arguments(Wish.CLOCKS_AGREE, "", "35ms:drift:s:100000"),
                arguments(Wish.CLOCKS_AGREE, "", "35ms:drift:c:-100000"),
                arguments(Wish.ALL_IS_HEARD, "", "35ms:cut:c-s"),
                arguments(Wish.ALL_IS_HEARD, "35ms:cut-one-way:s-c", "/36ms:cut-one-way:c-s"),
                arguments(Wish.ALL_IS_HEARD, "35ms:partition:idle", "/36ms:partition:s"),
                arguments(Wish.ALL_IS_HEARD, "", "30.5ms:drop:c-s.3"),
                arguments(Wish.ANSWERS_COME_SOON, "", "30.5ms:delay:c-s.3:2000"),
                arguments(Wish.ALL_IS_HEARD_IN_ORDER, "", "30.5ms:delay:c-s.3:10500"),
                arguments(Wish.NOTHING_IS_HEARD_TWICE, "", "30.5ms:copy:c-s.3:5"),
                arguments(
                        Wish.ALL_IS_HEARD_IN_ORDER,
                        "25ms:slow-link:c-s:15000",
                        "/41ms:deliver:c-s.4"),
                arguments(Wish.ANSWERS_COME_SOON, "", "35ms:slow-link:s-c:500"),
                arguments(Wish.WHAT_IS_ACKNOWLEDGED_IS_SAFE, "", "35ms:lie:s"),
                arguments(Wish.WHAT_IS_ACKNOWLEDGED_IS_SAFE, "", "35ms:fail-flush:s"),
                arguments(Wish.ALL_ARE_UP, "", "35ms:fill:s"),
                arguments(Wish.ANSWERS_COME_SOON, "", "35ms:slow-disk:s:500"),
                arguments(
                        Wish.WHAT_IS_ACKNOWLEDGED_IS_SAFE,
                        "35ms:crash:s/37ms:restart:s",
                        "/38ms:crash:s/39ms:wipe:s"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("levers")
    void a_lever_breaks_what_holds_without_it(Wish wish, String harmless, String lever) {
        assertThat(broken(wish, harmless)).isEmpty();
        assertThat(broken(wish, harmless + lever)).contains(wish.toString());
    }

    private static Optional<String> broken(Wish wish, String pulls) {
        return Counter.promising(wish, 0, 0).play(1, pulls).violation().map(Violation::guarantee);
    }

    @ParameterizedTest
    @EnumSource
    void without_any_lever_every_wish_comes_true(Wish wish) {
        assertThat(broken(wish, "")).isEmpty();
    }

    /// Crashed between a write and its flush, a sector is old, new, torn or garbage. Each way to
    /// keep a count is safe from all of these but one.
    @ParameterizedTest
    @CsvSource({"IN_DIGITS, torn, garbage", "IN_A_BYTE, garbage, new"})
    void one_thing_that_a_crash_leaves_of_a_sector_breaks_what_the_others_do_not(
            Notebook.Keeping keeping, String breaks, String harmless) {
        Set<String> broken = new TreeSet<>();
        Set<String> whole = new TreeSet<>();
        for (int seed = 1; seed <= 1_000; seed++) {
            var player = Notebook.kept(keeping).play(seed, "2ms+1.2:crash:m/2.5ms:restart:m");
            String left = player.at(player.events()).left();
            (player.violation().isPresent() ? broken : whole).add(left);
        }
        assertThat(broken).containsExactly(breaks);
        assertThat(whole).contains("old", "new", harmless).doesNotContain(breaks);
    }

    @ParameterizedTest
    @EnumSource
    void a_sector_that_was_flushed_is_neither_torn_nor_garbage(Notebook.Keeping keeping) {
        for (int seed = 1; seed <= 1_000; seed++) {
            var player = Notebook.kept(keeping).play(seed, "2ms+1.3:crash:m/2.5ms:restart:m");
            assertThat(player.violation()).isEmpty();
            assertThat(player.at(player.events()).left()).isEqualTo("new");
        }
    }

    static Stream<Arguments> mending() {
        return Stream.of(
                arguments(Wish.ALL_IS_HEARD, "31.5ms:cut:c-s/32ms:heal:c-s"),
                arguments(Wish.ALL_IS_HEARD, "31.5ms:partition:s/32ms:heal-all:all"),
                arguments(Wish.ANSWERS_COME_SOON, "32.5ms:pause:s/33ms:resume:s"),
                arguments(Wish.WHAT_IS_ACKNOWLEDGED_IS_SAFE, "32.5ms:lie:s/33ms:honest:s"),
                arguments(
                        Wish.WHAT_IS_ACKNOWLEDGED_IS_SAFE, "32.5ms:fail-flush:s/33ms:mend-flush:s"),
                arguments(Wish.ALL_ARE_UP, "32.5ms:fill:s/33ms:empty:s"),
                arguments(Wish.ANSWERS_COME_SOON, "32.5ms:slow-link:s-c:9/33ms:slow-link:s-c:0"),
                arguments(Wish.ANSWERS_COME_SOON, "32.5ms:slow-disk:s:9/33ms:slow-disk:s:0"),
                arguments(Wish.ANSWERS_COME_SOON, "32.5ms:slow-link:s-c:9/33ms:quick-link:s-c"),
                arguments(Wish.ANSWERS_COME_SOON, "32.5ms:slow-disk:s:9/33ms:quick-disk:s"),
                arguments(Wish.ALL_ARE_UP, ""));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("mending")
    void what_is_mended_before_anyone_noticed_breaks_nothing(Wish wish, String pulls) {
        assertThat(broken(wish, pulls)).isEmpty();
    }

    @Test
    void a_law_of_loss_alone_loses_messages() {
        var player = Counter.promising(Wish.ALL_IS_HEARD, 200, 0).play(1, "");
        assertThat(player.violation()).isPresent();
    }

    @Test
    void a_law_of_copies_alone_delivers_twice() {
        var player = Counter.promising(Wish.NOTHING_IS_HEARD_TWICE, 0, 200).play(1, "");
        assertThat(player.violation()).isPresent();
    }

    @Test
    void a_machine_whose_disk_went_bad_does_not_start_again() {
        var rig = Counter.promising(Wish.THE_COUNT_IS_REMEMBERED, 0, 0);
        var player = rig.play(1, "35ms:corrupt:s/36ms:crash:s/37ms:restart:s");
        assertThat(player.story())
                .extracting(Story.Entry::text)
                .contains("restarts. finds its disk damaged and does not start.");
        assertThat(player.violation()).isEmpty();
        assertThat(rig.play(1, "36ms:crash:s/37ms:restart:s").violation()).isPresent();
    }

    /// A crash is a fault and a lying disk is one; mending is none.
    @Test
    void the_story_tells_faults_from_other_pulls() {
        String pulls = "35ms:crash:s/36ms:restart:s/37ms:cut:c-s/38ms:heal:c-s/39.5ms:lie:s";
        assertThat(
                        Counter.promising(Wish.CLOCKS_AGREE, 0, 0).play(1, pulls).story().stream()
                                .filter(Story.Entry::isFault)
                                .map(Story.Entry::lever))
                .containsExactly("crash", "cut", "lie");
    }

    @Test
    void the_story_tells_what_brought_an_event_about() {
        var story =
                Counter.promising(Wish.CLOCKS_AGREE, 0, 0).play(1, "35ms:slow-disk:s:500").story();
        assertThat(story.stream().map(Story.Entry::kind))
                .contains(Story.Kind.MESSAGE, Story.Kind.ALARM, Story.Kind.HAND);
        assertThat(story.getFirst().kind()).isEqualTo(Story.Kind.OTHER);
        assertThat(story.stream().filter(entry -> entry.kind() == Story.Kind.HAND))
                .allMatch(entry -> entry.lever().equals("slow-disk"));
    }
}
