package dev.cutaway.kernel;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a run sets before it starts: the knobs that differ from normal, and what is broken.
///
/// Values are kept as the knob's form writes them, so that equal setups are equal texts.
final class Setup {
    private final TreeMap<String, String> values = new TreeMap<>();
    private final TreeSet<String> broken = new TreeSet<>();

    Setup() {}

    private Setup(Setup other) {
        values.putAll(other.values);
        broken.addAll(other.broken);
    }

    <T> T value(Knob<T> knob) {
        String text = values.get(knob.id());
        return text == null ? knob.normal() : knob.form().read(text);
    }

    String text(Knob<?> knob) {
        String text = values.get(knob.id());
        return text == null ? knob.normalText() : text;
    }

    boolean isNormal(Knob<?> knob) {
        return !values.containsKey(knob.id());
    }

    boolean isBroken(String id) {
        return broken.contains(id);
    }

    List<String> broken() {
        return List.copyOf(broken);
    }

    Setup with(Knob<?> knob, String text) {
        Setup next = new Setup(this);
        String canonical = knob.canonical(text);
        if (canonical.equals(knob.normalText())) next.values.remove(knob.id());
        else next.values.put(knob.id(), canonical);
        return next;
    }

    Setup flip(String id) {
        Setup next = new Setup(this);
        if (!next.broken.remove(id)) next.broken.add(id);
        return next;
    }
}
