package dev.cutaway.theory.raft;

import dev.cutaway.kernel.machine.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The state machine: keys with values, and for each client the last command that was applied with
/// what came of it. A command that comes a second time, because its answer was lost and the client
/// asked again, changes nothing and gets the same answer.
final class KeyValues {
    /// What a key has that was never put.
    static final String ABSENT = "nothing";

    /// The last command of a client.
    record Session(int sequence, String result) {
        static final Session NEW = new Session(0, "");
    }

    private final TreeMap<String, String> values = new TreeMap<>();
    private final TreeMap<String, Session> sessions = new TreeMap<>();

    Session session(Id client) {
        return sessions.getOrDefault(client.name(), Session.NEW);
    }

    String value(String key) {
        return values.getOrDefault(key, ABSENT);
    }

    /// All keys with their values, in the order of the keys.
    String contents() {
        List<String> pairs = new ArrayList<>();
        values.forEach((key, value) -> pairs.add(key + "=" + value));
        return String.join(", ", pairs);
    }

    /// Applies a client's entry. False if it was a duplicate.
    boolean apply(Entry entry) {
        if (entry.sequence() <= session(entry.client()).sequence()) return false;
        sessions.put(entry.client().name(), new Session(entry.sequence(), result(entry.command())));
        return true;
    }

    private String result(Command command) {
        return switch (command) {
            case Command.Nothing _ -> "";
            case Command.Get(String key) -> value(key);
            case Command.Put(String key, String value) -> {
                values.put(key, value);
                yield value;
            }
            case Command.Cas(String key, String expected, String value) -> {
                if (value(key).equals(expected)) values.put(key, value);
                yield value(key);
            }
        };
    }
}
