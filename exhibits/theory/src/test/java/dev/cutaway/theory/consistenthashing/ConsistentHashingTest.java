package dev.cutaway.theory.consistenthashing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Space;
import dev.cutaway.picture.stage.Answer;
import dev.cutaway.picture.stage.Stage;
import dev.cutaway.proof.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsistentHashingTest {
    private static final ConsistentHashingExhibit EXHIBIT = new ConsistentHashingExhibit();
    private static final int PULLS = 12;

    private static Player<Cluster> play(String text) {
        return new Player<>(EXHIBIT, Run.parse(EXHIBIT, text));
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, 100);
    }

    /// A run that a restless hand plays: any method, any points, a dozen pulls.
    private static Player<Cluster> storm(int seed, String settings) {
        Random hand = new Random(seed);
        String run =
                "consistent-hashing/seed=" + seed + "/points=" + (1 + hand.nextInt(40)) + settings;
        Stage<Cluster> stage = new Stage<>(EXHIBIT);
        Answer answer = stage.open(run);
        for (int i = 0;
                i < PULLS && answer instanceof Answer.Opened opened && opened.broken() < 0;
                i++) {
            Answer.Shown shown = (Answer.Shown) stage.show(opened.events(), Space.wide(408), "");
            List<Answer.LeverView> ready =
                    shown.levers().stream().filter(Answer.LeverView::ready).toList();
            Answer.LeverView lever = ready.get(hand.nextInt(ready.size()));
            List<String> choices = lever.form().choices();
            String argument =
                    choices.isEmpty()
                            ? lever.form().suggestion()
                            : choices.get(hand.nextInt(choices.size()));
            answer = stage.pull(opened.events(), lever.id(), argument);
        }
        return play(((Answer.Opened) answer).run());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void with_nothing_broken_every_method_keeps_what_it_promises(int seed) {
        for (String method : List.of("remainder", "ring", "jump")) {
            assertThat(storm(seed, "/method=" + method).violation()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/method=jump/broken=last-leaves-first, Only the changed server’s keys move",
        "/method=ring/broken=names-are-stable, A restart moves nothing",
    })
    void each_broken_assumption_is_found_by_a_restless_hand(String settings, String promise) {
        List<String> broken = new ArrayList<>();
        for (int seed = 1; seed <= 20; seed++) {
            storm(seed, settings)
                    .violation()
                    .ifPresent(violation -> broken.add(violation.guarantee()));
        }
        assertThat(broken).hasSizeGreaterThan(10).containsOnly(promise);
    }

    @Test
    void a_join_moves_nearly_all_keys_under_the_remainder_and_a_share_under_the_others() {
        String join = "/keys=500/0:join:S6";
        // Expected by theory: 5 of 6 keys, and 1 of 6; the ring's share varies with its points.
        assertThat(play("consistent-hashing/method=remainder" + join).at(1).moved())
                .isBetween(380, 450);
        assertThat(play("consistent-hashing/method=jump" + join).at(1).moved()).isBetween(55, 115);
        assertThat(play("consistent-hashing/points=200" + join).at(1).moved()).isBetween(40, 130);
    }

    @Test
    void a_server_that_leaves_and_comes_back_finds_its_keys_again() {
        for (String method : List.of("remainder", "ring", "jump")) {
            Player<Cluster> player =
                    play("consistent-hashing/method=" + method + "/0:leave:S5/1:join:S5");
            List<String> before =
                    player.at(0).keys().stream().map(key -> key.owner().name()).toList();
            List<String> after =
                    player.at(2).keys().stream().map(key -> key.owner().name()).toList();
            assertThat(after).isEqualTo(before);
        }
    }

    @Test
    void own_servers_and_own_keys_take_the_place_of_drawn_ones() {
        Cluster cluster =
                play("consistent-hashing/servers=db-a,db%20b,Zo%C3%AB/own-keys=apple,pear").at(0);
        assertThat(cluster.servers())
                .extracting(Server::name)
                .containsExactly("db-a", "db b", "Zoë");
        assertThat(cluster.keys()).extracting(Cluster.Key::name).containsExactly("apple", "pear");
    }

    @Test
    void a_name_that_is_there_already_cannot_join_twice() {
        Player<Cluster> player = play("consistent-hashing/0:join:S3");
        assertThat(player.at(1).serverCount()).isEqualTo(5);
        assertThat(player.story().get(1).text()).isEqualTo("is there already, so nothing changes.");
    }

    @Test
    void the_last_server_stays() {
        assertThat(play("consistent-hashing/servers=alone/0:leave:alone").story().get(1).text())
                .isEqualTo("pulls “leave”: Somebody must hold the keys.");
    }

    @Test
    void under_jump_only_the_last_server_may_go_unless_the_assumption_is_broken() {
        Player<Cluster> kept = play("consistent-hashing/method=jump/0:leave:S2");
        assertThat(kept.at(1).serverCount()).isEqualTo(5);
        Player<Cluster> broken =
                play("consistent-hashing/method=jump/broken=last-leaves-first/0:leave:S2");
        assertThat(broken.violation())
                .hasValueSatisfying(v -> assertThat(v.why()).contains("neither came or went"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consistent-hashing/method=remainder/0:join:S6",
                "consistent-hashing/0:join:S6/1:leave:S2/2:look-up:hello",
                "consistent-hashing/points=1/servers=a-very-long-server-name,b/0:join:another-long-name-here",
                "consistent-hashing/points=200/keys=500/0:join:S6/1:join:S7/2:join:S8/3:join:S9/4:join:S10/5:join:S11/6:join:S12",
                "consistent-hashing/method=jump/broken=last-leaves-first/0:join:S6/1:leave:S2",
                "consistent-hashing/points=2/broken=names-are-stable/0:restart:S3",
                "consistent-hashing/servers=alone/own-keys=only",
            })
    void every_picture_can_be_read(String run) {
        assertThat(new Proof<>(EXHIBIT).run(run, 50)).isEmpty();
    }

    @Test
    void the_pictures_of_storms_can_be_read() {
        assertThat(new Proof<>(EXHIBIT).storms("consistent-hashing", 10, 200)).isEmpty();
    }

    @Test
    void looking_changes_nothing() {
        String text = "consistent-hashing/0:join:S6/1:leave:S2/2:restart:S1/3:look-up:hello";
        Player<Cluster> watched = play(text);
        for (int event = 0; event <= watched.events(); event++) {
            Cluster cluster = watched.at(event);
            cluster.draw();
            cluster.levers(new dev.cutaway.kernel.Levers());
            cluster.limit();
        }
        assertThat(watched.at(4).keys()).isEqualTo(play(text).at(4).keys());
    }
}
