package dev.cutaway.site.page;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Measures;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Moments;
import dev.cutaway.kernel.Place;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.Trouble;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Plays an exhibit's runs before the page goes out, to find what the page refers to.
public final class Rehearsal<M extends Model> {
    private final Exhibit<M> exhibit;
    private final Measures<M> measures;
    private final Moments<M> moments;
    private final Map<String, Player<M>> played = new LinkedHashMap<>();

    public Rehearsal(Exhibit<M> exhibit) {
        this.exhibit = exhibit;
        measures = Measures.of(exhibit);
        moments = Moments.of(exhibit);
    }

    String exhibitId() {
        return exhibit.card().id();
    }

    /// The canonical text of a run that may leave out the exhibit's id. Throws [Trouble].
    public String run(String text) {
        var id = exhibitId();
        var whole = Run.exhibitIn(text).equals(id) ? text : text.isEmpty() ? id : id + "/" + text;
        return Run.parse(exhibit, whole).text();
    }

    /// Reads a place of this exhibit. Throws [Trouble] when its run or its event is wrong.
    public void checkPlace(String text) {
        var place = Place.parse(text);
        var events = events(run(place.run()));
        if (place.event() > events) {
            throw Trouble.of(
                    text, "event " + place.event() + " is not in this run", "0 to " + events);
        }
    }

    int events(String run) {
        return player(run).events();
    }

    /// The first event from `from` on at which the moment holds. Throws [Trouble] for an unknown
    /// one.
    Optional<Integer> first(String run, String moment, int from) {
        var named =
                moments.named(moment)
                        .orElseThrow(
                                () -> Trouble.of(moment, "there is no such moment", momentNames()));
        return player(run).first(named, from);
    }

    /// The measure as the page prints it. Throws [Trouble] for an unknown one.
    String measure(String run, String measure, int event) {
        var named =
                measures.named(measure)
                        .orElseThrow(() ->
                                Trouble.of(measure, "there is no such measure", measureNames()));
        return named.text(player(run).at(event));
    }

    private String momentNames() {
        return moments.all().stream().map(Moments.Moment::name).collect(Collectors.joining(", "));
    }

    private String measureNames() {
        return measures.all().stream().map(Measures.Measure::id).collect(Collectors.joining(", "));
    }

    private Player<M> player(String run) {
        return played.computeIfAbsent(run, text -> new Player<>(exhibit, Run.parse(exhibit, text)));
    }
}
