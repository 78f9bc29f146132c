package dev.cutaway.picture;

/// Where the parts of one figure go.
///
/// Sizes depend on the room, on the view and on the structure of the figure, never on its values.
public abstract class FigureLayout {
    FigureLayout() {}

    /// How narrow the figure can be.
    abstract double least();

    /// How high it is at this width when nothing presses.
    abstract double height(double width);

    /// How high it is when it is drawn as small as it can be, with everything still to be seen.
    double snug(double width) {
        return height(width);
    }

    /// How high it is when it gives away what it can: a figure that scrolls shows fewer rows.
    double low(double width) {
        return snug(width);
    }

    /// Draws it from the corner of its sheet, within this width and a height between low and high.
    abstract void draw(Sheet sheet, double width, double height);
}
