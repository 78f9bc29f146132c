package dev.cutaway.picture.stage;

import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Replay;
import dev.cutaway.picture.Drawn;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What happened to one part in the course of a run: for each of its values, the events that wrote
/// it. Seen like every change, by comparing scenes: one replay that keeps the values of this part.
///
/// A call looks through a limited number of events, and the next goes on from there: a picture of
/// every event of a long run takes a while, and whoever asks has other questions in between.
final class Biography<M extends Model & Drawn> {
    private final String part;
    private final Replay<M> replay;

    /// The events that wrote each value, first to last. One that vanished was written, too.
    private final LinkedHashMap<String, List<Integer>> written = new LinkedHashMap<>();

    /// The events at which the part came or went.
    private final List<Integer> presence = new ArrayList<>();

    private Map<String, String> values;
    private boolean present;

    Biography(String part, Replay<M> replay) {
        this.part = part;
        this.replay = replay;
        Scene opening = replay.model().draw();
        present = opening.part(part).isPresent();
        values = valuesIn(opening);
        if (present) presence.add(0);
        for (String name : values.keySet()) note(name);
    }

    String part() {
        return part;
    }

    /// Goes on by up to so many events, and tells what is known then.
    Answer.History read(int most) {
        boolean over = false;
        for (int i = 0; i < most && !over; i++) {
            over = !replay.next();
            if (!over) compare(replay.model().draw());
        }
        List<Answer.Writing> all =
                written.entrySet().stream()
                        .map(entry -> new Answer.Writing(entry.getKey(), entry.getValue()))
                        .toList();
        return new Answer.History(part, replay.event(), presence, all);
    }

    private void compare(Scene scene) {
        Map<String, String> now = valuesIn(scene);
        boolean here = !now.isEmpty() || scene.part(part).isPresent();
        if (here != present) presence.add(replay.event());
        present = here;
        now.forEach((name, text) -> {
            if (!text.equals(values.get(name))) note(name);
        });
        for (String name : values.keySet()) if (!now.containsKey(name)) note(name);
        values = now;
    }

    private void note(String name) {
        written.computeIfAbsent(name, _ -> new ArrayList<>()).add(replay.event());
    }

    /// Where two figures show a value of the part, the first counts, as in the inspector; what is
    /// empty is not shown there.
    private Map<String, String> valuesIn(Scene scene) {
        TreeMap<String, String> found = new TreeMap<>();
        for (Value value : scene.values())
            if (value.part().equals(part) && !value.text().isEmpty())
                found.putIfAbsent(value.name(), value.text());
        return found;
    }
}
