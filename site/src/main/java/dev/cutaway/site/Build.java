package dev.cutaway.site;

import dev.cutaway.site.bundle.BundleException;
import dev.cutaway.site.bundle.Bundles;
import java.io.IOException;
import java.nio.file.Path;

/// Builds the site, as Maven calls it: `Build HOME OUT`.
public final class Build {
    private Build() {}

    public static void main(String[] arguments) throws IOException {
        var home = Path.of(arguments[0]).toAbsolutePath().normalize();
        var out = Path.of(arguments[1]).toAbsolutePath().normalize();
        var sentences = build(home, out);
        if (!sentences.isEmpty()) {
            System.err.print(sentences);
            System.exit(1);
        }
    }

    /// What went wrong, a line for each; empty when the site stands.
    static String build(Path home, Path out) throws IOException {
        var museum = Museum.open(home);
        var site = new SiteBuild(museum);
        if (!site.problems().isEmpty()) {
            var lines = new StringBuilder("The site cannot be built:\n");
            site.problems().forEach(problem -> lines.append(problem).append('\n'));
            return lines.toString();
        }
        try {
            var assets = Assets.in(home.resolve("web/target/dist"));
            site.write(assets, Bundles.ofThisJvm(out.resolveSibling("bundles")), out);
            return "";
        } catch (BundleException e) {
            return String.join("\n", e.sentences()) + "\n";
        } catch (IllegalStateException e) {
            return e.getMessage() + "\n";
        }
    }
}
