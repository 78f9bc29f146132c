package dev.cutaway.picture;

/// The room that the letters of a drawing take, for whoever checks a picture.
public final class Lettering {
    private static final double ABOVE = 0.74;
    private static final double BELOW = 0.22;

    /// From the top of capitals to the foot of letters, in pixels of the drawing.
    public record Room(double left, double top, double right, double bottom) {}

    private Lettering() {}

    /// The size that a text was measured in, before the reader's scale.
    public static int pixels(Mark.Words words) {
        return Pen.of(words.role()).pixels();
    }

    public static Room room(Mark.Words words, int percent) {
        Pen pen = Pen.of(words.role());
        double scale = percent / 100.0;
        double width = pen.width(words.text()) * scale;
        double size = pen.pixels() * scale;
        double x = words.x() / 100.0;
        double y = words.y() / 100.0;
        double left = x;
        if (words.role().endsWith(" end")) left = x - width;
        if (words.role().endsWith(" mid")) left = x - width / 2;
        return new Room(left, y - size * ABOVE, left + width, y + size * BELOW);
    }
}
