package dev.cutaway.picture;

/// Paints a drawing as SVG text. The browser's painter makes the same bytes from the same marks.
public final class Svg {
    private final StringBuilder out = new StringBuilder();

    private Svg() {}

    public static String of(Drawing drawing) {
        Svg svg = new Svg();
        svg.paint(drawing);
        return svg.out.toString();
    }

    private void paint(Drawing drawing) {
        out.append("<svg");
        attribute("class", drawing.scale() == 100 ? "drawing" : "drawing x" + drawing.scale());
        attribute("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        attribute("width", Integer.toString(drawing.width()));
        attribute("height", Integer.toString(drawing.height()));
        attribute("role", isPushed(drawing) ? "group" : "img");
        attribute("aria-label", drawing.summary());
        out.append('>');
        for (Mark mark : drawing.marks()) paint(mark);
        out.append("</svg>");
    }

    /// An image has nothing in it that could be pushed.
    private static boolean isPushed(Drawing drawing) {
        return drawing.marks().stream().anyMatch(Mark.Handle.class::isInstance);
    }

    private void paint(Mark mark) {
        switch (mark) {
            case Mark.Box box -> {
                open("rect", box);
                length("x", box.x());
                length("y", box.y());
                length("width", box.w());
                length("height", box.h());
                close("rect", "");
            }
            case Mark.Dot dot -> {
                open("circle", dot);
                length("cx", dot.x());
                length("cy", dot.y());
                length("r", dot.r());
                close("circle", "");
            }
            case Mark.Path path -> {
                open("path", path);
                attribute("d", path.d());
                close("path", "");
            }
            case Mark.Words words -> {
                open("text", words);
                length("x", words.x());
                length("y", words.y());
                close("text", words.text());
            }
            case Mark.Grid grid -> {
                open("image", grid);
                length("x", grid.x());
                length("y", grid.y());
                length("width", grid.w());
                length("height", grid.h());
                attribute("preserveAspectRatio", "none");
                attribute("href", Bitmap.of(grid.columns(), grid.levels()));
                close("image", "");
            }
            case Mark.Handle handle -> {
                open("rect", handle);
                length("x", handle.x());
                length("y", handle.y());
                length("width", handle.w());
                length("height", handle.h());
                attribute("data-turn", handle.turn());
                attribute("role", "button");
                attribute("tabindex", "0");
                attribute("aria-label", handle.label());
                close("rect", "");
            }
        }
    }

    private void open(String element, Mark mark) {
        out.append('<').append(element);
        attribute("data-key", mark.key());
        if (!mark.part().isEmpty()) attribute("data-part", mark.part());
        attribute("class", mark.role());
    }

    private void close(String element, String text) {
        out.append('>');
        escape(text, false);
        out.append("</").append(element).append('>');
    }

    private void length(String name, int hundredths) {
        attribute(name, Pixels.text(hundredths));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value, true);
        out.append('"');
    }

    /// As browsers do it when they write an element out: quotes only inside attributes.
    private void escape(String text, boolean quoted) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '\u00A0' -> out.append("&nbsp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(quoted ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }
}
