package dev.cutaway.picture;

/// What a mark is, how it stands, whether it changed, whose it is, and how its text is anchored:
/// the classes it is painted by.
record Role(String kind, State state, boolean changed, int hue, String anchor) {
    /// Identity has seven hues. Whoever comes eighth is told apart by name alone.
    static final int HUES = 7;

    static Role of(String kind) {
        return new Role(kind, State.IDLE, false, 0, "");
    }

    Role of(int identity) {
        int known = identity >= 1 && identity <= HUES ? identity : 0;
        return new Role(kind, state, changed, known, anchor);
    }

    Role in(State now) {
        return new Role(kind, now, changed, hue, anchor);
    }

    Role changedIf(boolean now) {
        return new Role(kind, state, now, hue, anchor);
    }

    Role active() {
        return in(State.ACTIVE);
    }

    Role middle() {
        return new Role(kind, state, changed, hue, "mid");
    }

    Role end() {
        return new Role(kind, state, changed, hue, "end");
    }

    String text() {
        StringBuilder out = new StringBuilder(kind);
        if (state != State.IDLE) out.append(' ').append(state.style());
        if (changed) out.append(" st-changed");
        if (hue > 0) out.append(" id").append(hue);
        if (!anchor.isEmpty()) out.append(' ').append(anchor);
        return out.toString();
    }
}
