package dev.cutaway.cli;

import dev.cutaway.site.Museum;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where the repository lies. The launcher says it; without a launcher it is looked for.
///
/// @param folder empty when it was not found; only some commands need it
record Home(Optional<Path> folder) {
    private static final String LAUNCHER = "cutaway";

    static Home ofThisJvm() {
        var property = Optional.ofNullable(System.getProperty("cutaway.home"));
        return find(property, System.getenv(), Path.of(""));
    }

    static Home find(Optional<String> property, Map<String, String> environment, Path here) {
        var said = property.or(() -> Optional.ofNullable(environment.get("CUTAWAY_HOME")));
        if (said.isPresent()) {
            return new Home(said.map(text -> Path.of(text).toAbsolutePath().normalize()));
        }
        for (Path at = here.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(LAUNCHER))) {
                return new Home(Optional.of(at));
            }
        }
        return new Home(Optional.empty());
    }

    /// The museum can be listed and run from anywhere; its pages need the repository.
    Museum museum() {
        return Museum.open(folder.orElse(Path.of("")));
    }

    Path repository() {
        return folder.orElseThrow(() ->
                new Sentence(
                        Main.WRONG,
                        "this is not inside the Cutaway repository; go there, or set CUTAWAY_HOME."));
    }

    Path site() {
        var site = repository().resolve("site/target/site");
        if (!Files.exists(site.resolve("index.html"))) {
            throw new Sentence(
                    Main.WRONG,
                    "the site is not built: there is no %s. Run ./cutaway serve, which builds it."
                            .formatted(site));
        }
        return site;
    }
}
