package dev.cutaway.gallery;

import dev.cutaway.gallery.Election.Kind;
import dev.cutaway.gallery.Election.Letter;
import dev.cutaway.kernel.Ticks;
import dev.cutaway.picture.Lanes;
import dev.cutaway.picture.Message;
import dev.cutaway.picture.Nodes;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An election as machines on a circle, or as what each of them did in time.
final class ElectionPicture {
    /// A lost message stays in sight for so long.
    private static final long LINGERS = 12_000;

    /// How much time a row stands for.
    private static final long ROW = 6_000;

    private final Election election;

    private ElectionPicture(Election election) {
        this.election = election;
    }

    static Scene nodes(Election election) {
        ElectionPicture picture = new ElectionPicture(election);
        return new Scene(picture.summary(), List.of(picture.circle()));
    }

    static Scene lanes(Election election) {
        ElectionPicture picture = new ElectionPicture(election);
        return new Scene(picture.summary(), List.of(picture.diagram()));
    }

    private String summary() {
        List<String> leaders = new ArrayList<>();
        for (int machine = 1; machine <= Election.MACHINES; machine++)
            if (election.leaderOf(machine) == machine) leaders.add(Election.name(machine));
        String who = leaders.isEmpty() ? "nobody leads" : String.join(" and ", leaders);
        String verb = leaders.isEmpty() ? "" : leaders.size() == 1 ? " leads" : " lead";
        return "Five machines: " + who + verb + ".";
    }

    private Nodes circle() {
        List<Nodes.Node> nodes = new ArrayList<>();
        for (int machine = 1; machine <= Election.MACHINES; machine++) nodes.add(node(machine));
        return new Nodes(
                "nodes",
                "Machines",
                Election.MACHINES,
                "follower",
                nodes,
                List.of(),
                links(),
                split(),
                flying(),
                election.now());
    }

    private Nodes.Node node(int machine) {
        int leader = election.leaderOf(machine);
        String role =
                !election.isUp(machine)
                        ? "down"
                        : leader == machine ? "leader" : leader == 0 ? "asks" : "follower";
        State state =
                !election.isUp(machine)
                        ? State.DEAD
                        : leader == machine
                                ? State.ACTIVE
                                : election.isElecting(machine) ? State.PENDING : State.IDLE;
        String note = leader == 0 || leader == machine ? "" : "of " + Election.name(leader);
        return new Nodes.Node(
                part(machine), machine - 1, Election.name(machine), role, note, state, hue(leader));
    }

    /// The hue is the leader's: who follows the same wears the same.
    private static int hue(int leader) {
        return leader == 0 ? 0 : Election.MACHINES + 1 - leader;
    }

    private static Part part(int machine) {
        return new Part(
                id(machine),
                "Machine " + Election.name(machine),
                "Its number is " + machine + ": it yields to every higher one.");
    }

    private static String id(int machine) {
        return "machine." + Election.name(machine);
    }

    private List<Nodes.Link> links() {
        List<Nodes.Link> links = new ArrayList<>();
        for (int from = 1; from <= Election.MACHINES; from++) {
            for (int to = from + 1; to <= Election.MACHINES; to++) {
                boolean cut = election.isCut() && from == 2 && to == 4;
                String name = Election.name(from) + "-" + Election.name(to);
                Part part = new Part("link." + name, "Link " + name, "It carries both ways.");
                links.add(
                        new Nodes.Link(part, id(from), id(to), cut ? State.DEAD : State.IDLE, cut));
            }
        }
        return links;
    }

    private Optional<Nodes.Split> split() {
        if (!election.isSplit()) return Optional.empty();
        Part part = new Part("split", "split", "Nothing passes between its sides.");
        return Optional.of(
                new Nodes.Split(
                        part, List.of(List.of(id(1), id(2)), List.of(id(3), id(4), id(5)))));
    }

    private List<Message> flying() {
        List<Message> flying = new ArrayList<>();
        long now = election.now();
        for (Letter letter : election.letters()) {
            boolean gone = letter.died() >= 0 && letter.died() + LINGERS < now;
            if (!gone && (letter.died() >= 0 || letter.arrives() > now))
                flying.add(message(letter));
        }
        return flying;
    }

    private static Message message(Letter letter) {
        String way = Election.name(letter.from()) + " to " + Election.name(letter.to());
        Part part =
                new Part(
                        "letter." + letter.number(),
                        letter.kind().words + ", " + way,
                        "Letter " + letter.number() + ", " + way + ".");
        String from = id(letter.from());
        String to = id(letter.to());
        String words = letter.kind().words;
        Message message =
                letter.kind() == Kind.OK
                        ? Message.reply(part, from, to, words, letter.departs(), letter.arrives())
                        : Message.request(
                                part, from, to, words, letter.departs(), letter.arrives());
        return letter.died() < 0 ? message : message.dying(letter.died());
    }

    private Lanes diagram() {
        List<Lanes.Lane> lanes = new ArrayList<>();
        for (int machine = 1; machine <= Election.MACHINES; machine++) {
            State state = election.isUp(machine) ? State.IDLE : State.DEAD;
            int hue = hue(election.leaderOf(machine));
            lanes.add(new Lanes.Lane(part(machine), Election.name(machine), state, hue));
        }
        List<Message> messages = new ArrayList<>();
        for (Letter letter : election.letters()) messages.add(message(letter));
        return new Lanes(
                "lanes",
                "What they did",
                Ticks.MICROS,
                ROW,
                lanes,
                messages,
                spans(),
                moments(),
                election.now());
    }

    private List<Lanes.Span> spans() {
        Chronicle chronicle = election.chronicle();
        List<Lanes.Span> spans = new ArrayList<>();
        for (Chronicle.Bar bar : chronicle.bars()) {
            if (bar.kind() == Chronicle.Kind.FOLLOWS) continue;
            String name = Election.name(bar.machine());
            String what = words(bar.kind());
            Part part =
                    new Part(
                            "span." + name + "." + bar.from(),
                            name + " " + what,
                            "From "
                                    + Ticks.MICROS.text(bar.from())
                                    + " on, "
                                    + name
                                    + " "
                                    + what
                                    + ".");
            State state =
                    switch (bar.kind()) {
                        case LEADS -> State.ACTIVE;
                        case ASKS -> State.PENDING;
                        case DOWN -> State.DEAD;
                        case FOLLOWS -> State.IDLE;
                    };
            int hue = bar.kind() == Chronicle.Kind.LEADS ? hue(bar.machine()) : 0;
            long end = chronicle.end(bar);
            spans.add(new Lanes.Span(part, id(bar.machine()), state, hue, bar.from(), end));
        }
        return spans;
    }

    private static String words(Chronicle.Kind kind) {
        return switch (kind) {
            case LEADS -> "leads";
            case ASKS -> "asks who is alive";
            case DOWN -> "is down";
            case FOLLOWS -> "follows";
        };
    }

    private List<Lanes.Moment> moments() {
        List<Lanes.Moment> moments = new ArrayList<>();
        for (Chronicle.Note note : election.chronicle().notes()) {
            String name = Election.name(note.machine());
            String id = "note." + name + "." + note.at() + "." + note.words().charAt(0);
            Part part =
                    new Part(id, name + " " + note.words(), "It happened to " + name + " alone.");
            moments.add(new Lanes.Moment(part, id(note.machine()), note.words(), note.at()));
        }
        return moments;
    }
}
