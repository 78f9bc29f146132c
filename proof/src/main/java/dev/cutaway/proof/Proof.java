package dev.cutaway.proof;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Explorer;
import dev.cutaway.kernel.Model;
import dev.cutaway.kernel.Player;
import dev.cutaway.kernel.Run;
import dev.cutaway.picture.Drawing;
import dev.cutaway.picture.Drawn;
import dev.cutaway.picture.Layout;
import dev.cutaway.picture.Legibility;
import dev.cutaway.picture.Mark;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Space;
import dev.cutaway.picture.Svg;
import dev.cutaway.picture.View;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Reads the pictures of an exhibit before a reader does: on a phone and on a desk, in both themes,
/// small and with letters twice as large, with each part selected in turn.
///
/// Everything it finds is a sentence that names the run and the event. A test is green when there
/// is none.
public final class Proof<M extends Model & Drawn> {
    private static final List<Space> ROOMS =
            List.of(
                    new Space(358, 0),
                    new Space(358, 280),
                    new Space(408, 420),
                    new Space(1216, 0));

    private static final int PROBLEMS_MOST = 20;

    private final Exhibit<M> exhibit;
    private final Contrast contrast = Contrast.shipped();
    private final List<String> problems = new ArrayList<>();

    public Proof(Exhibit<M> exhibit) {
        this.exhibit = exhibit;
    }

    /// What cannot be read in the frames of a run, of which at most so many are looked at.
    public List<String> run(String text, int frames) {
        return read(Run.parse(exhibit, text), frames);
    }

    /// The same for runs that a storm plays: what no chapter shows is looked at as well.
    public List<String> storms(String settings, int storms, int frames) {
        Explorer<M> explorer = new Explorer<>(exhibit, Run.parse(exhibit, settings));
        for (int seed = 1; seed <= storms; seed++)
            read(explorer.storm(seed), Math.max(1, frames / storms));
        return problems();
    }

    private List<String> problems() {
        return problems.subList(0, Math.min(PROBLEMS_MOST, problems.size()));
    }

    private List<String> read(Run run, int frames) {
        Player<M> player = new Player<>(exhibit, run);
        int step = 1 + player.events() / frames;
        for (int event = 0; event <= player.events(); event += step) {
            Scene before = player.at(Math.max(0, event - 1)).draw();
            Scene now = player.at(event).draw();
            String where = run.text() + "@" + event;
            parts(now, where);
            View view = View.of(selected(now, event));
            for (Space room : ROOMS) read(before, now, view, room, where);
            read(before, now, View.ALL.scaled(200), new Space(716, 0), where);
            for (var figure : now.figures())
                read(before, now, view.alone(figure.id()), ROOMS.getFirst(), where);
        }
        seeks(player);
        return problems();
    }

    /// Another part at every frame, and now and then none.
    private static String selected(Scene scene, int event) {
        List<Part> parts = scene.parts();
        int at = event % (parts.size() + 1);
        return at == parts.size() ? "" : parts.get(at).id();
    }

    private void parts(Scene scene, String where) {
        for (Part part : scene.parts()) {
            if (part.name().isBlank()) problems.add(where + ": " + part.id() + " has no name");
            if (!part.sentence().endsWith("."))
                problems.add(where + ": " + part.id() + " has no sentence");
        }
        if (scene.summary().isBlank()) problems.add(where + ": there is no summary");
    }

    private void read(Scene before, Scene now, View view, Space room, String where) {
        Drawing drawing = Layout.of(before, now, view, room);
        String at = where + " at " + room.width() + " px, " + view.text() + ": ";
        for (String problem : Legibility.problems(drawing)) problems.add(at + problem);
        for (String problem : contrast.problems(drawing)) problems.add(at + problem);
        if (drawing.width() > room.width()) problems.add(at + "it is wider than its room");
        TreeSet<String> keys = new TreeSet<>();
        for (Mark mark : drawing.marks())
            if (!keys.add(mark.key())) problems.add(at + mark.key() + " is drawn twice");
    }

    /// Any path to an event gives the same bytes.
    private void seeks(Player<M> player) {
        int last = player.events();
        String there = svg(player, last);
        for (int way : new int[] {0, last / 2, last / 3}) {
            player.at(way);
            if (!svg(player, last).equals(there))
                problems.add(
                        player.run().text()
                                + ": the way over event "
                                + way
                                + " shows another picture");
        }
    }

    private String svg(Player<M> player, int event) {
        Scene before = player.at(Math.max(0, event - 1)).draw();
        return Svg.of(Layout.of(before, player.at(event).draw(), View.ALL, ROOMS.getLast()));
    }
}
