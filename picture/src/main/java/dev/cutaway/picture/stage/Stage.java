package dev.cutaway.picture.stage;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Form;
import dev.cutaway.kernel.Knob;
import dev.cutaway.kernel.Levers;
import dev.cutaway.kernel.Levers.Lever;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Place;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.kernel.Story;
import dev.cutaway.kernel.Switch;
import dev.cutaway.picture.Drawn;
import dev.cutaway.picture.Layout;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Space;
import dev.cutaway.picture.View;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// One exhibit on stage: a run, played, and everything that can be asked about it.
///
/// Every call is total. What a person wrote and could not be understood comes back as
/// [Answer.Trouble], and the run on stage stays as it was.
public final class Stage<M extends Model & Drawn> {
    private static final String DIGESTS = "d";

    /// So many events of a part's history are looked through in one call.
    private static final int READ_AT_ONCE = 500;

    private final Exhibit<M> exhibit;
    private Timeline<M> timeline;
    private Player<M> player;
    private Optional<Biography<M>> biography = Optional.empty();
    private String notice = "";
    private int shown;
    private long pace;

    public Stage(Exhibit<M> exhibit) {
        this.exhibit = exhibit;
        timeline = new Timeline<>(exhibit, Run.opening(exhibit));
        player = timeline.player();
    }

    private void put(Timeline<M> next) {
        timeline = next;
        player = next.player();
        biography = Optional.empty();
    }

    /// Opens the run or place that a text describes.
    public Answer open(String text) {
        return answer(() -> openPlace(text));
    }

    private Answer openPlace(String text) {
        Place place = Place.parse(text);
        put(new Timeline<>(exhibit, Run.parse(exhibit, place.run())));
        int at =
                place.event() == Place.LAST
                        ? player.events()
                        : Math.min(place.event(), player.events());
        notice = notice(place);
        return opened(at, View.of(place.view()));
    }

    /// A link from another version of the model is never played wrongly in silence.
    private String notice(Place place) {
        int now = exhibit.card().version();
        int then = player.run().version();
        String difference = player.difference(place.view().getOrDefault(DIGESTS, "")).orElse("");
        if (then != now && difference.isEmpty()) {
            return "This was recorded with version "
                    + then
                    + " of this model. Here it is played with version "
                    + now
                    + ".";
        }
        if (difference.isEmpty() && place.event() > player.events()) {
            return "This link points to event "
                    + place.event()
                    + ", but the run ends at event "
                    + player.events()
                    + ".";
        }
        if (difference.isEmpty()) return "";
        String versions = then == now ? "" : ", from version " + then + " to version " + now;
        return "This model has changed since the link was made"
                + versions
                + ": the run "
                + difference
                + ".";
    }

    /// Shows one event, laid out for a room and as the reader looks.
    public Answer show(int at, Space space, String view) {
        return answer(() -> shown(at, space, View.parse(view)));
    }

    private Answer shown(int at, Space space, View view) {
        int event = Math.max(0, Math.min(at, player.events()));
        shown = event;
        Scene before = event == 0 ? player.at(0).draw() : player.at(event - 1).draw();
        M model = player.at(event);
        Scene now = model.draw();
        return new Answer.Shown(
                event,
                player.story().get(event).time(),
                pace,
                narration(event),
                player.fingerprint(event),
                Layout.of(event == 0 ? now : before, now, view, space),
                now.figures().stream().map(f -> new Answer.FigureName(f.id(), f.name())).toList(),
                now.parts().stream()
                        .map(part -> new Answer.PartName(part.id(), part.name()))
                        .toList(),
                Views.lamps(player.standings(event)),
                levers(event, model),
                Views.inspected(before, now, view.selected()));
    }

    private String narration(int event) {
        Story.Entry entry = player.story().get(event);
        return entry.actor().isEmpty() ? entry.text() : entry.actor() + " " + entry.text();
    }

    private List<Answer.LeverView> levers(int event, M model) {
        boolean over = player.violation().isPresent() && event == player.events();
        String stopped = over ? "The run stopped here: a promise broke. Step back to act." : "";
        return Levers.of(model).all().stream().map(lever -> Views.lever(lever, stopped)).toList();
    }

    /// Says what is wrong with what stands in a form, while it is being written.
    public Answer check(String where, String id, int at, String value) {
        return answer(() -> {
            Form<?> form = where.equals("knob") ? knob(id).form() : lever(at, id).form();
            form.read(value);
            return new Answer.Fine();
        });
    }

    /// Pulls a lever after an event. What came after that event in this run is left behind.
    public Answer pull(int at, String lever, String argument) {
        return answer(() -> pullNow(Math.max(0, Math.min(at, player.events())), lever, argument));
    }

    private Answer pullNow(int at, String id, String argument) {
        Lever<?> lever = lever(at, id);
        if (!lever.ready())
            throw dev.cutaway.kernel.Trouble.of(id, lever.reason(), "another lever");
        boolean stopped = player.violation().isPresent() && at == player.events();
        if (stopped)
            throw dev.cutaway.kernel.Trouble.of(id, "the run stopped here", "an earlier event");
        return play(player.pulled(at, id, canonical(lever.form(), argument)), at + 1);
    }

    private static <T> String canonical(Form<T> form, String argument) {
        return form.write(form.read(argument));
    }

    /// Turns a knob: the same pulls, in another setup, at the event that was shown last.
    public Answer tune(String knob, String value) {
        return answer(() -> play(player.run().with(knob(knob), value), shown));
    }

    /// Breaks a premise, or mends it: the same seed and the same pulls. Goes to the event at which
    /// a promise breaks now, if one does.
    public Answer flip(String id) {
        return answer(() -> flipNow(player.run().flip(premise(id))));
    }

    private Answer flipNow(Run run) {
        Answer.Opened opened = (Answer.Opened) play(run, shown);
        return opened.broken() < 0 ? opened : opened(opened.broken(), View.ALL);
    }

    /// The place as text, with the digests by which a later version can tell whether it differs.
    public Answer link(int at, String view) {
        return answer(() -> linked(Math.max(0, Math.min(at, player.events())), View.parse(view)));
    }

    private Answer linked(int event, View view) {
        TreeMap<String, String> items = new TreeMap<>(view.items());
        if (event > 0) items.put(DIGESTS, player.digests(event));
        return new Answer.Link(new Place(player.run().text(), event, items).text());
    }

    private Answer play(Run run, int at) {
        put(new Timeline<>(exhibit, run));
        notice = "";
        return opened(Math.min(at, player.events()), View.ALL);
    }

    private Answer opened(int at, View view) {
        Run run = player.run();
        pace = Pace.of(player.story());
        return new Answer.Opened(
                run.text(),
                exhibit.card().title(),
                exhibit.card().id(),
                run.version(),
                player.events(),
                at,
                view.text(),
                player.violation().map(Player.Violation::event).orElse(-1),
                player.fingerprint(player.events()),
                notice,
                exhibit.knobs().stream()
                        .map(knob -> Views.knob(knob, run, exhibit.idle(knob.id(), run)))
                        .toList(),
                exhibit.switches().stream()
                        .map(premise ->
                                Views.premise(premise, run, exhibit.idle(premise.id(), run)))
                        .toList(),
                player.story().stream().map(entry -> Views.entry(entry, exhibit.ticks())).toList(),
                timeline.bar());
    }

    /// Compares another run of this exhibit with the one on stage, which stays.
    public Answer beside(String text) {
        return answer(() -> comparedWith(Run.parse(exhibit, text)));
    }

    private Answer comparedWith(Run run) {
        Timeline<M> other = new Timeline<>(exhibit, run);
        return new Answer.Beside(
                run.text(),
                other.player().events(),
                player.firstDifference(other.player()).orElse(-1),
                other.player().violation().map(Player.Violation::event).orElse(-1),
                other.bar());
    }

    /// Who wrote each value of a part. A long run is looked through in several calls: the answer
    /// says up to where it is known.
    public Answer history(String part) {
        if (biography.isEmpty() || !biography.get().part().equals(part))
            biography = Optional.of(new Biography<>(part, player.replay()));
        return biography.get().read(READ_AT_ONCE);
    }

    private Knob<?> knob(String id) {
        for (Knob<?> knob : exhibit.knobs()) if (knob.id().equals(id)) return knob;
        throw dev.cutaway.kernel.Trouble.of(
                id, "there is no such knob", "one of this exhibit's knobs");
    }

    private Switch premise(String id) {
        for (Switch premise : exhibit.switches()) if (premise.id().equals(id)) return premise;
        throw dev.cutaway.kernel.Trouble.of(
                id, "there is nothing of that name to break", "a switch");
    }

    private Lever<?> lever(int at, String id) {
        int event = Math.max(0, Math.min(at, player.events()));
        return Levers.of(player.at(event))
                .named(id)
                .orElseThrow(() ->
                        dev.cutaway.kernel.Trouble.of(id, "there is no such lever", "a lever"));
    }

    private interface Attempt {
        Answer make();
    }

    private static Answer answer(Attempt attempt) {
        try {
            return attempt.make();
        } catch (dev.cutaway.kernel.Trouble trouble) {
            return new Answer.Trouble(
                    trouble.what(),
                    trouble.text(),
                    trouble.from(),
                    trouble.to(),
                    trouble.expected());
        }
    }
}
