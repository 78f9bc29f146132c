package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Words of memory, pages of a cache, blocks of a disk: cells in rows, the things that occupy them
/// outlined over their cells, and pointers from a cell to a thing.
///
/// @param cells how each cell stands; [#filled] takes it from the blocks
/// @param keys what a state means here, as “free” or “garbage”
/// @param line one line in words below it, or nothing
public record Cells(
        String id,
        String name,
        Ruler ruler,
        List<State> cells,
        List<Block> blocks,
        List<Pointer> pointers,
        List<Key> keys,
        String line)
        implements Figure {
    /// More cells than this are painted as one bitmap.
    static final int BOXES_MAX = 2000;

    /// How cells are numbered: the first one's address, how far addresses are apart, whether they
    /// are written in hexadecimal, and how many cells a row has where there is room.
    public record Ruler(long first, int each, boolean hex, int across) {
        String address(long cell) {
            return text(first + cell * each);
        }

        String text(long number) {
            return hex ? "0x" + Long.toHexString(number) : Long.toString(number);
        }
    }

    /// What lies on so many cells. Its label stands on it where it fits.
    public record Block(
            Part part,
            int from,
            int length,
            State state,
            int hue,
            String label,
            List<Value> details) {
        public Block {
            if (length < 1) throw new IllegalArgumentException(part.id() + " has no cell");
            details = List.copyOf(details);
        }

        int end() {
            return from + length;
        }
    }

    /// From a cell to the cell at which a block begins.
    public record Pointer(Part part, int from, int to, State state) {}

    /// What a state is called in this figure.
    public record Key(State state, String text) {}

    public Cells {
        cells = List.copyOf(cells);
        blocks = List.copyOf(blocks);
        pointers = List.copyOf(pointers);
        keys = List.copyOf(keys);
        for (Block block : blocks)
            if (block.from() < 0 || block.end() > cells.size())
                throw new IllegalArgumentException(block.part().id() + " lies outside");
    }

    /// So many cells, each in the state of the block that lies on it, or idle.
    public static List<State> filled(int size, List<Block> blocks) {
        State[] cells = new State[size];
        Arrays.fill(cells, State.IDLE);
        for (Block block : blocks) Arrays.fill(cells, block.from(), block.end(), block.state());
        return List.of(cells);
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        blocks.forEach(block -> parts.add(block.part()));
        pointers.forEach(pointer -> parts.add(pointer.part()));
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        values.add(new Value(id, "cells", signs()));
        for (Block block : blocks) {
            String part = block.part().id();
            values.add(new Value(part, "from", ruler.address(block.from())));
            values.add(new Value(part, "cells", Integer.toString(block.length())));
            if (block.state() != State.IDLE)
                values.add(new Value(part, "state", word(block.state())));
            values.addAll(block.details());
        }
        for (Pointer pointer : pointers)
            values.add(new Value(pointer.part().id(), "points to", ruler.address(pointer.to())));
        return values;
    }

    private String word(State state) {
        for (Key key : keys) if (key.state() == state) return key.text();
        return state.word();
    }

    /// One letter a cell: two scenes are compared by it, and terminals show it.
    String signs() {
        StringBuilder out = new StringBuilder(cells.size());
        for (State cell : cells) out.append(sign(cell));
        return out.toString();
    }

    private static char sign(State state) {
        return switch (state) {
            case IDLE -> '.';
            case ACTIVE -> '#';
            case PENDING -> '?';
            case DEAD -> 'x';
            case LOST -> '!';
        };
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return cells.size() > BOXES_MAX
                ? new CellsBitmapLayout(frame, this)
                : new CellsLayout(frame, this);
    }

    /// Rows of signs, each after its address; what has a label of one letter shows that.
    @Override
    public List<String> letters() {
        StringBuilder signs = new StringBuilder(signs());
        for (Block block : blocks) {
            boolean seen = block.state() == State.ACTIVE && block.label().length() == 1;
            for (int i = block.from(); seen && i < block.end(); i++)
                signs.setCharAt(i, block.label().charAt(0));
        }
        List<List<String>> rows = new ArrayList<>();
        int across = cells.size() > BOXES_MAX ? Math.max(64, ruler.across()) : ruler.across();
        for (int from = 0; from < cells.size(); from += across) {
            String row = signs.substring(from, Math.min(cells.size(), from + across));
            rows.add(List.of(ruler.address(from), row));
        }
        List<String> lines = new ArrayList<>(Letters.columns(rows));
        StringBuilder legend = new StringBuilder();
        for (Key key : keys)
            legend.append(sign(key.state())).append(' ').append(key.text()).append("   ");
        lines.add(legend.toString());
        for (Pointer pointer : pointers)
            lines.add(ruler.address(pointer.from()) + " points to " + ruler.address(pointer.to()));
        lines.add(line);
        return lines;
    }
}
