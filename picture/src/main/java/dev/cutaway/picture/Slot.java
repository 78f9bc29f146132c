package dev.cutaway.picture;

/// A box round a thing of the model, in any of the states: the same on every figure.
///
/// What is dead is hatched and crossed, what is lost is struck through, what is pending is dashed,
/// what changed is amber, and identity is a band along the top.
record Slot(String key, String part, State state, boolean changed, int hue) {
    private static final double BAND = 4;
    private static final double LEAST_FOR_CROSS = 14;

    /// Draws the box with all that its state adds; what is written in it comes after.
    void draw(Sheet sheet, double x, double y, double w, double h) {
        sheet.box(key, part, role("part"), x, y, w, h);
        if (hue > 0) sheet.box(key + ".band", part, role("band").of(hue), x, y, w, BAND);
        if (state == State.DEAD && Math.min(w, h) >= LEAST_FOR_CROSS)
            sheet.cross(key + ".cross", part, Role.of("cross"), x + w - 1, y + 1);
        if (state == State.LOST)
            sheet.line(key + ".strike", part, role("strike"), x, y + h, x + w, y);
        sheet.selection(key, part, x, y, w, h);
    }

    /// Letters in the middle of the box.
    void words(Sheet sheet, Pen pen, double x, double y, double w, double h, String text) {
        double middle = y + h / 2 + (hue > 0 ? BAND / 2 : 0);
        // Amber letters on the amber ground would not be read: the ground says that it changed.
        Role role = (state == State.DEAD ? pen.over() : pen.role()).in(state);
        String fitted = pen.fit(text, w - 4);
        sheet.words(key + ".text", part, role.middle(), x + w / 2, middle + pen.drop(), fitted);
    }

    private Role role(String kind) {
        return Role.of(kind).in(state).changedIf(changed);
    }
}
