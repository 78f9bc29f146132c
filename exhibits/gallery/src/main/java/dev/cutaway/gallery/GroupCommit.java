package dev.cutaway.gallery;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Tape;
import java.util.ArrayList;
import java.util.List;

/// A log with group commit: what is appended lies in memory until one flush makes several entries
/// durable at once, and two copies replay what a majority has on disk.
///
/// A crash takes what was not flushed and nothing else. Only flushed entries are sent to the
/// copies, so no copy ever holds what the log has lost.
final class GroupCommit extends Piece {
    static final Plate PLATE =
            new Plate(
                    "tape",
                    "Tape",
                    "a log with group commit and two copies",
                    "Slots are fixed and numbered. Solid is committed, plain is flushed, dashed is not;"
                            + " the bracket is what the disk holds.",
                    36,
                    "log.8",
                    GroupCommit::new);

    static final int ENTRIES = 12;

    private static final int GROUP = 3;
    private static final int DOWN_STEPS = 3;
    private static final long APPEND = 2_000;
    private static final long FLUSH = 8_000;
    private static final long SEND = 5_000;
    private static final long RESTART = 120_000;
    private static final List<String> KEYS = List.of("x", "y", "z");

    final Log log = new Log("log", "log");
    final List<Log> copies = List.of(new Log("A", "copy A"), new Log("B", "copy B"));

    private final Chance turn;
    private final Chance writes;
    private int epoch = 1;
    private int crashes;
    private int downFor;

    private GroupCommit(World world) {
        super(world);
        turn = world.chance("turn", "cluster");
        writes = world.chance("writes", "client");
        world.say("", "A log and two copies of it are empty.");
        stepAfter(APPEND);
    }

    /// One thing that can happen now: how likely it is beside the others, and how long it takes.
    private record Act(int weight, long takes, Runnable happens) {}

    @Override
    void step() {
        List<Act> acts = acts();
        int all = 0;
        for (Act act : acts) all += act.weight();
        int drawn = turn.below(all);
        for (Act act : acts) {
            drawn -= act.weight();
            if (drawn >= 0) continue;
            act.happens().run();
            break;
        }
        foldState();
        if (!acts().isEmpty()) stepAfter(acts().getFirst().takes());
    }

    private void foldState() {
        for (Log each : all()) {
            world().fold(each.size());
            world().fold(each.flushed());
            world().fold(each.replayed());
        }
        world().fold(epoch);
    }

    private List<Log> all() {
        return List.of(log, copies.get(0), copies.get(1));
    }

    /// A crash is certain where it shows most: with something in memory that the disk does not
    /// have.
    private List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        Log second = copies.get(1);
        if (crashes == 0 && log.unflushed() > 1 && commit() > 1) {
            acts.add(new Act(1, APPEND, () -> crash(log)));
            return acts;
        }
        if (crashes == 1 && !log.isDown() && second.unflushed() > 1 && log.unflushed() > 0) {
            acts.add(new Act(1, APPEND, () -> crash(second)));
            return acts;
        }
        if (!log.isDown()) ofLog(acts);
        for (Log copy : copies) if (!copy.isDown()) ofCopy(acts, copy);
        for (Log each : all())
            if (each.isDown() && (downFor >= DOWN_STEPS || acts.isEmpty()))
                acts.addFirst(new Act(100, RESTART, () -> restart(each)));
        return acts;
    }

    private void ofLog(List<Act> acts) {
        boolean full = log.size() == ENTRIES;
        if (!full) acts.add(new Act(3, APPEND, this::append));
        if (log.unflushed() >= GROUP || (full && log.unflushed() > 0))
            acts.add(new Act(9, FLUSH, () -> flush(log)));
    }

    private void ofCopy(List<Act> acts, Log copy) {
        if (!log.isDown() && copy.size() < log.flushed())
            acts.add(new Act(3, SEND, () -> send(copy)));
        if (copy.unflushed() > 0) acts.add(new Act(3, FLUSH, () -> flush(copy)));
        if (!log.isDown() && copy.replayed() < Math.min(commit(), copy.flushed()))
            acts.add(new Act(3, SEND, () -> replay(copy)));
    }

    /// So many entries are on the disks of two of three: no single crash can take them.
    int commit() {
        int most = 0;
        int second = 0;
        for (Log each : all()) {
            if (each.flushed() >= most) {
                second = most;
                most = each.flushed();
            } else {
                second = Math.max(second, each.flushed());
            }
        }
        return second;
    }

    private void append() {
        String text = KEYS.get(writes.below(KEYS.size())) + "=" + writes.below(10);
        log.append(new Log.Entry(text, epoch));
        downFor++;
        world().say("client", "appends {} as entry {}, in memory only.", text, log.size());
    }

    private void flush(Log which) {
        int from = which.flushed() + 1;
        which.flush();
        downFor++;
        world().say(
                        which.id(),
                        "flushes entries {} to {} with one write; {} are committed.",
                        from,
                        which.flushed(),
                        commit());
    }

    private void send(Log copy) {
        int from = copy.size() + 1;
        for (Log.Entry entry : log.between(copy.size(), log.flushed())) copy.append(entry);
        downFor++;
        world().say("log", "sends entries {} to {} to {}.", from, copy.size(), copy.name());
    }

    private void replay(Log copy) {
        int from = copy.replayed() + 1;
        copy.replay(commit());
        downFor++;
        world().say(copy.id(), "replays entries {} to {}.", from, copy.replayed());
    }

    private void crash(Log which) {
        crashes++;
        downFor = 0;
        int lost = which.unflushed();
        which.crash();
        world().say(which.id(), "crashes; {} entries were not flushed and are lost.", lost);
    }

    private void restart(Log which) {
        which.restart();
        if (which.id().equals(log.id())) epoch++;
        world().say(
                        which.id(),
                        "starts again and reads {} entries from its disk.",
                        which.flushed());
    }

    @Override
    public Scene draw() {
        String summary =
                "The log holds "
                        + log.size()
                        + " entries: "
                        + log.flushed()
                        + " on disk, "
                        + commit()
                        + " committed.";
        int focus = Math.min(ENTRIES, log.size() + 1);
        Tape.Ruler ruler = new Tape.Ruler("entry", 1, ENTRIES, "x=0", focus, Tape.Ends.CLOSED);
        Tape.Below below = new Tape.Below(List.of("replayed 12", "next 12", "disk 12"), true);
        List<Tape.Row> rows = new ArrayList<>();
        rows.add(log.row(commit(), true));
        for (Log copy : copies) rows.add(copy.row(copy.replayed(), false));
        List<Tape.Band> bands =
                List.of(new Tape.Band(1, "first start"), new Tape.Band(2, "after the crash"));
        return new Scene(summary, List.of(new Tape("tape", "Logs", ruler, below, rows, bands)));
    }
}
