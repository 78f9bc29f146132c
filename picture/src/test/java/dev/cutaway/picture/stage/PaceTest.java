package dev.cutaway.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutaway.kernel.Story;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static long pace(long... times) {
        List<Story.Entry> story = new ArrayList<>();
        for (long time : times)
            story.add(new Story.Entry(story.size(), time, "", "", "", -1, Story.Kind.OTHER, false));
        return Pace.of(story);
    }

    @Test
    void a_usual_event_takes_a_second() {
        assertThat(pace(0, 10, 30, 60, 5_000)).isEqualTo(30);
    }

    @Test
    void events_of_one_instant_do_not_slow_the_others_down() {
        assertThat(pace(0, 0, 0, 0, 0, 40, 40, 80)).isEqualTo(40);
    }

    @Test
    void without_time_there_is_no_pace() {
        assertThat(pace(0, 0, 0)).isZero();
        assertThat(pace()).isZero();
    }
}
