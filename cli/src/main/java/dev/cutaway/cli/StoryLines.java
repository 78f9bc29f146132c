package dev.cutaway.cli;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.Ticks;
import dev.cutaway.kernel.World;
import java.io.PrintWriter;

/// A story as lines of text: number, time where there is one, who did what, and what caused it.
final class StoryLines {
    private StoryLines() {}

    static <M extends Model> void print(Exhibit<M> exhibit, Run run, PrintWriter out) {
        print(new Player<>(exhibit, run), exhibit.ticks(), Integer.MAX_VALUE, out);
    }

    static void print(Player<?> player, Ticks ticks, int last, PrintWriter out) {
        player.story().stream().limit(last + 1L).forEach(entry -> out.println(line(entry, ticks)));
        player.violation()
                .filter(violation -> violation.event() <= last)
                .ifPresent(violation ->
                        out.printf(
                                "broken at event %d: %s. %s%n",
                                violation.event(), violation.guarantee(), violation.why()));
    }

    private static String line(Story.Entry entry, Ticks ticks) {
        String time = ticks == Ticks.NONE ? "" : "%12s".formatted(ticks.text(entry.time()));
        String cause = entry.cause() == World.NO_CAUSE ? "" : "  (from " + entry.cause() + ")";
        String sentence = (entry.actor() + " " + entry.text()).strip();
        return "%6d%s  %s%s".formatted(entry.event(), time, sentence, cause).stripTrailing();
    }
}
