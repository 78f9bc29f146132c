package dev.cutaway.picture;

import java.util.List;
import java.util.function.BiConsumer;

/// Writes JSON by hand: no reflection reaches the browser, and every byte is decided here.
public final class Json {
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    public Json open() {
        out.append('{');
        first = true;
        return this;
    }

    public Json close() {
        out.append('}');
        first = false;
        return this;
    }

    /// Begins a member; its value must follow.
    public Json member(String name) {
        if (!first) out.append(',');
        first = false;
        quoted(name);
        out.append(':');
        return this;
    }

    public Json text(String name, String value) {
        member(name);
        quoted(value);
        return this;
    }

    public Json number(String name, int value) {
        member(name);
        out.append(value);
        return this;
    }

    public Json number(String name, long value) {
        member(name);
        out.append(value);
        return this;
    }

    public Json numbers(String name, List<Integer> values) {
        member(name);
        out.append('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) out.append(',');
            out.append(values.get(i).intValue());
        }
        out.append(']');
        return this;
    }

    public Json truth(String name, boolean value) {
        member(name);
        out.append(value);
        return this;
    }

    private Json pixels(String name, int hundredths) {
        member(name);
        out.append(Pixels.text(hundredths));
        return this;
    }

    /// A drawing, for a painter elsewhere.
    public Json drawing(String name, Drawing drawing) {
        member(name);
        open().number("width", drawing.width()).number("height", drawing.height());
        number("scale", drawing.scale()).text("summary", drawing.summary());
        list("marks", drawing.marks(), Json::mark);
        list("trips", drawing.trips(), Json::trip);
        return list("births", drawing.births(), Json::birth).close();
    }

    private static void trip(Json json, Trip trip) {
        json.open().text("key", trip.key()).text("d", trip.d());
        json.number("departs", trip.departs()).number("arrives", trip.arrives()).close();
    }

    private static void birth(Json json, Birth birth) {
        json.open().text("key", birth.key());
        json.pixels("x", birth.x()).pixels("y", birth.y()).close();
    }

    private static void mark(Json json, Mark mark) {
        json.open();
        switch (mark) {
            case Mark.Box box -> {
                json.begin("box", box).pixels("x", box.x()).pixels("y", box.y());
                json.pixels("w", box.w()).pixels("h", box.h());
            }
            case Mark.Dot dot ->
                    json.begin("dot", dot)
                            .pixels("x", dot.x())
                            .pixels("y", dot.y())
                            .pixels("r", dot.r());
            case Mark.Path path -> json.begin("path", path).text("d", path.d());
            case Mark.Words words -> {
                json.begin("words", words).pixels("x", words.x()).pixels("y", words.y());
                json.text("text", words.text());
            }
            case Mark.Grid grid -> {
                json.begin("grid", grid).pixels("x", grid.x()).pixels("y", grid.y());
                json.pixels("w", grid.w()).pixels("h", grid.h());
                json.number("columns", grid.columns()).text("levels", grid.levels());
            }
            case Mark.Handle handle -> {
                json.begin("handle", handle).pixels("x", handle.x()).pixels("y", handle.y());
                json.pixels("w", handle.w()).pixels("h", handle.h());
                json.text("turn", handle.turn()).text("label", handle.label());
            }
        }
        json.close();
    }

    private Json begin(String kind, Mark mark) {
        return text("k", kind)
                .text("key", mark.key())
                .text("part", mark.part())
                .text("role", mark.role());
    }

    public <T> Json list(String name, List<T> items, BiConsumer<Json, T> item) {
        member(name);
        out.append('[');
        first = true;
        for (T one : items) {
            if (!first) out.append(',');
            item.accept(this, one);
            first = false;
        }
        out.append(']');
        first = false;
        return this;
    }

    public Json texts(String name, List<String> items) {
        return list(name, items, Json::quote);
    }

    private static void quote(Json json, String text) {
        json.quoted(text);
    }

    private void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) character(text.charAt(i));
        out.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            default -> {
                if (c >= ' ') out.append(c);
                else
                    out.append("\\u00")
                            .append(Character.forDigit(c >> 4, 16))
                            .append(Character.forDigit(c & 15, 16));
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
