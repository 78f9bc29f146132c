package dev.cutaway.tidy;

/// One thing that the portable profile refuses: which ban, where, and what was seen.
record Refusal(Ban ban, String type, String member, int line, String seen) {
    @Override
    public String toString() {
        String where = line > 0 ? ", line " + line : "";
        return "%s.%s%s: %s (%s: %s)".formatted(type, member, where, seen, ban.word, ban.why);
    }
}
