package dev.cutaway.site;

/// What a server shows for an address that leads nowhere. It may stand at any depth, so it is the
/// one page that names the root of the site.
record LostPage(Assets assets) {
    String html() {
        return new Sheet(assets, "/", "Not here | Cutaway", "There is no such page.")
                .html(
                        "",
                        """
                        <main class="page"><div class="hero"><h1>Nothing stands here</h1>
                        <p class="lead">The address leads to no page of this museum. \
                        <a href="/">Go back to the entrance.</a></p></div></main>\
                        """);
    }
}
