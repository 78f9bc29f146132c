package dev.cutaway.picture.stage;

import dev.cutaway.kernel.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How much model time a reader is shown in a second of their own: what usually passes between two
/// events of the run, so that a usual event takes a second.
final class Pace {
    private Pace() {}

    /// The middle one of the times between events, those that fall together left out. Zero where no
    /// time passes at all.
    static long of(List<Story.Entry> story) {
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < story.size(); i++) {
            long gap = story.get(i).time() - story.get(i - 1).time();
            if (gap > 0) gaps.add(gap);
        }
        Collections.sort(gaps);
        return gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 2);
    }
}
