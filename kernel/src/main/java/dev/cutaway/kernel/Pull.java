package dev.cutaway.kernel;

/// A lever pulled at a place in a run.
public record Pull(Anchor at, String lever, String argument) {
    String text(Ticks ticks) {
        String words = at.text(ticks) + ":" + lever;
        return argument.isEmpty() ? words : words + ":" + Percent.encodeArgument(argument);
    }
}
