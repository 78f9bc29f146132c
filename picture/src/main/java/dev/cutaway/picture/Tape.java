package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Numbered slots in one or several rows under one ruler: a log, a queue, a ring buffer, the tape
/// of a machine.
///
/// Solid is settled (committed), plain is safe (flushed), dashed is not: the states of the cells
/// say which. Pointers stand below their row, and an end mark behind the last slot of what is
/// durable.
public record Tape(
        String id, String name, Ruler ruler, Below below, List<Row> rows, List<Band> bands)
        implements Figure {
    /// What happens behind the last slot.
    public enum Ends {
        /// It is the last that there is room for.
        CLOSED,
        /// The tape goes on, at both ends.
        OPEN,
        /// The first slot follows the last.
        WRAPPED
    }

    /// What the slots count, the number of the first, how many there are at most, the widest text
    /// in one, and the slot that the model is busy with, which a narrow window holds.
    public record Ruler(String counts, int first, int slots, String widest, int focus, Ends ends) {}

    /// What may stand below a row: its pointers, as wide as they become, and a note.
    public record Below(List<String> widest, boolean noted) {
        public static final Below NOTHING = new Below(List.of(), false);

        public Below {
            widest = List.copyOf(widest);
        }
    }

    /// One log, say: what it holds, and what points into it. A row that is dead or lost makes all
    /// its cells so.
    public record Row(
            Part part, State state, List<Cell> cells, List<Pointer> pointers, String note) {
        public Row {
            cells = List.copyOf(cells);
            pointers = List.copyOf(pointers);
        }
    }

    /// What lies in the slot of this number. The details are shown to whoever looks closer.
    public record Cell(
            Part part, int slot, String text, int hue, State state, List<Value> details) {
        public Cell {
            details = List.copyOf(details);
        }

        public Cell(Part part, int slot, String text, int hue, State state) {
            this(part, slot, text, hue, state, List.of());
        }
    }

    /// Where something stands in a row, and what is written there.
    public record Pointer(Part part, int slot, Stands stands, String text) {}

    /// How a pointer stands.
    public enum Stands {
        /// A wedge under its slot.
        UNDER,
        /// A bracket at the right end of its slot: all up to here.
        BEHIND
    }

    /// What a hue of the cells is called.
    public record Band(int hue, String name) {}

    public Tape {
        rows = List.copyOf(rows);
        bands = List.copyOf(bands);
        if (ruler.slots() < 1) throw new IllegalArgumentException(id + " has no slots");
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Row row : rows) {
            parts.add(row.part());
            row.cells().forEach(cell -> parts.add(cell.part()));
            row.pointers().forEach(pointer -> parts.add(pointer.part()));
        }
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Row row : rows) {
            values.add(new Value(row.part().id(), "state", word(row.state())));
            if (below.noted()) values.add(new Value(row.part().id(), "note", row.note()));
            for (Cell cell : row.cells()) {
                values.add(new Value(cell.part().id(), "holds", cell.text()));
                values.add(new Value(cell.part().id(), "state", word(cell.state())));
                band(cell.hue())
                        .ifPresent(it -> values.add(new Value(cell.part().id(), "band", it)));
                values.addAll(cell.details());
            }
            for (Pointer pointer : row.pointers())
                values.add(
                        new Value(
                                pointer.part().id(),
                                pointer.stands() == Stands.UNDER ? "at" : "up to",
                                Integer.toString(pointer.slot())));
        }
        return values;
    }

    private Optional<String> band(int hue) {
        return bands.stream().filter(band -> band.hue() == hue).map(Band::name).findFirst();
    }

    private static String word(State state) {
        return state == State.IDLE ? "idle" : state.word();
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new TapeLayout(frame, this);
    }

    @Override
    public List<String> letters() {
        return TapeLetters.of(this);
    }
}
