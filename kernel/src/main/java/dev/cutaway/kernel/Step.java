package dev.cutaway.kernel;

/// How a thread stands after a step. See [Steps].
public sealed interface Step {

    record More() implements Step {}

    record Wait(Object on) implements Step {}

    record Done() implements Step {}

    record Fail(String why) implements Step {}

    /// A small number for the fingerprint.
    default int code() {
        return switch (this) {
            case More _ -> 1;
            case Wait _ -> 2;
            case Done _ -> 3;
            case Fail _ -> 4;
        };
    }
}
