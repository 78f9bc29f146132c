package dev.cutaway.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// Messages of one direction between two nodes that are too close to each other to be told apart.
/// They go as one, under their number.
record Bundle(List<Message> messages, double distance, boolean lost) {
    /// How far a message reaches before and behind its middle.
    static final double AHEAD = 9;

    static final double BEHIND = 7;

    Bundle {
        messages = List.copyOf(messages);
    }

    /// Those on one way, by how far they are along it; each at least `apart` from the one before.
    static List<Bundle> of(List<Message> on, long now, Way way, double apart) {
        List<Message> order = new ArrayList<>(on);
        order.sort(
                Comparator.comparing((Message it) -> it.isLost(now))
                        .thenComparingDouble(it -> -it.progress(now))
                        .thenComparing(it -> it.part().id()));
        List<Bundle> bundles = new ArrayList<>();
        List<Message> near = new ArrayList<>();
        for (Message message : order) {
            double at = along(message, now, way);
            if (!near.isEmpty() && isApart(near.getFirst(), message, at, now, way, apart)) {
                bundles.add(bundle(near, now, way));
                near.clear();
            }
            near.add(message);
        }
        if (!near.isEmpty()) bundles.add(bundle(near, now, way));
        return bundles;
    }

    private static boolean isApart(
            Message first, Message next, double at, long now, Way way, double apart) {
        return first.isLost(now) != next.isLost(now) || along(first, now, way) - at >= apart;
    }

    private static Bundle bundle(List<Message> near, long now, Way way) {
        Message first = near.getFirst();
        return new Bundle(near, along(first, now, way), first.isLost(now));
    }

    /// How far along its way a message stands, so that all of it is between the two nodes.
    private static double along(Message message, long now, Way way) {
        return BEHIND + message.progress(now) * (way.length() - BEHIND - AHEAD);
    }

    static Trace path(Way way) {
        return way.trace(BEHIND, way.length() - AHEAD);
    }

    Message first() {
        return messages.getFirst();
    }

    /// The one that stands for all: the one that is selected, else the foremost.
    Message shown(Sheet sheet) {
        for (Message message : messages) if (sheet.isSelected(message.part().id())) return message;
        return first();
    }

    /// What they say, with their number where there is more than one.
    String label() {
        if (messages.size() == 1) return first().label();
        String common = first().label();
        for (Message message : messages)
            if (!message.label().equals(common)) return common + " +" + (messages.size() - 1);
        return count() + " " + common;
    }

    /// Their number alone, where there is no room for more.
    String count() {
        return messages.size() == 1 ? "" : messages.size() + "×";
    }

    boolean isAny(Predicate<Message> kind) {
        return messages.stream().anyMatch(kind);
    }
}
