package dev.cutaway.theory.raft;

import dev.cutaway.kernel.machine.Journal;
import dev.cutaway.kernel.machine.Machine;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.State;
import dev.cutaway.picture.Tape;
import dev.cutaway.picture.Tape.Stands;
import dev.cutaway.picture.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// The logs one under another: whose term each entry is of, what each server knows to be committed,
/// and what its disk really holds.
final class ClusterLogs {
    private static final int SLOTS_LEAST = 12;

    private final Cluster cluster;
    private final TreeSet<Integer> terms = new TreeSet<>(List.of(1));
    private int longest;

    ClusterLogs(Cluster cluster) {
        this.cluster = cluster;
        for (Machine<RaftMessage> server : cluster.servers()) {
            List<Entry> log = log(server).entries();
            log.forEach(entry -> terms.add(entry.term()));
            longest = Math.max(longest, log.size());
        }
    }

    private static Journal<Entry> log(Machine<RaftMessage> server) {
        return server.disk().journal(Log.NAME);
    }

    Tape figure() {
        int slots = SLOTS_LEAST;
        while (slots <= longest) slots *= 2;
        Tape.Ruler ruler =
                new Tape.Ruler("entry", 1, slots, "no-op", Math.max(1, longest), Tape.Ends.CLOSED);
        List<String> widest = List.of("commit 99", "disk 99");
        List<Tape.Row> rows = new ArrayList<>();
        for (Machine<RaftMessage> server : cluster.servers()) rows.add(row(server));
        return new Tape("logs", "Logs", ruler, new Tape.Below(widest, false), rows, bands());
    }

    private List<Tape.Band> bands() {
        TreeMap<Integer, String> names = new TreeMap<>();
        for (int term : terms)
            names.merge(Signs.hue(term), "term " + term, (old, _) -> old + ", " + term);
        return names.entrySet().stream()
                .map(name -> new Tape.Band(name.getKey(), name.getValue()))
                .toList();
    }

    private Tape.Row row(Machine<RaftMessage> server) {
        Journal<Entry> log = log(server);
        String name = server.id().name();
        int safe = log.safe();
        int commit = Cluster.raft(server).map(Raft::commit).orElse(0);
        List<Tape.Cell> cells = new ArrayList<>();
        for (int index = 1; index <= log.size(); index++) {
            State state = index > safe ? State.PENDING : State.IDLE;
            if (index <= commit && index <= safe) state = State.ACTIVE;
            cells.add(cell(name, index, log.get(index - 1), state));
        }
        Part part =
                new Part(
                        "log." + name,
                        name,
                        "The log of " + name + ": dashed is not yet on its disk, solid committed.");
        return new Tape.Row(
                part,
                server.isUp() ? State.IDLE : State.DEAD,
                cells,
                pointers(server, safe, commit),
                "");
    }

    private static Tape.Cell cell(String server, int index, Entry entry, State state) {
        String id = "entry." + server + "." + index;
        String from = entry.isFromClient() ? "Asked for by " + entry.client() : "By the leader";
        Part part = new Part(id, "Entry " + index + " of " + server, from + ", in one term.");
        return new Tape.Cell(
                part,
                index,
                entry.command().brief(),
                Signs.hue(entry.term()),
                state,
                List.of(
                        new Value(id, "command", entry.command().toString()),
                        new Value(id, "term", Integer.toString(entry.term()))));
    }

    private static List<Tape.Pointer> pointers(Machine<RaftMessage> server, int safe, int commit) {
        String name = server.id().name();
        List<Tape.Pointer> pointers = new ArrayList<>();
        if (commit > 0)
            pointers.add(
                    new Tape.Pointer(
                            new Part(
                                    "commit." + name,
                                    "Commit index of " + name,
                                    "Up to here it knows that entries are committed, and has"
                                            + " applied them."),
                            commit,
                            Stands.UNDER,
                            "commit " + commit));
        pointers.add(
                new Tape.Pointer(
                        new Part(
                                "disk." + name,
                                "Disk of " + name,
                                "Up to here a crash takes nothing."),
                        safe,
                        Stands.BEHIND,
                        "disk " + safe));
        return pointers;
    }
}
