package dev.cutaway.gallery;

import java.util.ArrayList;
import java.util.List;

/// The pages of a B+ tree: keys in order, all of them in the leaves, and leaves linked to the
/// right. A full page is split, and a page that loses its last key is given back.
final class Pages {
    /// Keys of a page, at most.
    static final int ORDER = 3;

    static final class Page {
        final int number;
        final boolean leaf;
        final List<Integer> keys = new ArrayList<>();
        final List<Page> children = new ArrayList<>();

        /// The leaf to the right, or itself where there is none.
        Page next = this;

        Page(int number, boolean leaf) {
            this.number = number;
            this.leaf = leaf;
        }

        /// The gap between its keys that a key belongs to.
        int gap(int key) {
            int gap = 0;
            while (gap < keys.size() && keys.get(gap) <= key) gap++;
            return gap;
        }
    }

    /// A page that was split, the new page with its upper half, and the key that goes up.
    record Split(Page old, Page fresh, int separator) {}

    private int numbers = 1;
    private Page root = new Page(numbers, true);

    Page root() {
        return root;
    }

    /// The pages from the root to the leaf that a key belongs to.
    List<Page> path(int key) {
        List<Page> path = new ArrayList<>(List.of(root));
        while (!path.getLast().leaf) {
            Page page = path.getLast();
            path.add(page.children.get(page.gap(key)));
        }
        return path;
    }

    /// Splits a leaf that a key has no room in. Nothing points at the new page yet.
    Split splitLeaf(Page old, int key) {
        old.keys.add(old.gap(key), key);
        Page fresh = new Page(++numbers, true);
        List<Integer> upper = old.keys.subList(old.keys.size() / 2, old.keys.size());
        fresh.keys.addAll(upper);
        upper.clear();
        fresh.next = old.next == old ? fresh : old.next;
        return new Split(old, fresh, fresh.keys.getFirst());
    }

    void link(Split split) {
        split.old().next = split.fresh();
    }

    boolean isFull(Page page) {
        return page.keys.size() == ORDER;
    }

    /// Puts the separator and the new page beside the old one.
    void raise(Page parent, Split split) {
        int gap = parent.children.indexOf(split.old());
        parent.keys.add(gap, split.separator());
        parent.children.add(gap + 1, split.fresh());
    }

    /// Splits an inner page that a separator has no room in; its middle key goes further up.
    Split splitInner(Page old, Split below) {
        raise(old, below);
        Page fresh = new Page(++numbers, false);
        int middle = old.keys.size() / 2;
        int separator = old.keys.get(middle);
        List<Integer> upper = old.keys.subList(middle, old.keys.size());
        fresh.keys.addAll(upper.subList(1, upper.size()));
        upper.clear();
        List<Page> right = old.children.subList(middle + 1, old.children.size());
        fresh.children.addAll(right);
        right.clear();
        return new Split(old, fresh, separator);
    }

    /// A new root above a root that was split.
    Page grow(Split split) {
        root = new Page(++numbers, false);
        root.children.add(split.old());
        raise(root, split);
        return root;
    }

    /// Takes an empty leaf out of its parent and out of the row of leaves.
    void giveBack(Page leaf, Page parent) {
        for (Page page : leaves())
            if (page.next == leaf) page.next = leaf.next == leaf ? page : leaf.next;
        int gap = parent.children.indexOf(leaf);
        parent.children.remove(gap);
        int separator = Math.max(0, gap - 1);
        parent.keys.subList(separator, separator + 1).clear();
    }

    /// From left to right, by the links.
    List<Page> leaves() {
        Page page = root;
        while (!page.leaf) page = page.children.getFirst();
        List<Page> leaves = new ArrayList<>(List.of(page));
        while (page.next != page) {
            page = page.next;
            leaves.add(page);
        }
        return leaves;
    }

    /// Every key, in the order in which a scan over the leaves meets them.
    List<Integer> keys() {
        List<Integer> keys = new ArrayList<>();
        for (Page leaf : leaves()) keys.addAll(leaf.keys);
        return keys;
    }

    /// Every page that can be reached from the root, each before its children.
    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        List<Page> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            Page page = open.removeLast();
            pages.add(page);
            open.addAll(page.children.reversed());
        }
        return pages;
    }
}
