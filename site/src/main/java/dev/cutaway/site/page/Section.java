package dev.cutaway.site.page;

import java.util.List;
import java.util.Optional;

/// A chapter, or one of the fixed sections.
///
/// @param id its anchor on the page
/// @param binding what a chapter shows; a section's stages stand inside its HTML
/// @param html what stands under the heading
public record Section(
        String id, String title, boolean isChapter, Optional<Binding> binding, String html) {
    /// The sections that every page can have, in their order. Nothing else may follow the chapters.
    static final List<String> FIXED =
            List.of(
                    "In one minute",
                    "It rests on",
                    "Why the rules",
                    "Paper and practice",
                    "Numbers",
                    "What you would see",
                    "The write path",
                    "When it fails",
                    "How it stays consistent",
                    "Choosing and sizing",
                    "At 2 am",
                    "Symptoms",
                    "Questions",
                    "Where it comes from",
                    "Try it on the real thing",
                    "What this model leaves out",
                    "Sources");

    /// It may also stand before the first chapter.
    static final String FIRST = FIXED.getFirst();

    static String idOf(String title) {
        return title.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
