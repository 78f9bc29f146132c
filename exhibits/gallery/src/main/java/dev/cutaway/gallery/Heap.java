package dev.cutaway.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Words of memory with objects on them. Space is given out where it first fits, from the bottom,
/// and space that is given back is one with the free space beside it.
final class Heap {
    static final int NOTHING = -1;

    /// Words at the bottom that hold the pointers from which all else is reached.
    private static final int ROOTS = 3;

    private static final int ROOTS_HEAD = 4;

    enum Colour {
        WHITE,
        GREY,
        BLACK
    }

    /// Words of its own and fields behind them, each of which points at an object or at nothing.
    static final class Item {
        final String name;
        final int from;
        final int length;
        final int head;
        final int[] fields;
        Colour colour = Colour.BLACK;
        boolean freed;

        Item(String name, int from, int length, int head, int fields) {
            this.name = name;
            this.from = from;
            this.length = length;
            this.head = head;
            this.fields = new int[fields];
            Arrays.fill(this.fields, NOTHING);
        }

        int end() {
            return from + length;
        }

        /// The word in which a field lies.
        int word(int field) {
            return from + head + field;
        }
    }

    /// A field of an object, or of the roots.
    record Field(int item, int index) {}

    final int size;
    final List<Item> items = new ArrayList<>();

    Heap(int size) {
        this.size = size;
        items.add(new Item("roots", 0, ROOTS_HEAD + ROOTS, ROOTS_HEAD, ROOTS));
    }

    Item item(int index) {
        return items.get(index);
    }

    /// The lowest place with room for so many words, or [#NOTHING].
    int firstFit(int length) {
        int at = 0;
        while (at + length <= size) {
            int blocked = NOTHING;
            for (Item item : items)
                if (!item.freed && item.from < at + length && item.end() > at)
                    blocked = Math.max(blocked, item.end());
            if (blocked == NOTHING) return at;
            at = blocked;
        }
        return NOTHING;
    }

    int add(String name, int length, int fields) {
        int at = firstFit(length);
        if (at == NOTHING) return NOTHING;
        items.add(new Item(name, at, length, 1, fields));
        return items.size() - 1;
    }

    /// The longest stretch of words on which nothing lies.
    int largestFree() {
        int largest = 0;
        int run = 0;
        for (int word = 0; word < size; word++) {
            run = taken(word) ? 0 : run + 1;
            largest = Math.max(largest, run);
        }
        return largest;
    }

    int wordsTaken() {
        int taken = 0;
        for (int word = 0; word < size; word++) if (taken(word)) taken++;
        return taken;
    }

    private boolean taken(int word) {
        for (Item item : items)
            if (!item.freed && item.from <= word && word < item.end()) return true;
        return false;
    }

    /// Everything that the program can still get at, whatever the collector thinks.
    SortedSet<Integer> reachable() {
        TreeSet<Integer> reached = new TreeSet<>();
        List<Integer> next = new ArrayList<>(List.of(0));
        while (!next.isEmpty()) {
            int index = next.removeLast();
            if (!reached.add(index)) continue;
            for (int to : item(index).fields) if (to != NOTHING) next.add(to);
        }
        return reached;
    }

    /// Every field of what is reachable, that holds a pointer or that holds none.
    List<Field> fields(boolean full) {
        List<Field> fields = new ArrayList<>();
        for (int index : reachable())
            for (int i = 0; i < item(index).fields.length; i++)
                if (!item(index).freed && item(index).fields[i] != NOTHING == full)
                    fields.add(new Field(index, i));
        return fields;
    }
}
