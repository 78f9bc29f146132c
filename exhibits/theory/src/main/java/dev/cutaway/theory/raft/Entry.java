package dev.cutaway.theory.raft;

import dev.cutaway.kernel.machine.Id;

/// An entry of the log: the term of the leader that appended it, and a client's command with the
/// client and its number for it.
record Entry(int term, Id client, int sequence, Command command) {
    private static final Id NO_CLIENT = new Id(-1, "");

    static Entry nothing(int term) {
        return new Entry(term, NO_CLIENT, 0, new Command.Nothing());
    }

    boolean isFromClient() {
        return sequence > 0;
    }
}
