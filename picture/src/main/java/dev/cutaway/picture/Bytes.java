package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Bytes in rows, with the fields that they make up: their names, what they mean, and the bits in
/// them.
///
/// Several dumps are the same structure as several see it, such as sealed and plain. They stand
/// beside each other, byte by byte.
public record Bytes(String id, String name, List<Dump> dumps) implements Figure {
    /// One run of bytes, as lower-case hexadecimal digits, the offset of the first of them, and the
    /// fields in the order of their bytes.
    public record Dump(Part part, int offset, String hex, List<Field> fields) {
        public Dump {
            fields = List.copyOf(fields);
        }

        public int size() {
            return hex.length() / 2;
        }
    }

    /// Some bytes that mean something together. What has inner fields is a bracket over them; what
    /// has bits can be opened. The brief name stands where the name finds no room.
    public record Field(
            Part part,
            String brief,
            int from,
            int length,
            String meaning,
            State state,
            List<Bits> bits,
            List<Field> inner) {
        public Field {
            bits = List.copyOf(bits);
            inner = List.copyOf(inner);
        }

        /// A field that is read as a whole.
        public Field(Part part, String brief, int from, int length, String meaning, State state) {
            this(part, brief, from, length, meaning, state, List.of(), List.of());
        }

        int end() {
            return from + length;
        }

        boolean isLeaf() {
            return inner.isEmpty();
        }
    }

    /// So many bits of a field, from its highest on.
    public record Bits(Part part, int count, String meaning) {}

    /// A field, how many fields it lies in, and whether one of these is dead.
    record Nested(Field field, int depth, boolean inDead) {}

    public Bytes {
        dumps = List.copyOf(dumps);
        for (Dump dump : dumps) {
            if (dump.size() != dumps.getFirst().size())
                throw new IllegalArgumentException(dump.part().id() + " has another size");
            for (Nested nested : nested(dump)) require(dump, nested.field());
        }
    }

    private static void require(Dump dump, Field field) {
        if (field.from() < 0 || field.length() < 1 || field.end() > dump.size())
            throw new IllegalArgumentException(field.part().id() + " lies outside of its bytes");
        int bits = field.bits().stream().mapToInt(Bits::count).sum();
        if (!field.bits().isEmpty() && bits != 8 * field.length())
            throw new IllegalArgumentException(
                    field.part().id() + " has other bits than its bytes");
    }

    /// Every field, each before those in it.
    static List<Nested> nested(Dump dump) {
        List<Nested> all = new ArrayList<>();
        for (Field field : dump.fields()) all.add(new Nested(field, 0, false));
        for (int i = 0; i < all.size(); i++) {
            Nested outer = all.get(i);
            boolean dead = outer.inDead() || outer.field().state() == State.DEAD;
            List<Nested> inner = new ArrayList<>();
            for (Field field : outer.field().inner())
                inner.add(new Nested(field, outer.depth() + 1, dead));
            all.addAll(i + 1, inner);
        }
        return all;
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Dump dump : dumps) {
            parts.add(dump.part());
            for (Nested nested : nested(dump)) {
                parts.add(nested.field().part());
                nested.field().bits().forEach(bits -> parts.add(bits.part()));
            }
        }
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Dump dump : dumps) {
            values.add(new Value(dump.part().id(), "bytes", Integer.toString(dump.size())));
            for (Nested nested : nested(dump)) add(values, dump, nested.field());
        }
        return values;
    }

    private static void add(List<Value> values, Dump dump, Field field) {
        String part = field.part().id();
        values.add(new Value(part, "meaning", field.meaning()));
        String state = field.state() == State.IDLE ? "idle" : field.state().word();
        values.add(new Value(part, "state", state));
        if (!field.isLeaf()) return;
        values.add(new Value(part, "bytes", Octets.text(dump, field)));
        int bit = 0;
        for (Bits bits : field.bits()) {
            String digits = Octets.bits(dump, field, bit, bits.count());
            values.add(new Value(bits.part().id(), "bits", digits));
            values.add(new Value(bits.part().id(), "meaning", bits.meaning()));
            bit += bits.count();
        }
    }

    @Override
    public FigureLayout layout(Frame frame) {
        List<Dump> shown =
                dumps.stream().filter(dump -> !frame.view().hides(dump.part().id())).toList();
        return new BytesLayout(frame, new Bytes(id, name, shown));
    }

    @Override
    public List<String> letters() {
        return BytesLetters.of(this);
    }
}
