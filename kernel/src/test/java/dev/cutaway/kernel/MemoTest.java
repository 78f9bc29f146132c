package dev.cutaway.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MemoTest {
    /// Signs a number at each pull, which is slow, and keeps count of how often it was computed.
    private static final class Signer implements Model {
        private final World world;
        private final AtomicInteger computed;
        private final boolean remembers;
        private String last = "";

        Signer(World world, AtomicInteger computed, boolean remembers) {
            this.world = world;
            this.computed = computed;
            this.remembers = remembers;
        }

        @Override
        public void levers(Levers can) {
            can.pull("sign", "Sign").asking(new Form.Whole("number", 0, 99)).does(this::sign);
        }

        private void sign(int number) {
            last =
                    remembers
                            ? world.memo("sign", List.of("key", number), () -> compute(number))
                            : compute(number);
            world.say("signer", "signs: {}", last);
        }

        private String compute(int number) {
            computed.incrementAndGet();
            return "signed " + number;
        }

        @Override
        public void guarantees(Guarantees promise) {}
    }

    private static final String PULLS = "0:sign:1/1:sign:2/2:sign:1";

    @Test
    void going_back_does_not_compute_again() {
        AtomicInteger computed = new AtomicInteger();
        var player = Rig.timeless(world -> new Signer(world, computed, true)).play(1, PULLS);
        assertThat(computed).hasValue(2); // The third pull signs what the first did.
        for (int event : List.of(3, 0, 2, 1, 3)) player.at(event);
        assertThat(player.at(2).last).isEqualTo("signed 2");
        assertThat(computed).hasValue(2);
    }

    @Test
    void two_players_do_not_share() {
        AtomicInteger computed = new AtomicInteger();
        var rig = Rig.timeless(world -> new Signer(world, computed, true));
        rig.play(1, PULLS);
        rig.play(1, PULLS);
        assertThat(computed).hasValue(4);
    }

    @Test
    void remembering_changes_no_fingerprint() {
        AtomicInteger computed = new AtomicInteger();
        var with = Rig.timeless(world -> new Signer(world, computed, true)).play(1, PULLS);
        var without = Rig.timeless(world -> new Signer(world, computed, false)).play(1, PULLS);
        assertThat(with.fingerprint(3)).isEqualTo(without.fingerprint(3));
    }

    @Test
    void inputs_that_only_look_alike_together_are_told_apart() {
        Memo memo = new Memo();
        assertThat(memo.recall("f", List.of("a", "b"), () -> 1)).isEqualTo(1);
        assertThat(memo.recall("f", List.of("ab"), () -> 2)).isEqualTo(2);
        assertThat(memo.recall("f", List.of("a\n1 b"), () -> 3)).isEqualTo(3);
        assertThat(memo.recall("g", List.of("a", "b"), () -> 4)).isEqualTo(4);
        assertThat(memo.recall("f", List.of("a", "b"), () -> 5)).isEqualTo(1);
    }

    @Test
    void what_has_no_text_is_refused() {
        assertThatThrownBy(() -> new Memo().recall("f", List.of(new byte[1]), () -> 1))
                .hasMessage("an array has no text: f");
    }
}
