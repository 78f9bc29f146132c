package dev.cutaway.theory.raft;

import dev.cutaway.kernel.World;
import dev.cutaway.kernel.machine.Id;
import dev.cutaway.kernel.machine.Machine;
import java.util.ArrayList;
import java.util.List;

/// What each server was, and since when: only what is not long past, for a picture that looks back.
final class Past {
    private static final int STRETCHES_MOST = 16;
    private static final int NOTES_MOST = 32;

    /// What a server is for a while.
    enum Kind {
        FOLLOWS,
        STANDS,
        LEADS,
        PAUSED,
        DOWN
    }

    /// It lasts until the next one of the same server.
    record Stretch(Kind kind, int term, int number, long from) {}

    /// Something that happened to one server alone.
    record Note(Id who, String words, int number, long at) {}

    private final World world;
    private final List<List<Stretch>> stretches = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int number;

    Past(World world, int servers) {
        this.world = world;
        for (int i = 0; i < servers; i++) {
            List<Stretch> first = new ArrayList<>();
            first.add(new Stretch(Kind.FOLLOWS, 0, 0, 0));
            stretches.add(first);
        }
    }

    /// In their order; the last one still lasts.
    List<Stretch> of(Id server) {
        return List.copyOf(stretches.get(server.number()));
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }

    // --- what it is told ---

    void turns(Id who, Kind kind, int term) {
        if (kind == Kind.STANDS) note(who, "stands " + term);
        if (kind == Kind.LEADS) note(who, "leads " + term);
        begin(who, kind, term);
    }

    void commits(Id who, int index) {
        note(who, "commit " + index);
    }

    /// Clients come and go unseen, and what starts with the world is no news.
    void stands(Id who, Machine.State state) {
        if (who.number() >= stretches.size()) return;
        List<Stretch> mine = stretches.get(who.number());
        Kind was = mine.getLast().kind();
        switch (state) {
            case DOWN -> {
                note(who, "crash");
                begin(who, Kind.DOWN, 0);
            }
            case PAUSED -> {
                note(who, "pause");
                begin(who, Kind.PAUSED, 0);
            }
            case UP -> {
                if (was == Kind.PAUSED) goesOn(who, mine);
                else if (was == Kind.DOWN) restarts(who);
            }
        }
    }

    private void restarts(Id who) {
        note(who, "restart");
        begin(who, Kind.FOLLOWS, 0);
    }

    /// It is what it was before the pause.
    private void goesOn(Id who, List<Stretch> mine) {
        note(who, "resume");
        Stretch before = mine.get(mine.size() - 2);
        begin(who, before.kind(), before.term());
    }

    private void begin(Id who, Kind kind, int term) {
        List<Stretch> mine = stretches.get(who.number());
        Stretch last = mine.getLast();
        if (last.kind() == kind && last.term() == term) return;
        mine.add(new Stretch(kind, term, ++number, world.now()));
        if (mine.size() > STRETCHES_MOST) mine.removeFirst();
    }

    private void note(Id who, String words) {
        notes.add(new Note(who, words, ++number, world.now()));
        if (notes.size() > NOTES_MOST) notes.removeFirst();
    }
}
