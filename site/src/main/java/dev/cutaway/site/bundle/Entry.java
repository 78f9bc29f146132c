package dev.cutaway.site.bundle;

import dev.cutaway.picture.stage.AnswerJson;
import dev.cutaway.picture.stage.Stage;
import java.util.List;

/// The entry class of one bundle. TeaVM wants a class with static methods for each module, so its
/// text is written here and compiled on the spot; by hand it would be the same lines for each
/// exhibit.
///
/// @param id the exhibit
/// @param exhibit the binary name of its class, which has a public constructor without parameters
public record Entry(String id, String exhibit) {
    static final String CLASS = "CutawayBundle";

    /// Only int and String cross the boundary: a long would arrive as a BigInt. The exports must
    /// not be called `name` or `length`, which a JavaScript function owns.
    private static final String SOURCE =
            """
            import dev.cutaway.picture.Space;
            import dev.cutaway.picture.stage.AnswerJson;
            import dev.cutaway.picture.stage.Stage;
            import org.teavm.jso.JSExport;

            public final class CutawayBundle {
                private static final Stage<?> STAGE = new Stage<>(new THE_EXHIBIT());

                @JSExport
                public static String open(String text) {
                    return AnswerJson.of(STAGE.open(text));
                }

                @JSExport
                public static String show(int at, int width, int height, String view) {
                    return AnswerJson.of(STAGE.show(at, new Space(width, height), view));
                }

                @JSExport
                public static String check(String where, String id, int at, String value) {
                    return AnswerJson.of(STAGE.check(where, id, at, value));
                }

                @JSExport
                public static String pull(int at, String lever, String argument) {
                    return AnswerJson.of(STAGE.pull(at, lever, argument));
                }

                @JSExport
                public static String tune(String knob, String value) {
                    return AnswerJson.of(STAGE.tune(knob, value));
                }

                @JSExport
                public static String flip(String switchId) {
                    return AnswerJson.of(STAGE.flip(switchId));
                }

                @JSExport
                public static String link(int at, String view) {
                    return AnswerJson.of(STAGE.link(at, view));
                }

                @JSExport
                public static String beside(String run) {
                    return AnswerJson.of(STAGE.beside(run));
                }

                @JSExport
                public static String history(String part) {
                    return AnswerJson.of(STAGE.history(part));
                }

                public static void main(String[] args) {}
            }
            """;

    /// The classes from which everything that the bundle holds is reached.
    List<String> roots() {
        return List.of(exhibit, Stage.class.getName(), AnswerJson.class.getName());
    }

    String source() {
        return SOURCE.replace("THE_EXHIBIT", exhibit.replace('$', '.'));
    }
}
