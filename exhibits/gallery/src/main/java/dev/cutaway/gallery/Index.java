package dev.cutaway.gallery;

import dev.cutaway.gallery.Pages.Page;
import dev.cutaway.gallery.Pages.Split;
import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.Tree;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// A B+ tree that keys are put into and taken out of, page by page as an index on disk does it; and
/// at last a power failure between the two halves of a split, with no log to mend it.
final class Index extends Piece {
    static final Plate PLATE =
            new Plate(
                    "tree",
                    "Tree",
                    "an index that grows, shrinks and tears",
                    "A page is born where it was split off. Keys that came are amber, a key that left is struck.",
                    41,
                    "page.4",
                    Index::new);

    private static final int KEYS = 13;
    private static final int GREATEST = 99;

    private enum Doing {
        LOOKS,
        PUTS,
        LINKS,
        RAISES,
        TAKES,
        FAILS,
        RESTS
    }

    private final Pages pages = new Pages();
    private final Chance chance;
    private final TreeSet<Integer> held = new TreeSet<>();
    private List<Page> path = List.of();
    private Optional<Split> split = Optional.empty();
    private Optional<Page> dead = Optional.empty();
    private Doing doing = Doing.LOOKS;
    private int deadKey;
    private int key;
    private boolean taking;
    private boolean emptied;
    private boolean lost;

    Index(World world) {
        super(world);
        chance = world.chance("keys", "client");
        world.say("", "An index of one empty page; a page holds {} keys.", Pages.ORDER);
        stepAfter(1000);
    }

    @Override
    void step() {
        switch (doing) {
            case LOOKS -> look();
            case PUTS -> put();
            case LINKS -> link();
            case RAISES -> raise();
            case TAKES -> take();
            case FAILS -> fail();
            case RESTS -> throw new IllegalStateException("it rests");
        }
        world().fold(key);
        world().fold(pages.pages().size());
        if (doing != Doing.RESTS) stepAfter(1000);
    }

    /// Keys are put in; then a leaf is emptied; then keys are put in until a page splits.
    private void look() {
        if (held.size() >= KEYS && !taking && pages.pages().size() > 1 && !emptied) taking = true;
        if (taking) key = smallest().keys.getFirst();
        else do key = 1 + chance.below(GREATEST); while (held.contains(key));
        path = pages.path(key);
        doing = taking ? Doing.TAKES : Doing.PUTS;
        int leaf = path.getLast().number;
        world().say("client", "looks for the place of {}: page {}.", key, leaf);
    }

    /// A leaf with the fewest keys whose parent has another child.
    private Page smallest() {
        Page smallest = pages.leaves().getFirst();
        int fewest = Pages.ORDER + 1;
        for (Page leaf : pages.leaves()) {
            List<Page> way = pages.path(leaf.keys.getFirst());
            boolean alone = way.get(way.size() - 2).children.size() == 1;
            if (alone || leaf.keys.size() >= fewest) continue;
            smallest = leaf;
            fewest = leaf.keys.size();
        }
        return smallest;
    }

    private void put() {
        Page leaf = path.getLast();
        held.add(key);
        if (!pages.isFull(leaf)) {
            leaf.keys.add(leaf.gap(key), key);
            world().say("page " + leaf.number, "takes {}.", key);
            done();
            return;
        }
        Split made = pages.splitLeaf(leaf, key);
        split = Optional.of(made);
        world().say(
                        "page " + leaf.number,
                        "is full: its upper half, from {}, goes to page {}.",
                        made.separator(),
                        made.fresh().number);
        doing = emptied ? Doing.FAILS : Doing.LINKS;
    }

    private void done() {
        split = Optional.empty();
        path = List.of();
        doing = Doing.LOOKS;
    }

    private void link() {
        Split made = split.orElseThrow();
        pages.link(made);
        world().say("page " + made.old().number, "links to page {}.", made.fresh().number);
        doing = Doing.RAISES;
    }

    private void raise() {
        Split made = split.orElseThrow();
        int above = path.indexOf(made.old()) - 1;
        if (above < 0) {
            Page root = pages.grow(made);
            world().say("page " + root.number, "is the new root, with {}.", made.separator());
            done();
        } else if (!pages.isFull(path.get(above))) {
            pages.raise(path.get(above), made);
            String who = "page " + path.get(above).number;
            world().say(
                            who,
                            "takes {} and points at page {}.",
                            made.separator(),
                            made.fresh().number);
            done();
        } else {
            Split next = pages.splitInner(path.get(above), made);
            split = Optional.of(next);
            String who = "page " + next.old().number;
            world().say(who, "is full too: page {} is new.", next.fresh().number);
        }
    }

    private void take() {
        Page leaf = path.getLast();
        leaf.keys.remove(Integer.valueOf(key));
        held.remove(key);
        String who = "page " + leaf.number;
        if (leaf.keys.isEmpty() && path.size() > 1) {
            pages.giveBack(leaf, path.get(path.size() - 2));
            dead = Optional.of(leaf);
            deadKey = key;
            taking = false;
            emptied = true;
            world().say(who, "loses {}, its last key, and is given back.", key);
        } else {
            world().say(who, "loses {}.", key);
        }
        done();
    }

    /// The old page was flushed with its half, the new one never.
    private void fail() {
        lost = true;
        for (int torn : split.orElseThrow().fresh().keys) held.remove(torn);
        int number = split.orElseThrow().fresh().number;
        world().say("", "The power fails before page {} is written.", number);
        doing = Doing.RESTS;
    }

    Pages pages() {
        return pages;
    }

    /// What a map would hold.
    SortedSet<Integer> held() {
        return held;
    }

    /// Between the steps of a split some keys are not where a scan finds them.
    boolean isWhole() {
        return split.isEmpty() || lost;
    }

    @Override
    public Scene draw() {
        IndexPicture picture = new IndexPicture(pages, path, split, lost);
        dead.ifPresent(page -> picture.dead(page, deadKey));
        int leaves = pages.leaves().size();
        String line = held.size() + " keys in " + leaves + (leaves == 1 ? " leaf" : " leaves");
        Tree tree = picture.tree(line);
        return new Scene("An index: " + line + ".", List.of(tree));
    }
}
