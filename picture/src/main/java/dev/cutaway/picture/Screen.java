package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// A browser's window as its reader sees it: an address, how much is there, and the boxes of a page
/// where the page has them.
///
/// Here position is a fact of the model, in pixels of the page. What is pending has its place but
/// is not painted; what moved since the event before shows where it was.
public record Screen(
        String id,
        String name,
        Part window,
        String address,
        int loaded,
        Port port,
        List<Block> blocks)
        implements Figure {
    /// What of the page is seen: so wide, so high, from this far down.
    public record Port(int width, int height, int from) {}

    public enum Kind {
        /// A container, or a bar across the page.
        BOX,
        HEADING,
        TEXT,
        IMAGE,
        BUTTON
    }

    /// A box of the page, and the words on it. Later ones lie over earlier ones.
    public record Block(Part part, Kind kind, State state, int hue, Area area, String text) {}

    /// Where a box is on the page.
    public record Area(int x, int y, int width, int height) {
        int bottom() {
            return y + height;
        }
    }

    public Screen {
        blocks = List.copyOf(blocks);
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(window));
        blocks.forEach(block -> parts.add(block.part()));
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        values.add(new Value(window.id(), "address", address));
        values.add(new Value(window.id(), "loaded", loaded + " %"));
        for (Block block : blocks) {
            String part = block.part().id();
            Area area = block.area();
            values.add(new Value(part, "left", Integer.toString(area.x())));
            values.add(new Value(part, "top", Integer.toString(area.y())));
            values.add(new Value(part, "width", Integer.toString(area.width())));
            values.add(new Value(part, "height", Integer.toString(area.height())));
            values.add(new Value(part, "state", painted(block.state())));
            if (!block.text().isEmpty()) values.add(new Value(part, "text", block.text()));
        }
        return values;
    }

    private static String painted(State state) {
        return switch (state) {
            case IDLE, ACTIVE -> "painted";
            case PENDING -> "not painted";
            case DEAD -> "blocked";
            case LOST -> "failed";
        };
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new ScreenLayout(frame, this);
    }

    /// From top to bottom, each box with its place.
    @Override
    public List<String> letters() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("[" + address + "]", loaded + " %", "", ""));
        for (Block block : blocks) {
            Area area = block.area();
            String place = area.x() + "," + area.y();
            String size = area.width() + " x " + area.height();
            rows.add(List.of(block.part().name(), place, size, painted(block.state())));
        }
        return Letters.columns(rows);
    }
}
