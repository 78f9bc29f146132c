package dev.cutaway.theory.raft;

import dev.cutaway.kernel.machine.Disk;
import dev.cutaway.kernel.machine.Host;
import dev.cutaway.kernel.machine.Stored;

/// What a server must not forget: its ballot and its log, and whether the disk has them yet.
final class Durable {
    static final String BALLOT = "ballot";

    private final Host<RaftMessage> host;
    private final boolean flushes;
    private final Stored<Ballot> ballot;
    private final Log log;
    private boolean unsettled;

    /// Without the rule nothing is ever flushed, and a crash leaves what it leaves.
    Durable(Host<RaftMessage> host, boolean flushes) {
        this.host = host;
        this.flushes = flushes;
        ballot = host.disk().value(BALLOT, Ballot.FIRST);
        log = new Log(host.disk());
    }

    Ballot ballot() {
        return ballot.get();
    }

    Log log() {
        return log;
    }

    void mark(Ballot next) {
        unsettled = true;
        ballot.set(next);
    }

    void append(Entry entry) {
        unsettled = true;
        log.append(entry);
    }

    void cutFrom(int index) {
        unsettled = true;
        log.cutFrom(index);
    }

    /// All of it is on the disk when this returns. A server whose disk says no cannot go on: it
    /// does not know what the disk holds now.
    void settle() {
        if (!unsettled || !flushes) return;
        unsettled = false;
        if (host.disk().flush() == Disk.Flushed.FAILED) host.halt("its disk failed to flush");
        log.settle();
    }
}
