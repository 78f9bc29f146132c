package dev.cutaway.witness;

/// One sentence of a page that can be wrong.
///
/// @param exhibit the exhibit whose page makes it
/// @param id its name on that page
/// @param sentence the sentence as a reader sees it
/// @param says the value with its unit
/// @param source where it can be read
public record Claim(
        String exhibit, String id, String sentence, String says, Kind kind, String source) {

    /// What the claim stands on.
    public enum Kind {
        REAL_SYSTEM("real system"),
        PUBLISHED_VECTORS("published vectors"),
        SOURCE_TEXT("source text"),
        MODEL("model"),
        /// Read by a person in a primary source; nothing runs.
        CITED("cited");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public boolean wantsWitness() {
            return this != CITED;
        }
    }

    public String name() {
        return exhibit + "/" + id;
    }
}
