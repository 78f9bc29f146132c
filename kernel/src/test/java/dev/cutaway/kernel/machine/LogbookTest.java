package dev.cutaway.kernel.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Guarantees;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Rig;
import dev.cutaway.kernel.World;
import dev.cutaway.kernel.machine.Logbook.Fate;
import dev.cutaway.kernel.machine.Logbook.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LogbookTest {
    private static final int MOST = 8;
    private static final int MS = 1_000;

    private record Note(String words) implements Message {}

    /// Two machines; one tells the other something every ten milliseconds, and each takes two.
    private static final class Talk implements Model {
        private final List<String> stands = new ArrayList<>();
        private final Machines<Note> machines;
        private final Optional<Logbook<Note>> book;

        Talk(World world, long takes, boolean keeps) {
            machines = new Machines<>(world, List.of("a", "b"), Talker::new);
            machines.network().latency(new Law.Fixed(takes));
            book = keeps ? Optional.of(machines.logbook(MOST, this::stands)) : Optional.empty();
            machines.boot();
        }

        private void stands(Id who, Machine.State state) {
            stands.add(who + " " + state);
        }

        List<Passage<Note>> passages() {
            return book.orElseThrow().passages();
        }

        @Override
        public void levers(Levers can) {
            Faults<Note> faults = machines.faults();
            faults.crashes(can).pauses(can).network().cuts(can).messages(can, 5 * MS);
        }

        @Override
        public void guarantees(Guarantees promise) {}

        private static final class Talker extends Program<Note> {
            private final Machine<Note> on;

            Talker(Machine<Note> on) {
                this.on = on;
                if (on.id().number() == 0) on.alarm(10 * MS, this::tell);
            }

            private void tell() {
                on.send(new Id(1, "b"), new Note("hello"));
                on.alarm(10 * MS, this::tell);
            }

            @Override
            protected void hear(Id from, Note message) {}
        }
    }

    private static Player<Talk> play(long length, long takes, boolean keeps, String pulls) {
        return Rig.of(length, world -> new Talk(world, takes, keeps)).play(1, pulls);
    }

    private static Talk played(long length, String pulls) {
        var player = play(length, 2 * MS, true, pulls);
        return player.at(player.events());
    }

    private static Passage<Note> first(String pulls) {
        return played(20 * MS, pulls).passages().getFirst();
    }

    @Test
    void it_knows_when_a_message_left_and_when_it_arrived() {
        Passage<Note> one = first("");
        assertThat(one.name()).isEqualTo("a-b.1");
        assertThat(one.left()).isEqualTo(10 * MS);
        assertThat(one.ended()).isEqualTo(12 * MS);
        assertThat(one.fate()).isEqualTo(Fate.ARRIVED);
    }

    @Test
    void what_was_dropped_was_lost_where_it_was() {
        Passage<Note> one = first("11ms:drop:a-b.1");
        assertThat(one.fate()).isEqualTo(Fate.LOST);
        assertThat(one.ended()).isEqualTo(11 * MS);
        assertThat(one.arrives()).isEqualTo(12 * MS);
    }

    @Test
    void what_finds_a_cut_link_or_nobody_is_lost_at_its_end() {
        for (String pull : List.of("11ms:cut-one-way:a-b", "11ms:crash:b")) {
            Passage<Note> one = first(pull);
            assertThat(one.fate()).isEqualTo(Fate.LOST);
            assertThat(one.ended()).isEqualTo(12 * MS);
        }
    }

    @Test
    void what_was_delayed_left_when_it_left() {
        Passage<Note> one = first("11ms:delay:a-b.1:3000");
        assertThat(one.left()).isEqualTo(10 * MS);
        assertThat(one.arrives()).isEqualTo(15 * MS);
        assertThat(one.fate()).isEqualTo(Fate.ARRIVED);
    }

    @Test
    void a_copy_is_told_from_its_original() {
        List<Passage<Note>> both = played(8 * MS, "11ms:copy:a-b.1:3000").passages();
        assertThat(both).extracting(Passage::name).containsExactly("a-b.1", "a-b.1-1");
        assertThat(both).extracting(Passage::ended).containsExactly(12L * MS, 15L * MS);
    }

    @Test
    void it_forgets_what_has_ended_and_never_what_is_on_its_way() {
        assertThat(played(2_000 * MS, "").passages()).hasSizeBetween(MOST / 2, MOST);
        var slow = play(500 * MS, 300 * MS, true, "");
        assertThat(slow.at(slow.events()).passages()).filteredOn(Passage::isOnItsWay).hasSize(30);
    }

    @Test
    void it_tells_how_machines_stand() {
        Talk talk = played(50 * MS, "11ms:pause:b/12ms:resume:b/13ms:crash:b/14ms:restart:b");
        assertThat(talk.stands)
                .containsExactly("a UP", "b UP", "b PAUSED", "b UP", "b DOWN", "b UP");
    }

    @Test
    void keeping_it_plays_no_run_differently() {
        var kept = play(100 * MS, 2 * MS, true, "11ms:crash:b");
        var bare = play(100 * MS, 2 * MS, false, "11ms:crash:b");
        assertThat(kept.events()).isEqualTo(bare.events());
        assertThat(kept.fingerprint(kept.events())).isEqualTo(bare.fingerprint(bare.events()));
    }
}
