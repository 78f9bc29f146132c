package dev.cutaway.cli;

import dev.cutaway.kernel.Trouble;

/// A text that was not understood, with the place marked under it.
final class Troubles {
    private Troubles() {}

    static String shown(Trouble trouble) {
        var marks = Math.max(1, trouble.to() - trouble.from());
        return "cutaway: %s; expected %s.\n  %s\n  %s%s"
                .formatted(
                        trouble.what(),
                        trouble.expected(),
                        trouble.text(),
                        " ".repeat(trouble.from()),
                        "^".repeat(marks));
    }
}
