package dev.cutaway.theory.raft;

/// What a server is to the others.
enum Role {
    FOLLOWER,
    /// Asks whether it would get votes. Only with PreVote.
    PRE_CANDIDATE,
    CANDIDATE,
    LEADER
}
