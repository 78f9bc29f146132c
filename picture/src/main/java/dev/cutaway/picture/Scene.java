package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What is to be seen at one event: a few figures, and a sentence that says the same in words.
public record Scene(String summary, List<Figure> figures) {
    public Scene {
        figures = List.copyOf(figures);
    }

    /// Every part once. A part that several figures show is described by the first of them.
    public List<Part> parts() {
        LinkedHashMap<String, Part> parts = new LinkedHashMap<>();
        for (Figure figure : figures)
            for (Part part : figure.parts()) parts.putIfAbsent(part.id(), part);
        return List.copyOf(parts.values());
    }

    public Optional<Part> part(String id) {
        return parts().stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /// Every value of every part, in the order of the figures.
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Figure figure : figures) values.addAll(figure.values());
        return values;
    }
}
