package dev.cutaway.tidy.planted;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a model may do: it passes every ban.
final class Clean {
    /// A message.
    record Vote(String from, long term, List<String> peers) {
        Vote {
            peers = List.copyOf(peers);
        }
    }

    enum Phase {
        IDLE,
        BUSY
    }

    private static final long MICROS = 1_000_000L;
    private static final List<String> WORDS = List.of("yes", "no");

    private final Map<String, Vote> votes = new TreeMap<>();
    private final Deque<Vote> waiting = new ArrayDeque<>();

    String hear(Vote vote, Phase phase) {
        waiting.add(vote);
        votes.put(vote.from(), vote);
        return switch (phase) {
            case IDLE -> "idle in term " + vote.term() + WORDS.getFirst();
            case BUSY -> vote.toString();
        };
    }

    long seconds(long micros) {
        return micros / MICROS + micros % 60 + Math.floorMod(micros, 7L);
    }

    double mean(double first, double second) {
        return Math.sqrt((first + second) / 2);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Vote vote : waiting) names.add(vote.from().toUpperCase(java.util.Locale.ROOT));
        names.removeIf(String::isEmpty);
        int length = names.toString().hashCode();
        assert length != 1 : "a hash of a text is the same everywhere";
        return names.stream().map(name -> name + "!").sorted().toList();
    }
}
