package dev.cutaway.site.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutaway.site.toy.HomesickExhibit;
import dev.cutaway.site.toy.ToyExhibit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlesTest {
    private static final Entry TOY = entry("toy", ToyExhibit.class);

    @TempDir Path folder;

    @Test
    void a_bundle_is_a_wasm_module_named_by_its_content_and_made_once() throws IOException {
        var bundles = Bundles.ofThisJvm(folder.resolve("cache"));

        var name = bundles.publish(TOY, folder.resolve("sim"));

        assertThat(name).matches("toy-[0-9a-f]{8}\\.wasm");
        var bytes = Files.readAllBytes(folder.resolve("sim").resolve(name));
        assertThat(bytes).startsWith(0, 'a', 's', 'm');
        assertThat(name).contains(Bundles.shortHash(bytes));

        var compiled = folder.resolve("cache/toy/toy.wasm");
        var old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(compiled, old);
        assertThat(bundles.publish(TOY, folder.resolve("sim"))).isEqualTo(name);
        assertThat(Files.getLastModifiedTime(compiled)).isEqualTo(old);

        Files.writeString(folder.resolve("cache/toy/stamp"), "made of something else");
        bundles.publish(TOY, folder.resolve("sim"));
        assertThat(Files.getLastModifiedTime(compiled)).isGreaterThan(old);
    }

    @Test
    void the_runtime_is_a_module_that_can_load() throws IOException {
        var name = Bundles.ofThisJvm(folder).publishRuntime(folder);

        assertThat(name).matches("runtime-[0-9a-f]{8}\\.js");
        assertThat(Files.readString(folder.resolve(name))).contains("export").contains("load");
    }

    @Test
    void a_class_that_no_browser_has_is_named_with_the_method_that_wants_it() {
        var bundles = Bundles.ofThisJvm(folder);

        assertThatThrownBy(() -> bundles.publish(entry("homesick", HomesickExhibit.class), folder))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("Bundle of homesick: ")
                .hasMessageContaining("java.util.SplittableRandom")
                .hasMessageContaining("used by " + HomesickExhibit.class.getName() + ".card")
                .hasMessageContaining("HomesickExhibit.java:");
        assertThat(folder.resolve("homesick/stamp")).doesNotExist();
    }

    @Test
    void an_exhibit_that_cannot_be_opened_is_quoted() {
        var wrong = new Entry("wrong", "nowhere.Nobody");

        assertThatThrownBy(() -> Bundles.ofThisJvm(folder).publish(wrong, folder))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("its exhibit nowhere.Nobody cannot be opened");
    }

    private static Entry entry(String id, Class<?> exhibit) {
        return new Entry(id, exhibit.getName());
    }
}
