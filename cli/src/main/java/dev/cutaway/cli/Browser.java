package dev.cutaway.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// The reader's own browser, where there is a screen for one. The address is printed in any case,
/// so whatever goes wrong here is no reason to stop.
final class Browser {
    private Browser() {}

    static void show(String address) {
        var opener = opener();
        if (opener.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder(List.of(opener, address))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            return; // no such program here: the address stands in the terminal
        }
    }

    private static String opener() {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac")) {
            return "open";
        }
        var screens = List.of("DISPLAY", "WAYLAND_DISPLAY");
        var hasScreen =
                screens.stream()
                        .anyMatch(name -> !System.getenv().getOrDefault(name, "").isEmpty());
        return hasScreen ? "xdg-open" : "";
    }
}
