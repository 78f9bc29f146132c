package dev.cutaway.site.bundle;

import java.util.List;

/// The entry class of one bundle. TeaVM wants a class with static methods for each module, so its
/// text is written here and compiled on the spot; by hand it would be the same lines for each
/// exhibit.
///
/// @param id the exhibit
/// @param desk the Java expression that opens the exhibit's desk, with its seven functions
/// @param roots binary names of the classes that the expression names
public record Entry(String id, String desk, List<String> roots) {
    static final String CLASS = "CutawayBundle";

    public Entry {
        roots = List.copyOf(roots);
    }

    /// Only int and String cross the boundary: a long would arrive as a BigInt. The exports must
    /// not be called `name` or `length`, which a JavaScript function owns.
    String source() {
        return """
        import org.teavm.jso.JSExport;

        public final class %s {
            private static final %s DESK = %s;

            @JSExport
            public static String open(String text) {
                return DESK.open(text);
            }

            @JSExport
            public static String show(int at, int width, int scalePercent, String selected, String figure) {
                return DESK.show(at, width, scalePercent, selected, figure);
            }

            @JSExport
            public static String check(String where, String id, String value) {
                return DESK.check(where, id, value);
            }

            @JSExport
            public static String pull(int at, String lever, String argument) {
                return DESK.pull(at, lever, argument);
            }

            @JSExport
            public static String tune(String knob, String value) {
                return DESK.tune(knob, value);
            }

            @JSExport
            public static String flip(String switchId) {
                return DESK.flip(switchId);
            }

            @JSExport
            public static String link(int at, String selected) {
                return DESK.link(at, selected);
            }

            public static void main(String[] args) {}
        }
        """
                .formatted(CLASS, roots.getFirst(), desk);
    }
}
