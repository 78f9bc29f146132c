package dev.cutaway.picture;

import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What differs between a scene and the one before it. Nobody declares a change: it is seen.
final class Changes {
    private final TreeMap<String, String> before = new TreeMap<>();
    private final TreeSet<String> changed = new TreeSet<>();
    private final TreeSet<String> born = new TreeSet<>();

    private Changes() {}

    static Changes between(Scene before, Scene now) {
        Changes changes = new Changes();
        TreeSet<String> known = new TreeSet<>();
        for (Part part : before.parts()) known.add(part.id());
        for (Part part : now.parts()) if (!known.contains(part.id())) changes.born.add(part.id());
        for (Value value : before.values()) changes.before.putIfAbsent(key(value), value.text());
        for (Value value : now.values()) changes.compare(value);
        return changes;
    }

    private void compare(Value value) {
        String old = before.get(key(value));
        if (old == null || old.equals(value.text())) before.remove(key(value));
        else changed.add(value.part());
    }

    private static String key(Value value) {
        return value.part() + '\n' + value.name();
    }

    /// The part was not there one event ago.
    boolean isBorn(String part) {
        return born.contains(part);
    }

    /// Something of the part has another value than one event ago.
    boolean isChanged(String part) {
        return changed.contains(part);
    }

    /// The part is new, or something of it is.
    boolean isTouched(String part) {
        return isBorn(part) || isChanged(part);
    }

    /// What this value was one event ago, if it was something else.
    Optional<String> before(String part, String name) {
        return Optional.ofNullable(before.get(part + '\n' + name));
    }
}
