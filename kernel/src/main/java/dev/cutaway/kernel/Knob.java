package dev.cutaway.kernel;

/// A parameter of the setup, with the value it has when a run says nothing.
public record Knob<T>(String id, String label, String sentence, Form<T> form, T normal) {
    /// The normal value as a run would write it.
    public String normalText() {
        return form.write(normal);
    }

    /// The text as this knob writes it, so that two spellings of one value are one run.
    String canonical(String text) {
        return form.write(form.read(text));
    }
}
