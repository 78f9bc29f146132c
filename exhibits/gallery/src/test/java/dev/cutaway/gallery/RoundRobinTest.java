package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.gallery.Task.Act;
import dev.cutaway.gallery.Task.Standing;
import dev.cutaway.gallery.Task.Stretch;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The stretches of a whole run, millisecond by millisecond, against what a scheduler promises.
class RoundRobinTest {
    private static final GalleryExhibit EXHIBIT = new GalleryExhibit();
    private static final int MS = 1000;

    private static RoundRobin played(int seed) {
        Player<Piece> player =
                new Player<>(EXHIBIT, Run.parse(EXHIBIT, "gallery/seed=" + seed + "/piece=gantt"));
        return (RoundRobin) player.at(player.events());
    }

    private static List<Standing> at(RoundRobin piece, long time) {
        List<Standing> all = new ArrayList<>();
        for (Task task : piece.tasks())
            for (Stretch stretch : task.stretches())
                if (stretch.from() <= time && (stretch.to() == Stretch.OPEN || time < stretch.to()))
                    all.add(stretch.standing());
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 11, 42})
    void one_runs_at_a_time_and_nobody_stands_in_line_for_an_idle_processor(int seed) {
        RoundRobin piece = played(seed);
        for (long time = 0; time < 400L * MS; time += MS) {
            List<Standing> all = at(piece, time);
            assertThat(all).hasSize(4);
            long running = all.stream().filter(it -> it == Standing.RUNS).count();
            assertThat(running).isLessThanOrEqualTo(1);
            if (all.contains(Standing.READY)) assertThat(running).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 11, 42})
    void nobody_runs_longer_than_a_quantum_and_each_gets_all_it_needs(int seed) {
        for (Task task : played(seed).tasks()) {
            long ran = 0;
            for (Stretch stretch : task.stretches()) {
                if (stretch.standing() != Standing.RUNS) continue;
                assertThat(stretch.to() - stretch.from()).isBetween(1L, RoundRobin.QUANTUM);
                ran += stretch.to() - stretch.from();
            }
            long needs = 0;
            for (Act act : task.program()) if (act instanceof Act.Run(long ticks)) needs += ticks;
            boolean killed = task.standing() == Standing.KILLED;
            if (killed) assertThat(ran).isLessThan(needs);
            else assertThat(ran).isEqualTo(needs);
        }
    }
}
