package dev.cutaway.picture;

/// What drawings are made of. Lengths are whole hundredths of a pixel, so that text made from them
/// is the same everywhere.
///
/// The key names the mark across events, the part says what it belongs to (or is empty), and the
/// role says what it is: never a colour, always a class.
public sealed interface Mark {
    String key();

    String part();

    String role();

    record Box(String key, String part, String role, int x, int y, int w, int h) implements Mark {}

    record Dot(String key, String part, String role, int x, int y, int r) implements Mark {}

    /// The commands are SVG's, with numbers written as everywhere in a drawing.
    record Path(String key, String part, String role, String d) implements Mark {}

    record Words(String key, String part, String role, int x, int y, String text) implements Mark {}

    /// Many cells in rows, each a level of ink from `0` (none) to `f`, painted as one bitmap.
    record Grid(
            String key,
            String part,
            String role,
            int x,
            int y,
            int w,
            int h,
            int columns,
            String levels)
            implements Mark {}

    /// Where the reader pushes to look elsewhere: it changes an item of the view, as `from.log=8`,
    /// `open+byte.4` or `open-byte.4`.
    record Handle(
            String key,
            String part,
            String role,
            int x,
            int y,
            int w,
            int h,
            String turn,
            String label)
            implements Mark {}
}
