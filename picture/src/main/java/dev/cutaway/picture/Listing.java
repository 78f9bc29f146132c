package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Code or text in numbered lines, with where it stands, where it jumps, and registers beside it;
/// or two of them compared.
///
/// Which line answers to which is the model's to say: it knows what it took for the same.
public record Listing(
        String id, String name, List<Code> codes, List<Pair> pairs, List<Register> registers)
        implements Figure {
    /// One text. The last column takes what room is left; `next` is the id of the line whose turn
    /// is next, or empty.
    public record Code(
            Part part, List<Column> columns, List<Line> lines, List<Jump> jumps, String next) {
        public Code {
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
            jumps = List.copyOf(jumps);
            for (Line line : lines)
                if (line.cells().size() != columns.size())
                    throw new IllegalArgumentException(line.part().id() + " lacks a cell");
        }

        /// The place of a line, or -1.
        int at(String line) {
            for (int i = 0; i < lines.size(); i++)
                if (lines.get(i).part().id().equals(line)) return i;
            return -1;
        }
    }

    /// An address, an opcode, operands, or plain source. Addresses are set back and to the right.
    public record Column(String name, boolean address, String widest) {}

    /// One line. The hue says where it came from; at a stop the run is to be held.
    public record Line(Part part, State state, int hue, boolean stop, List<String> cells) {
        public Line(Part part, State state, List<String> cells) {
            this(part, state, 0, false, cells);
        }

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /// From one line to another, by id, and a note that may become as wide as its widest: how often
    /// it was taken. Pending is one that never was.
    public record Jump(
            Part part, State state, String from, String to, String note, String widest) {}

    /// The line of the first code and the line of the second that answers to it, by id. One of them
    /// is empty where there is none.
    public record Pair(String left, String right, boolean same) {
        boolean isChanged() {
            return !same && !left.isEmpty() && !right.isEmpty();
        }
    }

    /// A place beside the code that holds one value, and room for its widest.
    public record Register(Part part, State state, String text, String widest) {}

    public Listing {
        codes = List.copyOf(codes);
        pairs = List.copyOf(pairs);
        registers = List.copyOf(registers);
        if (codes.isEmpty() || codes.size() > 2)
            throw new IllegalArgumentException("a listing shows one code, or two compared");
    }

    /// One code and its registers.
    public static Listing of(String id, String name, Code code, List<Register> registers) {
        return new Listing(id, name, List.of(code), List.of(), registers);
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Code code : codes) {
            parts.add(code.part());
            code.lines().forEach(line -> parts.add(line.part()));
            code.jumps().forEach(jump -> parts.add(jump.part()));
        }
        registers.forEach(register -> parts.add(register.part()));
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Code code : codes) {
            values.add(new Value(code.part().id(), "next", nameOf(code, code.next())));
            for (Line line : code.lines())
                for (int i = 0; i < line.cells().size(); i++)
                    values.add(
                            new Value(
                                    line.part().id(),
                                    code.columns().get(i).name(),
                                    line.cells().get(i)));
            for (Jump jump : code.jumps())
                values.add(new Value(jump.part().id(), "taken", jump.note()));
        }
        for (Register register : registers)
            values.add(new Value(register.part().id(), "value", register.text()));
        return values;
    }

    private static String nameOf(Code code, String line) {
        int at = code.at(line);
        return at < 0 ? "none" : code.lines().get(at).part().name();
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new ListingLayout(frame, this);
    }

    @Override
    public List<String> letters() {
        return ListingLetters.of(this);
    }
}
