package dev.cutaway.gallery;

import java.util.ArrayList;
import java.util.List;

/// What became of each machine, and when.
final class Chronicle {
    enum Kind {
        FOLLOWS,
        ASKS,
        LEADS,
        DOWN
    }

    /// A stretch of a machine's time; it lasts until the next one of that machine.
    record Bar(int machine, Kind kind, long from) {}

    /// A moment of a machine.
    record Note(int machine, String words, long at) {}

    private final List<Bar> bars = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    void bar(int machine, Kind kind, long from) {
        for (int i = bars.size() - 1; i >= 0; i--) {
            if (bars.get(i).machine() != machine) continue;
            if (bars.get(i).kind() == kind) return;
            break;
        }
        bars.add(new Bar(machine, kind, from));
    }

    void note(int machine, String words, long at) {
        notes.add(new Note(machine, words, at));
    }

    List<Bar> bars() {
        return bars;
    }

    List<Note> notes() {
        return notes;
    }

    /// When a bar ended, or -1 while it lasts.
    long end(Bar bar) {
        for (int i = bars.indexOf(bar) + 1; i < bars.size(); i++)
            if (bars.get(i).machine() == bar.machine()) return bars.get(i).from();
        return -1;
    }
}
