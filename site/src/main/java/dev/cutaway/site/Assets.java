package dev.cutaway.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// What the web module has built: scripts, styles and fonts, under names that change with their
/// content. `site.json` beside them tells these names.
///
/// @param exhibit the script that makes a stage live
/// @param gallery the script that steps the pieces of the gallery
/// @param theme the script that knows the reader's sheet before the first paint
/// @param preload the fonts that the first paint needs
record Assets(
        Path folder,
        String exhibit,
        String gallery,
        String theme,
        String style,
        List<String> preload) {
    static final String NAMES = "site.json";

    /// What lies beside the assets for builds, and is of no use to a reader.
    static final List<String> ONLY_FOR_BUILDING = List.of(NAMES, "manifest.json");

    private static final Pattern STRING = Pattern.compile("\"([^\"\\\\]*)\"");

    static Assets in(Path folder) {
        var names = folder.resolve(NAMES);
        if (!Files.exists(names)) {
            throw new IllegalStateException(
                    "There is no %s: build the web module first (./cutaway does)."
                            .formatted(names));
        }
        try {
            var json = Files.readString(names);
            return new Assets(
                    folder,
                    one(json, "exhibit"),
                    one(json, "gallery"),
                    one(json, "theme"),
                    one(json, "style"),
                    many(json, "preload"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Our own build writes this file, with plain names in it: no parser of JSON is needed.
    private static String one(String json, String key) {
        var found = Pattern.compile("\"" + key + "\"\\s*:\\s*" + STRING).matcher(json);
        if (!found.find()) {
            throw new IllegalStateException(NAMES + " of the web module names no " + key + ".");
        }
        return found.group(1);
    }

    private static List<String> many(String json, String key) {
        var list = Pattern.compile("\"" + key + "\"\\s*:\\s*\\[([^\\]]*)\\]").matcher(json);
        if (!list.find()) {
            return List.of();
        }
        return STRING.matcher(list.group(1)).results().map(hit -> hit.group(1)).toList();
    }
}
