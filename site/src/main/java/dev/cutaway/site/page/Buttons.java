package dev.cutaway.site.page;

/// The two links that move the stage. They are plain links to places: with the client they play,
/// without it they do no harm.
public final class Buttons {
    private Buttons() {}

    public static String ofChapter(Binding binding) {
        return "<div class=\"go\">" + links(binding) + "</div>\n";
    }

    static String ofSection(Binding binding) {
        return "<div class=\"go\" data-run=\"%s\" data-from=\"%d\" data-until=\"%d\">%s</div>\n"
                .formatted(
                        Html.escape(binding.run()),
                        binding.from(),
                        binding.until(),
                        links(binding));
    }

    private static String links(Binding binding) {
        return """
        <a class="btn" href="#%s">Set the stage</a><a class="btn main" href="#%s">Continue to event %d</a>\
        """
                .formatted(
                        Html.escape(binding.placeAt(binding.from())),
                        Html.escape(binding.placeAt(binding.until())),
                        binding.until());
    }
}
