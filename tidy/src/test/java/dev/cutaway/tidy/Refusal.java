package dev.cutaway.tidy;

/// One thing that the portable profile refuses: which ban, where, and what was seen.
record Refusal(Ban ban, String type, String member, int line, String seen) {
    @Override
    public String toString() {
        return "%s.%s, line %d: %s (%s: %s)".formatted(type, member, line, seen, ban.word, ban.why);
    }
}
