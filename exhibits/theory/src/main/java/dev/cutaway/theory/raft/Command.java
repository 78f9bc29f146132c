package dev.cutaway.theory.raft;

/// What a client wants of the key-value store.
sealed interface Command {
    /// What a leader appends at the start of its term, so that it has an entry of its own to
    /// commit.
    record Nothing() implements Command {
        @Override
        public String toString() {
            return "nothing";
        }
    }

    record Put(String key, String value) implements Command {
        @Override
        public String toString() {
            return key + " = " + value;
        }
    }

    record Get(String key) implements Command {
        @Override
        public String toString() {
            return "get " + key;
        }
    }

    /// Compare and set: the key gets its new value only if it has the expected one.
    record Cas(String key, String expected, String value) implements Command {
        @Override
        public String toString() {
            return key + " = " + value + " if " + expected;
        }
    }
}
