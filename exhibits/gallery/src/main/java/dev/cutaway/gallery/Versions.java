package dev.cutaway.gallery;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import dev.cutaway.picture.Table;
import dev.cutaway.picture.Table.Column;
import dev.cutaway.picture.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rows that are never overwritten: an update marks the old version and writes a new one, which
/// counts only once its transaction has committed. What nobody can see any more is swept.
final class Versions extends Piece {
    static final Plate PLATE =
            new Plate(
                    "table",
                    "Table",
                    "a store that keeps old versions of its rows",
                    "Only rows are ruled. The leaf that changed is marked, never the row.",
                    8,
                    "slot.4",
                    Versions::new);

    private static final int SLOTS = 7;
    private static final int STEPS = 18;
    private static final int NOBODY = 0;

    /// One version of a row: who wrote it, and who replaced it.
    private record Version(String key, int value, int writer, int killer) {
        Version killedBy(int transaction) {
            return new Version(key, value, writer, transaction);
        }
    }

    private final Chance choice;
    private final List<Optional<Version>> slots = new ArrayList<>();
    private int transaction = 100;
    private boolean open;
    private int steps;

    private Versions(World world) {
        super(world);
        choice = world.chance("update", "client");
        for (int i = 0; i < SLOTS; i++) slots.add(Optional.empty());
        for (String key : List.of("ann", "bea", "cem")) write(key, 10, transaction);
        world.say("", "Three rows stand in the store.");
        stepAfter(1);
    }

    @Override
    void step() {
        steps++;
        if (open) finish();
        else if (!hasRoom()) sweep();
        else update();
        for (Optional<Version> slot : slots) world().fold(slot.map(Versions::digest).orElse(0));
        if (steps < STEPS) stepAfter(1);
    }

    private static int digest(Version version) {
        return (version.value() * 1_000 + version.writer()) * 1_000 + version.killer();
    }

    private boolean hasRoom() {
        return slots.stream().anyMatch(Optional::isEmpty);
    }

    private void update() {
        transaction++;
        open = true;
        List<Integer> live = live();
        int old = live.get(choice.below(live.size()));
        Version before = slots.get(old).orElseThrow();
        slots.set(old, Optional.of(before.killedBy(transaction)));
        write(before.key(), before.value() + 1 + choice.below(8), transaction);
        world().say("transaction " + transaction, "writes a new version of {}.", before.key());
    }

    private List<Integer> live() {
        List<Integer> live = new ArrayList<>();
        for (int i = 0; i < SLOTS; i++)
            if (slots.get(i).filter(version -> version.killer() == NOBODY).isPresent()) live.add(i);
        return live;
    }

    private void write(String key, int value, int writer) {
        for (int i = 0; i < SLOTS; i++) {
            if (slots.get(i).isPresent()) continue;
            slots.set(i, Optional.of(new Version(key, value, writer, NOBODY)));
            return;
        }
    }

    /// Four of five commit; the fifth rolls back, and the version it wrote was never there.
    private void finish() {
        open = false;
        if (choice.below(5) > 0) {
            world().say("transaction " + transaction, "commits.");
            return;
        }
        for (int i = 0; i < SLOTS; i++) slots.set(i, slots.get(i).flatMap(this::undone));
        world().say("transaction " + transaction, "rolls back.");
    }

    private Optional<Version> undone(Version version) {
        if (version.writer() == transaction) return Optional.empty();
        return Optional.of(version.killer() == transaction ? version.killedBy(NOBODY) : version);
    }

    private void sweep() {
        int swept = 0;
        for (int i = 0; i < SLOTS; i++) {
            if (slots.get(i).filter(this::isDead).isEmpty()) continue;
            slots.set(i, Optional.empty());
            swept++;
        }
        world().say("sweeper", "frees {} dead versions.", swept);
    }

    private boolean isDead(Version version) {
        return version.killer() != NOBODY && !(open && version.killer() == transaction);
    }

    private State state(Version version) {
        if (open && version.writer() == transaction) return State.PENDING;
        return isDead(version) ? State.DEAD : State.IDLE;
    }

    @Override
    public Scene draw() {
        List<Column> columns =
                List.of(
                        new Column("slot", false, "", false),
                        new Column("key", false, "ann", false),
                        new Column("value", true, "99", false),
                        new Column("from", true, "100", false),
                        new Column("until", true, "100", false));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < SLOTS; i++) rows.add(row(i));
        String summary = live().size() + " rows, " + (open ? "one being changed." : "at rest.");
        return new Scene(summary, List.of(new Table("table", "Versions", columns, rows)));
    }

    private Row row(int i) {
        Part part = new Part("slot." + i, "slot " + i, "A place for one version of a row.");
        Optional<Version> held = slots.get(i);
        if (held.isEmpty()) return new Row(part, 0, List.of("" + i, "", "", "", ""));
        Version version = held.get();
        String until = version.killer() == NOBODY ? "" : "" + version.killer();
        List<String> cells =
                List.of("" + i, version.key(), "" + version.value(), "" + version.writer(), until);
        return new Row(part, 0, state(version), cells);
    }
}
