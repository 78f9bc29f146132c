package dev.cutaway.theory.raft;

/// What a server must not forget besides its log: the latest term it has seen, and whom it voted
/// for in it. They lie on the disk together, so a crash leaves both old or both new.
record Ballot(int term, int vote) {
    static final int NOBODY = -1;
    static final Ballot FIRST = new Ballot(0, NOBODY);

    boolean hasVoted() {
        return vote != NOBODY;
    }
}
