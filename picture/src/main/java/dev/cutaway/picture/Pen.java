package dev.cutaway.picture;

/// The few ways in which drawings are lettered. The names are the roles that the style sheet knows.
enum Pen {
    LABEL("label", Face.MEDIUM, 13),
    STRONG("strong", Face.SEMIBOLD, 13),
    FINE("fine", Face.REGULAR, 12),
    VALUE("value", Face.MONO, 13),
    SMALL("small", Face.MONO, 12);

    /// From the top of capitals to the line that letters stand on, as a part of the size.
    private static final double CAP_HEIGHT = 0.72;

    private final String kind;
    private final Face face;
    private final int pixels;

    Pen(String kind, Face face, int pixels) {
        this.kind = kind;
        this.face = face;
        this.pixels = pixels;
    }

    /// The pen that a class of text is written with.
    static Pen of(String role) {
        for (Pen pen : values())
            if (role.equals(pen.kind) || role.startsWith(pen.kind + " ")) return pen;
        throw new IllegalArgumentException("no pen writes “" + role + "”");
    }

    int pixels() {
        return pixels;
    }

    Role role() {
        return Role.of(kind);
    }

    /// The same letters with a halo of paper, where they stand over lines.
    Role over() {
        return Role.of(kind + " halo");
    }

    /// The same letters set back: addresses, and other numbers that only help to find one's way.
    Role quiet(boolean overLines) {
        return Role.of(kind + (overLines ? " halo quiet" : " quiet"));
    }

    /// The same letters in red and not struck, where what they stand on is struck already.
    Role failed() {
        return Role.of(kind + " halo st-broken");
    }

    /// How far below the middle of a row its letters stand.
    double drop() {
        return pixels * CAP_HEIGHT / 2;
    }

    /// The width of a text in pixels, from the advance tables of the shipped fonts.
    double width(String text) {
        long thousandths = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            thousandths += Advances.thousandths(face, text.codePointAt(i));
        }
        return thousandths * pixels / 1000.0;
    }

    /// The text, or its beginning and its end around an ellipsis: names often differ at their end.
    /// The inspector shows it whole.
    String fit(String text, double room) {
        if (width(text) <= room) return text;
        int[] points = text.codePoints().toArray();
        for (int kept = points.length - 1; kept > 1; kept--) {
            int tail = kept * 2 / 5;
            String head = new String(points, 0, kept - tail);
            String fitted = head + "…" + new String(points, points.length - tail, tail);
            if (width(fitted) <= room) return fitted;
        }
        return new String(points, 0, 1) + "…";
    }
}
