package dev.cutaway.theory.raft;

import dev.cutaway.kernel.machine.Disk;
import dev.cutaway.kernel.machine.Journal;
import java.util.List;

/// The log, as the paper counts it: the first entry stands at 1, and before it stands a dummy of
/// term 0 that every log has, so that the consistency check needs no special case.
final class Log {
    static final String NAME = "log";

    private final Journal<Entry> journal;
    private int settled;

    Log(Disk disk) {
        journal = disk.journal(NAME);
        settled = lastIndex();
    }

    int lastIndex() {
        return journal.size();
    }

    int lastTerm() {
        return term(lastIndex());
    }

    Entry at(int index) {
        return journal.get(index - 1);
    }

    /// The term of the entry at an index; 0 for the dummy.
    int term(int index) {
        return index == 0 ? 0 : at(index).term();
    }

    /// Up to which index the disk said that it had flushed.
    int settled() {
        return settled;
    }

    /// The disk says that it has flushed.
    void settle() {
        settled = lastIndex();
    }

    boolean matches(int index, int term) {
        return index <= lastIndex() && term(index) == term;
    }

    /// The paper's order of logs (section 5.4.1): a later last term wins, then the longer log.
    boolean isNoNewerThan(int otherLastIndex, int otherLastTerm) {
        return otherLastTerm > lastTerm()
                || (otherLastTerm == lastTerm() && otherLastIndex >= lastIndex());
    }

    /// At most so many entries from an index on.
    List<Entry> from(int index, int most) {
        int end = Math.min(lastIndex(), index - 1 + most);
        return index > end ? List.of() : List.copyOf(journal.entries().subList(index - 1, end));
    }

    /// The first of these entries, which stand after `prevIndex`, that this log does not have yet:
    /// its index, or one past them all if it has all of them.
    int firstNew(int prevIndex, List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            int index = prevIndex + 1 + i;
            if (!matches(index, entries.get(i).term())) return index;
        }
        return prevIndex + entries.size() + 1;
    }

    /// The last index, at or before this one, whose term is not above this term: where two logs
    /// might meet, if one of them holds this term here.
    int lastNotAbove(int term, int index) {
        int at = Math.min(index, lastIndex());
        while (term(at) > term) at--;
        return at;
    }

    void append(Entry entry) {
        journal.append(entry);
    }

    /// Cuts off the entry at an index and all after it.
    void cutFrom(int index) {
        journal.truncate(index - 1);
        settled = Math.min(settled, index - 1);
    }
}
