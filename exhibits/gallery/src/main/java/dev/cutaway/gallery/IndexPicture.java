package dev.cutaway.gallery;

import dev.cutaway.gallery.Pages.Page;
import dev.cutaway.gallery.Pages.Split;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.State;
import dev.cutaway.picture.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The pages of an index as a tree that can be drawn.
final class IndexPicture {
    private static final int LEVELS = 3;

    private final List<Page> path;
    private final Optional<Split> split;
    private final boolean lost;
    private final List<Tree.Node> nodes = new ArrayList<>();
    private final List<Tree.Link> links = new ArrayList<>();

    IndexPicture(Pages pages, List<Page> path, Optional<Split> split, boolean lost) {
        this.path = path;
        this.split = split;
        this.lost = lost;
        for (Page page : pages.pages()) {
            if (page == pages.root()) node(page, "", 0, "");
            int gap = 0;
            for (Page child : page.children) {
                node(child, id(page), gap, "");
                if (isOld(child)) fresh(id(page), ++gap);
                gap++;
            }
        }
        if (split.isPresent() && isOld(pages.root())) fresh("", 0);
    }

    private boolean isOld(Page page) {
        return split.isPresent() && split.get().old() == page;
    }

    private static String id(Page page) {
        return "page." + page.number;
    }

    private void fresh(String parent, int gap) {
        Split made = split.orElseThrow();
        Page page = made.fresh();
        String note = lost ? "never written" : "no parent yet";
        node(page, parent, gap, note);
        int under = 0;
        for (Page child : page.children) node(child, id(page), under++, "");
    }

    private void node(Page page, String parent, int gap, String note) {
        List<String> keys = new ArrayList<>();
        for (int key : page.keys) keys.add(Integer.toString(key));
        String cause =
                split.isPresent() && split.get().fresh() == page ? id(split.get().old()) : "";
        nodes.add(new Tree.Node(part(page), parent, gap, keys, state(page), 0, note, cause));
        if (page.leaf && page.next != page)
            links.add(
                    new Tree.Link(
                            id(page),
                            id(page.next),
                            "next",
                            state(page) == State.LOST ? State.LOST : State.IDLE));
    }

    private static Part part(Page page) {
        String kind = page.leaf ? "A leaf of the index." : "An inner page of the index.";
        return new Part(id(page), "Page " + page.number, kind);
    }

    private State state(Page page) {
        if (split.isPresent() && split.get().fresh() == page)
            return lost ? State.LOST : State.PENDING;
        return path.contains(page) ? State.ACTIVE : State.IDLE;
    }

    /// A page that was given back, with the key that it held last.
    void dead(Page page, int key) {
        List<String> keys = List.of(Integer.toString(key));
        String note = "page " + page.number + " as it was: given back";
        nodes.add(new Tree.Node(part(page), "", 0, keys, State.DEAD, 0, note, ""));
    }

    Tree tree(String line) {
        Tree.Room room = new Tree.Room(Pages.ORDER, "99", LEVELS, true);
        return new Tree("index", "The index", room, nodes, links, line);
    }
}
