package dev.cutaway.picture;

/// A box round a thing of the model, in any of the states: the same on every figure.
///
/// What is dead is hatched and crossed, what is lost is struck through, what is pending is dashed,
/// what changed is amber, and identity is a band along the top.
record Slot(String key, String part, State state, boolean changed, int hue) {
    private static final double BAND = 4;

    /// The band lies within the outline, whatever the state: it says whose, not how.
    private static final double INSIDE = 0.75;

    private static final double LEAST_FOR_CROSS = 14;

    /// Draws the box with all that its state adds; what is written in it comes after.
    void draw(Sheet sheet, double x, double y, double w, double h) {
        outline(sheet, x, y, w, h);
        sheet.selection(key, part, x, y, w, h);
    }

    /// The same where the reader's selection is drawn by somebody else.
    void outline(Sheet sheet, double x, double y, double w, double h) {
        box(sheet, x, y, w, h);
        if (state == State.DEAD && Math.min(w, h) >= LEAST_FOR_CROSS)
            sheet.cross(key + ".cross", part, Role.of("cross"), x + w - 1, y + 1);
    }

    /// Without the cross, where one cross stands on the whole that the thing belongs to.
    void drawUncrossed(Sheet sheet, double x, double y, double w, double h) {
        box(sheet, x, y, w, h);
        sheet.selection(key, part, x, y, w, h);
    }

    private void box(Sheet sheet, double x, double y, double w, double h) {
        sheet.box(key, part, role("part"), x, y, w, h);
        if (hue > 0) {
            Role band = Role.of("band").of(hue);
            sheet.box(key + ".band", part, band, x + INSIDE, y + INSIDE, w - 2 * INSIDE, BAND);
        }
        if (state == State.LOST)
            sheet.line(key + ".strike", part, role("strike"), x, y + h, x + w, y);
    }

    /// Letters in the middle of the box. Amber letters on the amber ground would not be read: the
    /// ground says that it changed.
    void words(Sheet sheet, Pen pen, double x, double y, double w, double h, String text) {
        double middle = y + h / 2 + (hue > 0 ? BAND / 2 : 0);
        boolean lined = state == State.DEAD || state == State.LOST;
        Role role = (lined ? pen.over() : pen.role()).in(state);
        String fitted = pen.fit(text, w - 4);
        sheet.words(key + ".text", part, role.middle(), x + w / 2, middle + pen.drop(), fitted);
    }

    private Role role(String kind) {
        return Role.of(kind).in(state).changedIf(changed);
    }
}
