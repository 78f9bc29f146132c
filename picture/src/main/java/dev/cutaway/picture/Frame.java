package dev.cutaway.picture;

/// What a figure is laid out with: what changed since the event before, and how the reader looks.
public final class Frame {
    private final Changes changes;
    private final View view;

    Frame(Changes changes, View view) {
        this.changes = changes;
        this.view = view;
    }

    Changes changes() {
        return changes;
    }

    View view() {
        return view;
    }

    /// One figure stands alone, where all may stand.
    boolean alone() {
        return !view.figure().isEmpty();
    }
}
