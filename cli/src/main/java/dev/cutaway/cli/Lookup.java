package dev.cutaway.cli;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Place;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.Trouble;
import dev.cutaway.site.Museum;
import java.util.stream.Collectors;

/// Finds what a place on the command line speaks of, or says what it could have spoken of.
final class Lookup {
    private Lookup() {}

    static Exhibit<?> exhibit(Museum museum, String run) {
        var id = Run.exhibitIn(run);
        return museum.exhibit(id)
                .orElseThrow(() ->
                        new Trouble(
                                run,
                                0,
                                id.length(),
                                "there is no exhibit “" + id + "”",
                                "one of " + ids(museum)));
    }

    private static String ids(Museum museum) {
        return museum.exhibits().stream()
                .map(exhibit -> exhibit.card().id())
                .collect(Collectors.joining(", "));
    }

    /// The event that a place names: the last, where it names none.
    static int event(Place place, Player<?> player) {
        if (place.event() == Place.LAST) return player.events();
        if (place.event() > player.events()) {
            throw Trouble.of(
                    place.text(),
                    "event " + place.event() + " is not in this run",
                    "an event from 0 to " + player.events());
        }
        return place.event();
    }
}
