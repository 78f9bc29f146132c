package dev.cutaway.picture;

/// What a mark is, how it stands, whose it is, and how its text is anchored: the class it is
/// painted by.
record Role(String kind, String state, int hue, String anchor) {
    /// Identity has seven hues. Whoever comes eighth is told apart by name alone.
    static final int HUES = 7;

    static Role of(String kind) {
        return new Role(kind, "", 0, "");
    }

    Role of(int identity) {
        return new Role(kind, state, identity >= 1 && identity <= HUES ? identity : 0, anchor);
    }

    Role changedIf(boolean changed) {
        return changed ? new Role(kind, "st-changed", hue, anchor) : this;
    }

    Role active() {
        return new Role(kind, "st-active", hue, anchor);
    }

    Role middle() {
        return new Role(kind, state, hue, "mid");
    }

    Role end() {
        return new Role(kind, state, hue, "end");
    }

    String text() {
        StringBuilder out = new StringBuilder(kind);
        if (!state.isEmpty()) out.append(' ').append(state);
        if (hue > 0) out.append(" id").append(hue);
        if (!anchor.isEmpty()) out.append(' ').append(anchor);
        return out.toString();
    }
}
