package dev.cutaway.theory.raft;

import dev.cutaway.kernel.Ticks;
import dev.cutaway.kernel.Whole;
import dev.cutaway.kernel.machine.Id;
import dev.cutaway.kernel.machine.Logbook;
import dev.cutaway.kernel.machine.Machine;
import dev.cutaway.picture.Lanes;
import dev.cutaway.picture.Message;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.State;
import java.util.ArrayList;
import java.util.List;

/// What the servers told each other lately, in time.
final class ClusterLanes {
    /// The slowest usual message goes down so many rows.
    private static final int ROWS = 5;

    private static final int LEAST_MICROS = 500;

    private final Cluster cluster;
    private final int servers;
    private final List<Message> messages = new ArrayList<>();

    /// From when on everything that is kept can be told.
    private final long start;

    ClusterLanes(Cluster cluster) {
        this.cluster = cluster;
        servers = cluster.servers().size();
        long first = cluster.now();
        for (Logbook.Passage<RaftMessage> one : cluster.logbook().passages()) {
            if (one.link().from().number() >= servers || one.link().to().number() >= servers)
                continue;
            messages.add(Signs.message(one));
            first = Math.min(first, one.left());
        }
        start = first;
    }

    Lanes figure() {
        List<Lanes.Lane> lanes = new ArrayList<>();
        List<Lanes.Span> spans = new ArrayList<>();
        for (Machine<RaftMessage> server : cluster.servers()) {
            Id id = server.id();
            lanes.add(
                    new Lanes.Lane(
                            Signs.part(id, servers),
                            id.name(),
                            Signs.state(server),
                            Signs.hue(Signs.term(server))));
            spans.addAll(spans(id));
        }
        long row = Math.max(LEAST_MICROS, Whole.divide(cluster.delayMost(), ROWS));
        return new Lanes(
                "messages",
                "Messages",
                Ticks.MICROS,
                row,
                lanes,
                messages,
                spans,
                moments(),
                cluster.now());
    }

    private List<Lanes.Span> spans(Id id) {
        List<Past.Stretch> past = cluster.past().of(id);
        List<Lanes.Span> spans = new ArrayList<>();
        for (int i = 0; i < past.size(); i++) {
            Past.Stretch one = past.get(i);
            long to = i + 1 < past.size() ? past.get(i + 1).from() : Lanes.Span.OPEN;
            if (one.kind() == Past.Kind.FOLLOWS || (to != Lanes.Span.OPEN && to <= start)) continue;
            String words = id.name() + " " + words(one);
            Part part =
                    new Part(
                            "span." + one.number(),
                            words,
                            "From " + Ticks.MICROS.text(one.from()) + " on, " + words + ".");
            spans.add(
                    new Lanes.Span(
                            part,
                            Signs.id(id),
                            state(one.kind()),
                            one.kind() == Past.Kind.LEADS ? Signs.hue(one.term()) : 0,
                            Math.max(start, one.from()),
                            to));
        }
        return spans;
    }

    private static String words(Past.Stretch one) {
        return switch (one.kind()) {
            case FOLLOWS -> "follows";
            case STANDS -> "stands for term " + one.term();
            case LEADS -> "leads in term " + one.term();
            case PAUSED -> "is paused";
            case DOWN -> "is down";
        };
    }

    private static State state(Past.Kind kind) {
        return switch (kind) {
            case FOLLOWS -> State.IDLE;
            case STANDS, PAUSED -> State.PENDING;
            case LEADS -> State.ACTIVE;
            case DOWN -> State.DEAD;
        };
    }

    private List<Lanes.Moment> moments() {
        List<Lanes.Moment> moments = new ArrayList<>();
        for (Past.Note note : cluster.past().notes()) {
            if (note.at() < start) continue;
            String name = note.who().name();
            Part part =
                    new Part(
                            "note." + note.number(),
                            name + ": " + note.words(),
                            "It happened to " + name + " alone.");
            moments.add(new Lanes.Moment(part, Signs.id(note.who()), note.words(), note.at()));
        }
        return moments;
    }
}
