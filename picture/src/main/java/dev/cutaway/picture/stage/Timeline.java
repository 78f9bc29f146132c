package dev.cutaway.picture.stage;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Moments;
import dev.cutaway.kernel.Moments.Moment;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.Ticks;
import dev.cutaway.kernel.Whole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A run as a bar of time: of which kind each event is, where the moments of the exhibit are first
/// reached, and where nothing happens for long.
///
/// It is found out while the run is played for the first time, so it costs no second pass.
final class Timeline<M extends Model> {
    /// More gaps than this would cut the bar to pieces.
    private static final int GAPS_MAX = 6;

    /// A gap is so many times as long as events are apart on average.
    private static final int IDLE_TIMES = 10;

    private final Ticks ticks;
    private final List<Moment<M>> moments;
    private final boolean[] holds;
    private final boolean[] reached;
    private final List<Answer.Milestone> milestones = new ArrayList<>();
    private final StringBuilder begins = new StringBuilder();
    private final Player<M> player;

    Timeline(Exhibit<M> exhibit, Run run) {
        ticks = exhibit.ticks();
        moments = Moments.of(exhibit).all();
        holds = new boolean[moments.size()];
        reached = new boolean[moments.size()];
        player = new Player<>(exhibit, run, this::see);
    }

    Player<M> player() {
        return player;
    }

    /// Notes which moments begin with this event. What holds from the opening on is no milestone.
    private void see(M model) {
        int event = begins.length();
        boolean begun = false;
        for (int i = 0; i < moments.size(); i++) {
            boolean now = moments.get(i).holds().test(model);
            boolean begin = now && !holds[i] && event > 0;
            if (begin && !reached[i])
                milestones.add(new Answer.Milestone(event, moments.get(i).name()));
            begun |= begin;
            holds[i] = now;
            reached[i] |= now;
        }
        begins.append(begun ? '!' : ' ');
    }

    Answer.Bar bar() {
        return new Answer.Bar(kinds(), milestones, gaps());
    }

    /// A letter for each event: `x` a fault, `h` another pull, `m` a message, `a` an alarm, `f` a
    /// flush, `s` a step of a thread, `e` anything else; in capitals where a moment begins.
    private String kinds() {
        StringBuilder out = new StringBuilder();
        for (Story.Entry entry : player.story()) {
            char letter = letter(entry);
            boolean begins = this.begins.charAt(entry.event()) == '!';
            out.append(begins ? (char) (letter - 'a' + 'A') : letter);
        }
        return out.toString();
    }

    private static char letter(Story.Entry entry) {
        if (entry.isFault()) return 'x';
        if (!entry.lever().isEmpty()) return 'h';
        return switch (entry.kind()) {
            case HAND -> 'h';
            case MESSAGE -> 'm';
            case ALARM -> 'a';
            case FLUSH -> 'f';
            case STEP -> 's';
            case OTHER -> 'e';
        };
    }

    /// The longest stretches in which nothing happens, in the order of the run.
    private List<Answer.Gap> gaps() {
        List<Story.Entry> story = player.story();
        if (ticks == Ticks.NONE || story.size() < 3) return List.of();
        long whole = story.getLast().time() - story.getFirst().time();
        long least = IDLE_TIMES * Whole.divide(whole, story.size() - 1);
        List<Integer> idle = new ArrayList<>();
        for (int event = 1; event < story.size(); event++)
            if (least > 0 && length(event) >= least) idle.add(event);
        return idle.stream()
                .sorted(Comparator.comparingLong((Integer event) -> -length(event)))
                .limit(GAPS_MAX)
                .sorted()
                .map(event -> new Answer.Gap(event, ticks.text(length(event))))
                .toList();
    }

    private long length(int event) {
        return player.story().get(event).time() - player.story().get(event - 1).time();
    }
}
