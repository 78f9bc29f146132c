package dev.cutaway.gallery;

import dev.cutaway.gallery.Heap.Colour;
import dev.cutaway.gallery.Heap.Field;
import dev.cutaway.gallery.Heap.Item;
import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Cells;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import dev.cutaway.picture.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// A collector that marks while the program runs, three-coloured, and is not told when the program
/// stores a pointer: the missing barrier of Dijkstra and others (1978).
final class Collector extends Piece {
    static final Plate PLATE =
            new Plate(
                    "cells",
                    "Cells",
                    "a garbage collector that is not told enough",
                    "One cell is one word. Outlines are objects; a line with a dot is a pointer.",
                    20,
                    "object.E",
                    Collector::new);

    private static final int WORDS = 144;
    private static final long FIRST = 0x4000;
    private static final int WORD = 8;
    private static final int OBJECTS = 9;
    private static final int FIELDS = 2;
    private static final int CUTS = 2;

    /// Trees grow near their root.
    private static final int NEAREST = 3;

    private static final int AFTERWARDS = 2;

    private enum Phase {
        BUILDS,
        CUTS,
        MARKS,
        SWEEPS,
        GOES_ON
    }

    private final Heap heap = new Heap(WORDS);
    private final Chance sizes;
    private final Chance choice;
    private final TreeSet<Integer> garbage = new TreeSet<>();
    private final TreeSet<Integer> lost = new TreeSet<>();
    private Phase phase = Phase.BUILDS;
    private int done;
    private boolean moved;

    private Collector(World world) {
        super(world);
        sizes = world.chance("sizes", "program");
        choice = world.chance("choice", "program");
        world.say("", "{} words of memory are free.", WORDS - heap.wordsTaken());
        stepAfter(1000);
    }

    @Override
    void step() {
        switch (phase) {
            case BUILDS, GOES_ON -> allocate();
            case CUTS -> cut();
            case MARKS -> mark();
            case SWEEPS -> sweep();
        }
        world().fold(heap.wordsTaken());
        world().fold(heap.reachable().size());
        if (phase != Phase.GOES_ON || done < AFTERWARDS) stepAfter(1000);
    }

    private void turnTo(Phase next) {
        phase = next;
        done = 0;
    }

    /// A new object is reached from a field that was empty.
    private void allocate() {
        int length = 4 + sizes.below(9);
        String name = String.valueOf((char) ('A' + heap.items.size() - 1));
        List<Field> empty = heap.fields(false);
        int index = heap.add(name, length, FIELDS);
        if (index == Heap.NOTHING || empty.isEmpty()) {
            world().say("program", "finds no room for {} words.", length);
        } else {
            Field field = empty.get(choice.below(Math.min(NEAREST, empty.size())));
            heap.item(field.item()).fields[field.index()] = index;
            String from = heap.item(field.item()).name;
            world().say("program", "makes {} of {} words, reached from {}.", name, length, from);
            lost.removeIf(one -> overlaps(one, index));
        }
        done++;
        if (phase == Phase.BUILDS && done == OBJECTS) turnTo(Phase.CUTS);
    }

    private boolean overlaps(int one, int other) {
        Item a = heap.item(one);
        Item b = heap.item(other);
        return a.from < b.end() && b.from < a.end();
    }

    private void cut() {
        List<Field> full = heap.fields(true);
        full.removeIf(field -> field.item() == 0);
        if (full.isEmpty()) world().say("program", "has nothing more to forget.");
        else forget(full.get(choice.below(full.size())));
        if (++done < CUTS) return;
        turnTo(Phase.MARKS);
        for (Item item : heap.items) item.colour = Colour.WHITE;
        heap.item(0).colour = Colour.GREY;
    }

    private void forget(Field field) {
        Item from = heap.item(field.item());
        Item to = heap.item(from.fields[field.index()]);
        from.fields[field.index()] = Heap.NOTHING;
        world().say("program", "forgets the pointer from {} to {}.", from.name, to.name);
    }

    /// The collector scans one grey object. Between two scans the program may run.
    private void mark() {
        if (!moved && move()) return;
        for (Item item : heap.items) {
            if (item.colour != Colour.GREY) continue;
            item.colour = Colour.BLACK;
            int reached = 0;
            for (int to : item.fields) if (to != Heap.NOTHING && shade(to)) reached++;
            world().say("collector", "scans {} and reaches {} more.", item.name, reached);
            return;
        }
        for (int i = 0; i < heap.items.size(); i++)
            if (heap.item(i).colour == Colour.WHITE) garbage.add(i);
        world().say("collector", "takes the other {} for garbage.", garbage.size());
        turnTo(garbage.isEmpty() ? Phase.GOES_ON : Phase.SWEEPS);
    }

    private boolean shade(int index) {
        if (heap.item(index).colour != Colour.WHITE) return false;
        heap.item(index).colour = Colour.GREY;
        return true;
    }

    /// What goes wrong without a barrier: a pointer to a white object moves from a grey object,
    /// which would have been scanned, into a black one, which never will be.
    private boolean move() {
        for (Item grey : heap.items)
            for (int i = 0; grey.colour == Colour.GREY && i < grey.fields.length; i++)
                for (Item black : heap.items)
                    if (black.colour == Colour.BLACK && move(grey, i, black)) return true;
        return false;
    }

    private boolean move(Item grey, int field, Item black) {
        int to = grey.fields[field];
        int free = empty(black);
        if (to == Heap.NOTHING || free == Heap.NOTHING) return false;
        Item white = heap.item(to);
        if (white.colour != Colour.WHITE) return false;
        black.fields[free] = to;
        grey.fields[field] = Heap.NOTHING;
        moved = true;
        String story = "moves its pointer to {} from {} into {}, which is scanned already.";
        world().say("program", story, white.name, grey.name, black.name);
        return true;
    }

    private static int empty(Item item) {
        for (int i = 0; i < item.fields.length; i++) if (item.fields[i] == Heap.NOTHING) return i;
        return Heap.NOTHING;
    }

    private void sweep() {
        int index = garbage.removeFirst();
        Item item = heap.item(index);
        item.freed = true;
        if (heap.reachable().contains(index)) {
            lost.add(index);
            world().say("collector", "frees {}, which the program still uses.", item.name);
        } else {
            world().say("collector", "frees the {} words of {}.", item.length, item.name);
        }
        if (garbage.isEmpty()) turnTo(Phase.GOES_ON);
    }

    @Override
    public Scene draw() {
        List<Cells.Block> blocks = new ArrayList<>();
        List<Cells.Pointer> pointers = new ArrayList<>();
        for (int i = 0; i < heap.items.size(); i++) {
            Item item = heap.item(i);
            if (item.freed && !lost.contains(i)) continue;
            blocks.add(block(i, item));
            if (item.freed) continue;
            for (int field = 0; field < item.fields.length; field++)
                if (item.fields[field] != Heap.NOTHING) pointers.add(pointer(item, field));
        }
        int taken = heap.wordsTaken();
        int largest = heap.largestFree();
        String line = taken + " of " + WORDS + " words taken, largest free run " + largest;
        Cells cells =
                new Cells(
                        "heap",
                        "The heap",
                        new Cells.Ruler(FIRST, WORD, true, 24),
                        Cells.filled(WORDS, blocks),
                        blocks,
                        pointers,
                        keys(),
                        line);
        return new Scene("A heap: " + line + ".", List.of(cells));
    }

    private static List<Cells.Key> keys() {
        return List.of(
                new Cells.Key(State.IDLE, "free"),
                new Cells.Key(State.ACTIVE, "reached"),
                new Cells.Key(State.PENDING, "not yet reached"),
                new Cells.Key(State.DEAD, "garbage"),
                new Cells.Key(State.LOST, "freed but in use"));
    }

    private Cells.Block block(int index, Item item) {
        String id = index == 0 ? "object.roots" : "object." + item.name;
        String name = index == 0 ? "Roots" : "Object " + item.name;
        String sentence =
                index == 0 ? "The pointers that the program starts from." : "Made by the program.";
        boolean grey = item.colour == Colour.GREY;
        String label = index > 0 && grey ? item.name + " next" : item.name;
        List<Value> details = new ArrayList<>();
        if (phase == Phase.MARKS || phase == Phase.SWEEPS) {
            String colour = item.colour == Colour.BLACK ? "scanned" : grey ? "next" : "not reached";
            details.add(new Value(id, "mark", colour));
        }
        Part part = new Part(id, name, sentence);
        return new Cells.Block(part, item.from, item.length, state(index, item), 0, label, details);
    }

    private State state(int index, Item item) {
        if (lost.contains(index)) return State.LOST;
        if (garbage.contains(index)) return State.DEAD;
        return item.colour == Colour.WHITE && !item.freed ? State.PENDING : State.ACTIVE;
    }

    private Cells.Pointer pointer(Item item, int field) {
        Item to = heap.item(item.fields[field]);
        String id = "field." + item.name + "." + field;
        String name = "Field " + (field + 1) + " of " + item.name;
        Part part = new Part(id, name, "A word that holds the address of " + to.name + ".");
        State state = to.freed ? State.LOST : State.IDLE;
        return new Cells.Pointer(part, item.word(field), to.from, state);
    }
}
