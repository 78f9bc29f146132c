package dev.cutaway.site;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.kernel.Model;
import dev.cutaway.picture.Drawn;
import dev.cutaway.picture.stage.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// All exhibits that are on the class path, in the order of their plates, and where their files
/// lie.
public final class Museum {
    private final Path home;
    private final List<Exhibit<?>> exhibits;

    /// @param home the repository
    Museum(Path home, List<Exhibit<?>> exhibits) {
        this.home = home;
        this.exhibits = List.copyOf(exhibits);
    }

    public static Museum open(Path home) {
        var found = new ArrayList<Exhibit<?>>();
        for (Exhibit<?> exhibit : ServiceLoader.load(Exhibit.class)) {
            found.add(exhibit);
        }
        found.sort(Comparator.comparingInt(exhibit -> exhibit.card().plate()));
        return new Museum(home, found);
    }

    public Path home() {
        return home;
    }

    public List<Exhibit<?>> exhibits() {
        return exhibits;
    }

    public Optional<Exhibit<?>> exhibit(String id) {
        for (var exhibit : exhibits) {
            if (exhibit.card().id().equals(id)) {
                return Optional.of(exhibit);
            }
        }
        return Optional.empty();
    }

    /// The walkthrough lies beside the code, in the sources: so a problem can name its file and
    /// line.
    Path pageOf(Exhibit<?> exhibit) {
        var folder = exhibit.getClass().getPackageName().replace('.', '/');
        return home.resolve("exhibits")
                .resolve(exhibit.card().wing())
                .resolve("src/main/java")
                .resolve(folder)
                .resolve("page.md");
    }

    /// Every exhibit that is hung can be drawn; what cannot would fail to compile as a bundle.
    @SuppressWarnings("unchecked")
    public static <M extends Model & Drawn> Stage<M> stage(Exhibit<?> exhibit) {
        return new Stage<>((Exhibit<M>) exhibit);
    }
}
