package dev.cutaway.kernel;

/// A lever pulled at a place in a run.
///
/// In a world without time the place is the number of the event after which it is pulled, so a pull
/// after event 3 is event 4.
public record Pull(int after, String lever, String argument) {
    String text() {
        String words = after + ":" + lever;
        return argument.isEmpty() ? words : words + ":" + Percent.encode(argument);
    }
}
