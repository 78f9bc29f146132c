package dev.cutaway.picture;

import java.util.OptionalLong;

/// A message from one part to another, in model time: when it left, when it comes or came, and when
/// it died on its way, if it did.
public record Message(
        Part part,
        String from,
        String to,
        String label,
        boolean reply,
        long departs,
        long arrives,
        OptionalLong died) {
    public static Message request(
            Part part, String from, String to, String label, long departs, long arrives) {
        return new Message(part, from, to, label, false, departs, arrives, OptionalLong.empty());
    }

    public static Message reply(
            Part part, String from, String to, String label, long departs, long arrives) {
        return new Message(part, from, to, label, true, departs, arrives, OptionalLong.empty());
    }

    /// The same message, lost on its way.
    public Message dying(long at) {
        return new Message(part, from, to, label, reply, departs, arrives, OptionalLong.of(at));
    }

    boolean isLost(long now) {
        return died.isPresent() && died.getAsLong() <= now;
    }

    boolean hasArrived(long now) {
        return died.isEmpty() && arrives <= now;
    }

    /// When it stopped, or now if it still flies.
    long until(long now) {
        return Math.min(now, died.orElse(arrives));
    }

    /// How much of its way lies behind it, from 0 to 1.
    double progress(long now) {
        if (arrives <= departs) return 1;
        double part = (double) (until(now) - departs) / (arrives - departs);
        return Math.max(0, Math.min(1, part));
    }

    /// How it stands, in a word.
    String word(long now) {
        if (isLost(now)) return "lost";
        return hasArrived(now) ? "arrived" : "on its way";
    }
}
