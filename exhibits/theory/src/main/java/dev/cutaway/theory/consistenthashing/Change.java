package dev.cutaway.theory.consistenthashing;

/// What the last event did.
sealed interface Change {
    /// Nothing yet, or a pull that could do nothing.
    record None() implements Change {}

    record Joined(Server server) implements Change {}

    record Left(Server server) implements Change {}

    record Restarted(Server server) implements Change {}

    /// A key was looked up: where it lies on the circle, and the server that answers for it.
    record LookedUp(String key, long hash, Server server, Placement.Found found)
            implements Change {}
}
