package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.List;

/// Named values, one to a line.
public record Facts(String id, String name, List<Fact> facts) implements Figure {
    /// The part names the value; the text is the value now. A fact of the step itself is not
    /// compared with the step before.
    public record Fact(Part part, String text, boolean ofStep, State state) {
        public Fact(Part part, String text) {
            this(part, text, false, State.IDLE);
        }

        public Fact(Part part, String text, boolean ofStep) {
            this(part, text, ofStep, State.IDLE);
        }

        public Fact in(State now) {
            return new Fact(part, text, ofStep, now);
        }
    }

    public Facts {
        facts = List.copyOf(facts);
    }

    @Override
    public List<Part> parts() {
        return facts.stream().map(Fact::part).toList();
    }

    @Override
    public List<Value> values() {
        List<Value> values = new ArrayList<>();
        for (Fact fact : facts)
            if (!fact.ofStep())
                values.add(new Value(fact.part().id(), fact.part().name(), fact.text()));
        return values;
    }

    @Override
    public List<String> letters() {
        return Letters.columns(
                facts.stream()
                        .map(fact -> List.of(fact.part().name(), fact.text(), fact.state().word()))
                        .toList());
    }

    @Override
    public FigureLayout layout(Frame frame) {
        return new FactsLayout(frame, this);
    }
}
