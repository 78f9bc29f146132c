package dev.cutaway.site;

import dev.cutaway.kernel.Trouble;
import dev.cutaway.site.page.Page;
import dev.cutaway.site.page.Problems;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Follows every link of a page as far as it stays in the museum.
record Links(Map<String, Page> pages, Map<String, dev.cutaway.site.page.Rehearsal<?>> rehearsals) {
    private static final Pattern ABROAD = Pattern.compile("https?://[^/]+.*");
    private static final Pattern ROOM = Pattern.compile("/([a-z0-9-]+)/");

    void check(Page page, Problems problems) {
        for (var link : page.links()) {
            wrong(page, link.target())
                    .ifPresent(why ->
                            problems.add(
                                    link.line(),
                                    "The link “%s” leads nowhere: %s",
                                    link.target(),
                                    why));
        }
    }

    private Optional<String> wrong(Page page, String target) {
        if (ABROAD.matcher(target).matches()) {
            return Optional.empty();
        }
        URI address;
        try {
            address = URI.create("/" + page.exhibit() + "/").resolve(target);
        } catch (IllegalArgumentException _) {
            return Optional.of("it is no address.");
        }
        if (address.getScheme() != null || address.getAuthority() != null) {
            return Optional.of("a page links to its own museum, or with http and https.");
        }
        var room = ROOM.matcher(address.getPath());
        if (address.getPath().equals("/")) {
            return Optional.empty();
        }
        if (!room.matches() || !pages.containsKey(room.group(1))) {
            return Optional.of("there is no page " + address.getPath() + ".");
        }
        return Optional.ofNullable(address.getRawFragment())
                .flatMap(fragment -> wrongFragment(room.group(1), fragment));
    }

    private Optional<String> wrongFragment(String exhibit, String fragment) {
        var page = pages.get(exhibit);
        var rehearsal = rehearsals.get(exhibit);
        if (page == null || rehearsal == null) {
            return Optional.of("there is no page /" + exhibit + "/.");
        }
        if (page.ids().contains(fragment)) {
            return Optional.empty();
        }
        if (!fragment.contains("/") && !fragment.contains("@")) {
            return Optional.of("the page /" + exhibit + "/ has no “" + fragment + "”.");
        }
        try {
            rehearsal.checkPlace(fragment);
            return Optional.empty();
        } catch (Trouble trouble) {
            return Optional.of(trouble.what() + "; expected " + trouble.expected() + ".");
        }
    }
}
