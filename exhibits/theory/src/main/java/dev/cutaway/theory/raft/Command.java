package dev.cutaway.theory.raft;

/// What a client wants of the key-value store.
sealed interface Command {
    /// As short as it is written in a slot of a log.
    default String brief() {
        return switch (this) {
            case Nothing _ -> "no-op";
            case Put(String key, String value) -> key + "=" + value;
            case Get(String key) -> "get " + key;
            case Cas(String key, String _, String value) -> key + "=" + value + "?";
        };
    }

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
