package dev.cutaway.gallery;

import dev.cutaway.picture.Part;
import dev.cutaway.picture.State;
import dev.cutaway.picture.Tape;
import dev.cutaway.picture.Tape.Stands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Entries in the order in which they came: first in memory, then on disk, then replayed.
final class Log {
    /// What was written, and since which start of the log.
    record Entry(String text, int epoch) {}

    private final String id;
    private final String name;
    private final List<Entry> entries = new ArrayList<>();
    private int flushed;
    private int replayed;
    private boolean down;
    private String note = "";

    Log(String id, String name) {
        this.id = id;
        this.name = name;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    int size() {
        return entries.size();
    }

    int flushed() {
        return flushed;
    }

    int replayed() {
        return replayed;
    }

    int unflushed() {
        return down ? 0 : entries.size() - flushed;
    }

    boolean isDown() {
        return down;
    }

    List<Entry> between(int from, int to) {
        return List.copyOf(entries.subList(from, to));
    }

    void append(Entry entry) {
        entries.add(entry);
        note = "";
    }

    void flush() {
        flushed = entries.size();
        note = "";
    }

    void replay(int commit) {
        replayed = Math.min(commit, flushed);
    }

    /// What was in memory is gone; it is still drawn, as lost, until the next start.
    void crash() {
        down = true;
        replayed = 0;
        note = "down; its disk is whole";
    }

    void restart() {
        down = false;
        entries.subList(flushed, entries.size()).clear();
        note = flushed + " entries read back";
    }

    /// What a reader of the replayed entries sees under each key.
    Map<String, String> contents() {
        TreeMap<String, String> contents = new TreeMap<>();
        for (Entry entry : between(0, replayed)) {
            int sign = entry.text().indexOf('=');
            contents.put(entry.text().substring(0, sign), entry.text().substring(sign + 1));
        }
        return contents;
    }

    Tape.Row row(int settled, boolean leads) {
        List<Tape.Cell> cells = new ArrayList<>();
        for (int i = 1; i <= entries.size(); i++) {
            Entry entry = entries.get(i - 1);
            Part part =
                    new Part(
                            id + "." + i,
                            "entry " + i + " of the " + name,
                            "What one client wrote.");
            cells.add(new Tape.Cell(part, i, entry.text(), entry.epoch(), state(i, settled)));
        }
        Part part = new Part(id, name, "Its entries in memory, and those on its disk.");
        return new Tape.Row(
                part, down ? State.DEAD : State.IDLE, cells, pointers(settled, leads), note);
    }

    private State state(int index, int settled) {
        if (index > flushed) return down ? State.LOST : State.PENDING;
        return index <= settled ? State.ACTIVE : State.IDLE;
    }

    private List<Tape.Pointer> pointers(int settled, boolean leads) {
        List<Tape.Pointer> pointers = new ArrayList<>();
        pointers.add(pointer("disk", flushed, Stands.BEHIND, "What its disk holds."));
        if (down) return pointers;
        if (settled > 0) {
            if (leads) pointers.add(pointer("commit", settled, Stands.UNDER, "On two disks."));
            else pointers.add(pointer("replayed", settled, Stands.UNDER, "What it has replayed."));
        }
        if (leads && size() < GroupCommit.ENTRIES)
            pointers.add(pointer("next", size() + 1, Stands.UNDER, "The next free slot."));
        return pointers;
    }

    private Tape.Pointer pointer(String what, int slot, Stands stands, String sentence) {
        Part part = new Part(id + "." + what, what + " of the " + name, sentence);
        return new Tape.Pointer(part, slot, stands, what + " " + slot);
    }
}
