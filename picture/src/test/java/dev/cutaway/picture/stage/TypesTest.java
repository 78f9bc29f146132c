package dev.cutaway.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The browser's types are made from the records: neither side can change alone.
class TypesTest {
    private static final Path FILE = Path.of("..", "web", "src", "gen", "stage.gen.ts");

    /// `-Dcutaway.types=write` writes the file anew.
    @Test
    void the_types_of_the_browser_are_those_of_the_records() throws IOException {
        String types = TypeScript.of(Answer.class);
        if ("write".equals(System.getProperty("cutaway.types"))) Files.writeString(FILE, types);
        assertThat(Files.readString(FILE)).isEqualTo(types);
    }
}
