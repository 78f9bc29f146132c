package dev.cutaway.theory.raft;

import dev.cutaway.kernel.machine.Host;
import dev.cutaway.kernel.machine.Id;
import dev.cutaway.kernel.machine.Program;
import java.util.List;

/// What runs on a server's machine: the protocol, and nothing else.
final class Server extends Program<RaftMessage> {
    private final Raft raft;

    Server(Host<RaftMessage> on, List<Id> servers, Settings settings, Observer observer) {
        raft = new Raft(on, servers, settings, observer);
    }

    @Override
    protected void hear(Id from, RaftMessage message) {
        raft.hear(from, message);
    }

    Raft raft() {
        return raft;
    }
}
