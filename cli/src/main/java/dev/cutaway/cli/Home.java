package dev.cutaway.cli;

import dev.cutaway.site.Museum;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the repository lies. The launcher says it; without a launcher it is looked for.
///
/// @param folder empty when it was not found; only some commands need it
record Home(Optional<Path> folder) {
    private static final String LAUNCHER = "cutaway";

    static Home ofThisJvm() {
        var property = Optional.ofNullable(System.getProperty("cutaway.home"));
        return find(property, System.getenv(), List.of(Path.of(""), ownPlace()));
    }

    /// These classes lie in the repository too, wherever the command was called from.
    private static Path ownPlace() {
        var source = Home.class.getProtectionDomain().getCodeSource();
        try {
            return source == null ? Path.of("") : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError("the class loader gave " + source, e);
        }
    }

    static Home find(
            Optional<String> property, Map<String, String> environment, List<Path> places) {
        var said = property.or(() -> Optional.ofNullable(environment.get("CUTAWAY_HOME")));
        if (said.isPresent()) {
            return new Home(said.map(text -> Path.of(text).toAbsolutePath().normalize()));
        }
        return new Home(places.stream().flatMap(place -> above(place).stream()).findFirst());
    }

    private static Optional<Path> above(Path place) {
        for (Path at = place.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve(LAUNCHER))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
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
