package dev.cutaway.picture;

import dev.cutaway.kernel.Whole;
import java.util.ArrayList;
import java.util.List;

/// How many of many fall where: one bar for each stretch of an axis, and lines where a part of them
/// is reached.
///
/// The most that a bar may hold is told beforehand, so that the bars do not shrink when one grows;
/// a bar that grows beyond it makes all others smaller. On a logarithmic count each step of height
/// is ten times as many.
public record Histogram(
        String id,
        String name,
        Axis across,
        String counted,
        long most,
        boolean log,
        List<Bin> bins,
        List<Share> shares)
        implements Figure {
    /// A stretch of the axis from one value up to, not including, another, and how many fell there.
    public record Bin(Part part, State state, long from, long to, long count) {}

    /// The value below which a part of all lies, such as the 99th percentile.
    public record Share(Part part, String label, long value) {}

    public Histogram {
        bins = List.copyOf(bins);
        shares = List.copyOf(shares);
    }

    @Override
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        bins.forEach(bin -> parts.add(bin.part()));
        shares.forEach(share -> parts.add(share.part()));
        return parts;
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Bin bin : bins)
            values.add(new Value(bin.part().id(), counted, Long.toString(bin.count())));
        for (Share share : shares)
            values.add(new Value(share.part().id(), "value", across.text(share.value())));
        return values;
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new HistogramLayout(frame, this);
    }

    @Override
    public List<String> letters() {
        List<List<String>> rows = new ArrayList<>();
        long highest = Math.max(1, bins.stream().mapToLong(Bin::count).max().orElse(1));
        for (Bin bin : bins) {
            int stars = (int) Whole.divide(bin.count() * 24 + highest - 1, highest);
            rows.add(
                    List.of(
                            across.text(bin.from()),
                            Long.toString(bin.count()),
                            "#".repeat(stars)));
        }
        List<String> lines = new ArrayList<>(Letters.columns(rows));
        for (Share share : shares) lines.add(share.label() + " " + across.text(share.value()));
        return lines;
    }
}
