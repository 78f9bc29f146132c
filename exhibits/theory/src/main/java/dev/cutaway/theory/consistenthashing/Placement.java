package dev.cutaway.theory.consistenthashing;

import java.util.List;

/// How a key's hash finds its server. A placement is a value: other servers are another placement.
sealed interface Placement permits Remainder, HashRing, JumpHash {
    /// A server's number in the list, in how many steps it was found, and what was computed on the
    /// way.
    record Found(int server, int steps, String how) {}

    /// Which of the servers the hash belongs to. Asked for every key after every event.
    int server(long hash);

    /// The same, with the way on which it was found.
    Found find(long hash);

    /// What every client must hold alike so that all of them find the same server.
    String shared();

    static Placement of(String method, List<String> servers, int pointsEach) {
        return switch (method) {
            case ConsistentHashingExhibit.REMAINDER -> new Remainder(servers.size());
            case ConsistentHashingExhibit.RING -> HashRing.of(servers, pointsEach);
            case ConsistentHashingExhibit.JUMP -> new JumpHash(servers.size());
            default -> throw new IllegalArgumentException("no method called " + method);
        };
    }
}
