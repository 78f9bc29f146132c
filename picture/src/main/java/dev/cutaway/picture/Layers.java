package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What lies in what: each layer puts its header before what it was given, and perhaps a trailer
/// behind it.
///
/// The payload of each layer is the whole of the layer before it, innermost first.
public record Layers(String id, String name, Content content, List<Layer> layers, String note)
        implements Figure {
    /// What all layers are for: the layer that wrote it, its text and its size.
    public record Content(Part part, String text, int bytes, State state) {}

    /// One layer: what it adds before and behind, and how its payload stands.
    public record Layer(Part part, State payload, Box header, Optional<Box> trailer) {
        public Layer(Part part, State payload, Box header) {
            this(part, payload, header, Optional.empty());
        }

        int bytes() {
            return header.bytes() + trailer.map(Box::bytes).orElse(0);
        }
    }

    /// A header or a trailer, so many bytes long. The details are shown to whoever looks closer.
    public record Box(Part part, int bytes, State state, List<Value> details) {
        public Box {
            details = List.copyOf(details);
        }
    }

    public Layers {
        layers = List.copyOf(layers);
    }

    /// How much the layer of this place is given to carry.
    int payload(int place) {
        int bytes = content.bytes();
        for (Layer inner : layers.subList(0, place)) bytes += inner.bytes();
        return bytes;
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(content.part());
        for (Layer layer : layers) {
            parts.add(layer.part());
            parts.add(layer.header().part());
            layer.trailer().ifPresent(trailer -> parts.add(trailer.part()));
        }
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        String content = content().part().id();
        values.add(new Value(content, "text", content().text()));
        values.add(new Value(content, "bytes", Integer.toString(content().bytes())));
        values.add(new Value(content, "state", word(content().state())));
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            String payload = Integer.toString(payload(i));
            values.add(new Value(layer.part().id(), "payload, bytes", payload));
            values.add(new Value(layer.part().id(), "state", word(layer.payload())));
            add(values, layer.header());
            layer.trailer().ifPresent(trailer -> add(values, trailer));
        }
        return values;
    }

    private static void add(List<Value> values, Box box) {
        values.add(new Value(box.part().id(), "bytes", Integer.toString(box.bytes())));
        values.add(new Value(box.part().id(), "state", word(box.state())));
        values.addAll(box.details());
    }

    private static String word(State state) {
        return state == State.IDLE ? "idle" : state.word();
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new LayersLayout(frame, this);
    }

    /// Each layer on its line, further out further to the left.
    @Override
    public List<String> letters() {
        List<String> lines = new ArrayList<>();
        int step = 7;
        int names = content.part().name().length();
        for (Layer layer : layers) names = Math.max(names, layer.part().name().length());
        String text = Letters.framed(content.state(), content.text());
        lines.add(lettersOf(content.part(), names, step * layers.size()) + text);
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            StringBuilder line = lettersOf(layer.part(), names, step * (layers.size() - 1 - i));
            String header = Letters.framed(layer.header().state(), "" + layer.header().bytes());
            line.append(header).repeat(' ', Math.max(1, step - header.length()));
            line.append(Letters.framed(layer.payload(), payload(i) + " payload"));
            layer.trailer()
                    .ifPresent(it -> line.append(Letters.framed(it.state(), " " + it.bytes())));
            lines.add(line.toString());
        }
        if (!note.isEmpty()) lines.add(note);
        return lines;
    }

    private static StringBuilder lettersOf(Part part, int names, int indent) {
        StringBuilder line = new StringBuilder(part.name());
        return line.repeat(' ', names - part.name().length() + 2 + indent);
    }
}
