package dev.cutaway.theory.raft;

import dev.cutaway.kernel.machine.Id;
import dev.cutaway.kernel.machine.Logbook;
import dev.cutaway.kernel.machine.Machine;
import dev.cutaway.picture.Message;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.State;
import dev.cutaway.theory.raft.RaftMessage.AppendEntries;
import dev.cutaway.theory.raft.RaftMessage.AppendReply;
import dev.cutaway.theory.raft.RaftMessage.RequestVote;
import dev.cutaway.theory.raft.RaftMessage.VoteReply;
import java.util.OptionalLong;

/// What a server, a term and a message look like, the same in every figure.
final class Signs {
    private static final int HUES = 7;

    private Signs() {}

    static Part part(Id machine, int servers) {
        String name = machine.name();
        return machine.number() < servers
                ? new Part(
                        id(machine),
                        "Server " + name,
                        name
                                + " holds a log, a term and a vote on its disk; the rest dies with it.")
                : new Part(
                        id(machine),
                        "Client " + name,
                        "A client has one command at a time on its way, and asks again until it is"
                                + " answered.");
    }

    static String id(Id machine) {
        return "machine." + machine.name();
    }

    /// The hue of a term. There are fewer hues than terms, so the term is always written too.
    static int hue(int term) {
        return term == 0 ? 0 : 1 + (term - 1) % HUES;
    }

    /// What the server last knew, which its disk keeps.
    static int term(Machine<RaftMessage> server) {
        return server.disk().value(Durable.BALLOT, Ballot.FIRST).get().term();
    }

    static State state(Machine<RaftMessage> server) {
        return switch (server.state()) {
            case DOWN -> State.DEAD;
            case PAUSED -> State.PENDING;
            case UP -> Cluster.raft(server).map(raft -> state(raft.role())).orElse(State.DEAD);
        };
    }

    private static State state(Role role) {
        return switch (role) {
            case FOLLOWER -> State.IDLE;
            case PRE_CANDIDATE, CANDIDATE -> State.PENDING;
            case LEADER -> State.ACTIVE;
        };
    }

    static String role(Machine<RaftMessage> server) {
        return switch (server.state()) {
            case DOWN -> "down";
            case PAUSED -> "paused";
            case UP -> Cluster.raft(server).map(raft -> name(raft.role())).orElse("down");
        };
    }

    private static String name(Role role) {
        return switch (role) {
            case FOLLOWER -> "follower";
            case PRE_CANDIDATE -> "asks";
            case CANDIDATE -> "candidate";
            case LEADER -> "leader";
        };
    }

    // --- messages ---

    static Message message(Logbook.Passage<RaftMessage> one) {
        Id from = one.link().from();
        Id to = one.link().to();
        String label = label(one.message());
        String way = from.name() + " to " + to.name();
        Part part =
                new Part(
                        "message." + one.name(),
                        label + ", " + way,
                        "Message " + one.name() + ": " + one.message().words() + ".");
        Message message =
                new Message(
                        part,
                        id(from),
                        id(to),
                        label,
                        isReply(one.message()),
                        one.left(),
                        one.arrives(),
                        OptionalLong.empty());
        return one.fate() == Logbook.Fate.LOST ? message.dying(one.ended()) : message;
    }

    private static boolean isReply(RaftMessage message) {
        return switch (message) {
            case RequestVote _, AppendEntries _, RaftMessage.Ask _ -> false;
            case VoteReply _, AppendReply _, RaftMessage.Answer _, RaftMessage.Elsewhere _ -> true;
        };
    }

    /// As short as it is written beside a message on its way.
    static String label(RaftMessage message) {
        return switch (message) {
            case RequestVote ask -> (ask.preVote() ? "PreVote? " : "Vote? ") + ask.term();
            case VoteReply reply -> (reply.granted() ? "yes " : "no ") + reply.term();
            case AppendEntries append -> label(append);
            case AppendReply reply -> (reply.matched() ? "ok " : "no ") + reply.index();
            case RaftMessage.Ask ask -> ask.command().brief();
            case RaftMessage.Answer answer -> "done: " + answer.result();
            case RaftMessage.Elsewhere _ -> "not me";
        };
    }

    private static String label(AppendEntries append) {
        int count = append.entries().size();
        if (count == 0) return "beat";
        int first = append.prevIndex() + 1;
        return "Append " + first + (count == 1 ? "" : "-" + (append.prevIndex() + count));
    }
}
