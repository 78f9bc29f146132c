package dev.cutaway.theory.raft;

import dev.cutaway.kernel.machine.Id;
import dev.cutaway.kernel.machine.Message;
import java.util.List;

/// What can be heard: from servers first, then between servers and clients.
sealed interface RaftMessage extends Message {
    /// A candidate asks for a vote and says how far its log goes. With PreVote it first asks
    /// whether it would get one, in the term that would come next.
    record RequestVote(int term, int lastIndex, int lastTerm, boolean preVote)
            implements RaftMessage {
        @Override
        public String words() {
            return (preVote ? "PreVote " : "RequestVote ") + term;
        }
    }

    /// A granted PreVote carries the term that was asked about, everything else the answerer's own.
    record VoteReply(int term, boolean granted, boolean preVote) implements RaftMessage {
        @Override
        public String words() {
            return (granted ? "yes " : "no ") + term;
        }
    }

    /// The leader's entries after `prevIndex`, or none: then it is a heartbeat.
    record AppendEntries(int term, int prevIndex, int prevTerm, List<Entry> entries, int commit)
            implements RaftMessage {
        public AppendEntries {
            entries = List.copyOf(entries);
        }

        @Override
        public String words() {
            if (entries.isEmpty()) return "heartbeat " + term;
            int first = prevIndex + 1;
            int last = prevIndex + entries.size();
            return "append " + (first == last ? "" + first : first + " to " + last);
        }
    }

    /// Whether the logs met at `prevIndex`. If so, `index` is up to where they are known to be
    /// equal; if not, it is the refused `prevIndex`, and the hint says where they might meet.
    record AppendReply(int term, boolean matched, int index, int hintIndex, int hintTerm)
            implements RaftMessage {
        @Override
        public String words() {
            return matched ? "has " + index : "refuses " + index;
        }
    }

    /// A client's command and the number that the client gave it.
    record Ask(Id client, int sequence, Command command) implements RaftMessage {
        @Override
        public String words() {
            return command.toString();
        }
    }

    /// The command with this number was applied, and this came of it.
    record Answer(int sequence, String result) implements RaftMessage {
        @Override
        public String words() {
            return "done: " + result;
        }
    }

    /// Not from me; perhaps from this server, by number, or nobody known.
    record Elsewhere(int sequence, int leader) implements RaftMessage {
        @Override
        public String words() {
            return leader < 0 ? "no leader known" : "ask another";
        }
    }
}
