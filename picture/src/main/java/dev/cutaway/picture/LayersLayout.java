package dev.cutaway.picture;

import dev.cutaway.picture.Layers.Box;
import dev.cutaway.picture.Layers.Layer;
import java.util.List;

/// The innermost layer on top, and each stands exactly over the payload of the one below it.
final class LayersLayout extends FigureLayout {
    private static final double TOP = 3;
    private static final double BOX = 30;
    private static final double STEP = 44;
    private static final double FOOT = 20;
    private static final double AFTER_NAMES = 14;
    private static final double NAMES_MOST = 110;
    private static final double HEADER_LEAST = 30;
    private static final double PAYLOAD_LEAST = 84;
    private static final double PAYLOAD_LIKED = 150;

    private final Frame frame;
    private final Changes changes;
    private final Layers layers;
    private Sheet sheet = Sheet.blank("");
    private boolean named;

    LayersLayout(Frame frame, Layers layers) {
        this.frame = frame;
        changes = frame.changes();
        this.layers = layers;
    }

    /// Layers that the reader did not hide: what a hidden one adds is not drawn.
    private List<Layer> shown() {
        return layers.layers().stream()
                .filter(layer -> !frame.view().hides(layer.part().id()))
                .toList();
    }

    @Override
    double least() {
        return Math.min(320, names() + added(false) + PAYLOAD_LEAST);
    }

    @Override
    double height(double width) {
        return TOP + shown().size() * STEP + BOX + (isNamed(width) ? 0 : FOOT) + FOOT + 6;
    }

    /// Headers and trailers are wide enough for their names.
    private boolean isNamed(double width) {
        return names() + added(true) + PAYLOAD_LIKED <= width;
    }

    private double names() {
        double widest = Pen.STRONG.width(layers.content().part().name());
        for (Layer layer : layers.layers())
            widest = Math.max(widest, Pen.STRONG.width(layer.part().name()));
        return Math.min(NAMES_MOST, widest) + AFTER_NAMES;
    }

    /// What all headers and trailers take together.
    private double added(boolean withNames) {
        double all = 0;
        for (Layer layer : shown()) {
            all += wide(layer.header(), withNames);
            if (layer.trailer().isPresent()) all += wide(layer.trailer().get(), withNames);
        }
        return all;
    }

    private static double wide(Box box, boolean withName) {
        double number = Pen.SMALL.width(Integer.toString(box.bytes())) + 16;
        double name = withName ? Pen.FINE.width(box.part().name()) + 6 : 0;
        return Math.max(HEADER_LEAST, number + name);
    }

    /// From the outside in: each layer leaves the next the span of its payload.
    @Override
    void draw(Sheet on, double width, double height) {
        sheet = on;
        named = isNamed(width);
        List<Layer> shown = shown();
        double left = names();
        double right = width - 0.5;
        for (int i = shown.size() - 1; i >= 0; i--) {
            Layer layer = shown.get(i);
            double y = TOP + (i + 1) * STEP;
            double header = wide(layer.header(), named);
            double trailer = layer.trailer().map(box -> wide(box, named)).orElse(0.0);
            layer(layer, y, left, right, header, trailer);
            if (i == shown.size() - 1 && !named) feet(layer, y, left, right);
            left += header;
            right -= trailer;
            for (double edge : new double[] {left, right}) {
                String key = "edge." + layer.part().id() + (edge == left ? ".left" : ".right");
                sheet.line(key, "", Role.of("hair"), edge, y - STEP + BOX, edge, y);
            }
        }
        content(left, right);
        double baseline = height - 6;
        String note = Pen.FINE.fit(layers.note(), width);
        if (!note.isEmpty()) sheet.words("note", "", Pen.FINE.role(), 0, baseline, note);
    }

    private void content(double left, double right) {
        Layers.Content content = layers.content();
        String part = content.part().id();
        name(content.part(), TOP);
        Slot slot = new Slot(part, part, content.state(), isAmber(part, content.state()), 0);
        slot.draw(sheet, left, TOP, right - left, BOX);
        String bytes = content.bytes() + " bytes";
        double room = right - left - Pen.FINE.width(bytes) - 28;
        if (Pen.SMALL.width(content.text()) > room) {
            slot.words(sheet, Pen.SMALL, left + 2, TOP, right - left - 4, BOX, content.text());
            return;
        }
        double wide = Pen.SMALL.width(content.text()) + 5;
        slot.words(sheet, Pen.SMALL, left + 7, TOP, wide, BOX, content.text());
        Role role = Pen.FINE.role().in(content.state()).end();
        double baseline = TOP + BOX / 2 + Pen.FINE.drop();
        sheet.words(part + ".bytes", part, role, right - 9, baseline, bytes);
    }

    private void layer(
            Layer layer, double y, double left, double right, double header, double trailer) {
        String part = layer.part().id();
        name(layer.part(), y);
        double from = left + header;
        double end = right - trailer;
        Role role = Role.of("part").in(layer.payload());
        sheet.box(part, part, role, from, y, end - from, BOX);
        int payload = layers.payload(layers.layers().indexOf(layer));
        String text = Pen.FINE.fit(payload + " payload", end - from - 8);
        Pen pen = Pen.FINE;
        Role words = layer.payload() == State.DEAD ? pen.over() : pen.role();
        double baseline = y + BOX / 2 + pen.drop();
        double middle = (from + end) / 2;
        Role said = words.in(layer.payload()).middle();
        sheet.words(part + ".payload", part, said, middle, baseline, text);
        box(layer.header(), left, y, header);
        if (layer.trailer().isPresent()) box(layer.trailer().get(), end, y, trailer);
        sheet.selection(part, part, left, y, right - left, BOX);
    }

    private void name(Part part, double y) {
        double baseline = y + BOX / 2 + Pen.STRONG.drop();
        String name = Pen.STRONG.fit(part.name(), names() - AFTER_NAMES);
        sheet.words("name." + part.id(), part.id(), Pen.STRONG.role(), 0, baseline, name);
    }

    private void box(Box box, double x, double y, double w) {
        String part = box.part().id();
        Slot slot = new Slot(part, part, box.state(), isAmber(part, box.state()), 0);
        slot.draw(sheet, x, y, w, BOX);
        String number = Integer.toString(box.bytes());
        if (!named) {
            slot.words(sheet, Pen.SMALL, x, y, w, BOX, number);
            return;
        }
        double digits = Pen.SMALL.width(number) + 8;
        slot.words(sheet, Pen.SMALL, x + w - digits - 4, y, digits + 4, BOX, number);
        boolean lined = box.state() == State.DEAD || box.state() == State.LOST;
        Role role = (lined ? Pen.FINE.over() : Pen.FINE.role()).in(box.state());
        double baseline = y + BOX / 2 + Pen.FINE.drop();
        sheet.words(part + ".name", part, role, x + 6, baseline, box.part().name());
    }

    private boolean isAmber(String part, State state) {
        return state != State.DEAD && state != State.LOST && changes.isTouched(part);
    }

    /// Where boxes are too narrow for their names, those of the outermost layer stand under it.
    private void feet(Layer layer, double y, double left, double right) {
        double baseline = y + BOX + 16;
        double room = (right - left) / 2 - 6;
        foot(layer.header(), left, baseline, Pen.FINE.role(), room);
        if (layer.trailer().isPresent())
            foot(layer.trailer().get(), right, baseline, Pen.FINE.role().end(), room);
    }

    private void foot(Box box, double x, double baseline, Role role, double room) {
        String part = box.part().id();
        String text = Pen.FINE.fit(box.part().name() + ", bytes", room);
        Role said = role.changedIf(isAmber(part, box.state()));
        sheet.words(part + ".name", part, said, x, baseline, text);
    }
}
