package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the bully algorithm promises where messages come, and what it does where they do not.
class ElectionTest {
    private static final GalleryExhibit EXHIBIT = new GalleryExhibit();

    private static Player<Piece> play(int seed) {
        return new Player<>(EXHIBIT, Run.parse(EXHIBIT, "gallery/seed=" + seed + "/piece=nodes"));
    }

    private static List<Integer> leaders(Election election) {
        List<Integer> leaders = new ArrayList<>();
        for (int machine = 1; machine <= Election.MACHINES; machine++)
            if (election.leaderOf(machine) == machine) leaders.add(machine);
        return leaders;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 11, 42})
    void while_the_network_is_whole_there_is_one_leader_at_most(int seed) {
        Player<Piece> player = play(seed);
        for (int event = 0; event <= player.events(); event++) {
            Election election = (Election) player.at(event);
            if (election.isSplit()) break;
            assertThat(leaders(election)).hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 11, 42})
    void before_the_split_the_highest_that_lives_is_followed_by_all(int seed) {
        Player<Piece> player = play(seed);
        int event = 0;
        while (!((Election) player.at(event + 1)).isSplit()) event++;
        Election election = (Election) player.at(event);
        for (int machine = 1; machine <= 4; machine++)
            assertThat(election.leaderOf(machine)).isEqualTo(4);
        assertThat(election.isUp(5)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 11, 42})
    void a_split_network_has_two_leaders_and_a_healed_one_the_highest(int seed) {
        Player<Piece> player = play(seed);
        boolean two = false;
        for (int event = 0; event <= player.events(); event++)
            two |= leaders((Election) player.at(event)).equals(List.of(2, 4));
        assertThat(two).isTrue();
        Election last = (Election) player.at(player.events());
        for (int machine = 1; machine <= Election.MACHINES; machine++)
            assertThat(last.leaderOf(machine)).isEqualTo(5);
    }
}
