package dev.cutaway.picture;

/// The room there is for a drawing, in pixels. A height of zero asks for nothing: what scrolls is
/// then shown in full.
public record Space(int width, int height) {
    public static Space wide(int width) {
        return new Space(width, 0);
    }
}
