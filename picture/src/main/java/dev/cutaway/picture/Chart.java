package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Bars on a common ground, with the limits that they are held against. The unit says what is
/// counted.
public record Chart(String id, String name, String unit, List<Bar> bars, List<Limit> limits)
        implements Figure {
    /// One bar: how high it is, and how that is written.
    public record Bar(Part part, int hue, String label, long height, String text) {}

    /// A line across at some height, and what it is called.
    public record Limit(String label, long height) {}

    public Chart {
        bars = List.copyOf(bars);
        limits = List.copyOf(limits);
    }

    @Override
    public List<Part> parts() {
        return bars.stream().map(Bar::part).toList();
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Bar bar : bars) values.add(new Value(bar.part().id(), unit, bar.text()));
        return values;
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new ChartLayout(frame, this);
    }
}
