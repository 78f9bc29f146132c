package dev.cutaway.theory.raft;

import dev.cutaway.kernel.machine.Id;

/// Is told what each server did, as an outsider who sees all servers at once.
interface Observer {
    void stands(Id who, int term);

    void votes(int candidate, int term);

    void isElected(Id who, Raft raft);

    /// From now on it follows, whatever it was until now.
    void follows(Id who, Role was);

    void hears(Id leader, Id follower);

    void appends(Id who, int index, Entry entry, int termBefore, Role role);

    void cuts(Id who, int index, Role role);

    void commits(Id who, Raft raft, int before);

    void applies(Id who, Raft raft, int index, boolean isNew);

    void answers(Raft raft, Id client, int sequence);
}
