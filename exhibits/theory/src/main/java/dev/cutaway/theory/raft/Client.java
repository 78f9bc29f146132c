package dev.cutaway.theory.raft;

import dev.cutaway.kernel.machine.Alarm;
import dev.cutaway.kernel.machine.Host;
import dev.cutaway.kernel.machine.Id;
import dev.cutaway.kernel.machine.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A client that has one command at a time on its way, numbered, and asks one server after another
/// until it has an answer. It cannot know whether a command without an answer was done, so it asks
/// again under the same number, and the servers do it once.
final class Client extends Program<RaftMessage> {
    /// More commands than this do not wait in line.
    static final int WAITING_MAX = 8;

    private static final int PATIENCE_MICROS = 200_000;

    /// So that a client does not go round in circles while nobody leads.
    private static final int REST_MICROS = 50_000;

    private final Host<RaftMessage> host;
    private final List<Id> servers;
    private final Runnable acknowledgements;
    private final List<Command> waiting = new ArrayList<>();
    private int sequence;
    private int server;
    private String lastAnswer = "";
    private Alarm patience;

    /// Somebody outside counts how many writes it hears are done.
    Client(Host<RaftMessage> host, List<Id> servers, Runnable acknowledgements) {
        this.host = host;
        this.acknowledgements = acknowledgements;
        this.servers = List.copyOf(servers);
        patience = host.alarm(PATIENCE_MICROS, () -> {});
        patience.cancel();
    }

    /// Wants this done, after all that it wanted before.
    void want(Command command) {
        if (waiting.size() >= WAITING_MAX) {
            host.say("has {} commands waiting and takes no more.", WAITING_MAX);
            return;
        }
        waiting.add(command);
        host.say("wants {}.", command);
        if (waiting.size() == 1) begin();
    }

    private void begin() {
        sequence++;
        ask();
    }

    private void ask() {
        patience.cancel();
        patience = host.alarm(PATIENCE_MICROS, this::askAnother);
        host.send(
                servers.get(server),
                new RaftMessage.Ask(host.self(), sequence, waiting.getFirst()));
    }

    private void askAnother() {
        server = server + 1 == servers.size() ? 0 : server + 1;
        host.tell("asks {} instead.", servers.get(server));
        ask();
    }

    @Override
    protected void hear(Id from, RaftMessage message) {
        switch (message) {
            case RaftMessage.Answer answer -> finish(answer);
            case RaftMessage.Elsewhere elsewhere -> turnTo(from, elsewhere);
            case RaftMessage.RequestVote _,
                    RaftMessage.VoteReply _,
                    RaftMessage.AppendEntries _,
                    RaftMessage.AppendReply _,
                    RaftMessage.Ask _ -> {} // servers hear these
        }
    }

    private void finish(RaftMessage.Answer answer) {
        if (waiting.isEmpty() || answer.sequence() != sequence) return;
        patience.cancel();
        Command done = waiting.removeFirst();
        if (!(done instanceof Command.Get)) acknowledgements.run();
        lastAnswer = answer.result();
        host.say("hears that {} is done: {}.", done, lastAnswer);
        if (!waiting.isEmpty()) begin();
    }

    private void turnTo(Id from, RaftMessage.Elsewhere elsewhere) {
        if (waiting.isEmpty() || elsewhere.sequence() != sequence) return;
        if (from.number() != server) return;
        if (elsewhere.leader() >= 0 && elsewhere.leader() != server) {
            server = elsewhere.leader();
            ask();
        } else {
            patience.cancel();
            patience = host.alarm(REST_MICROS, this::askAnother);
        }
    }

    /// What it waits for, if it does.
    Optional<Command> wants() {
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting.getFirst());
    }

    String lastAnswer() {
        return lastAnswer;
    }
}
