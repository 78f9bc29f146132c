package dev.cutaway.theory.consistenthashing;

/// A machine: the name under which it came, by which it is known here, its name now, and its hue.
///
/// The name may change under the machine, as a pod's does; the machine stays the same one.
record Server(String id, String name, int hue) {
    String part() {
        return "server." + id;
    }

    Server renamed(String other) {
        return new Server(id, other, hue);
    }
}
