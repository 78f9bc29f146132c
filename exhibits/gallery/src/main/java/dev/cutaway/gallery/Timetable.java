package dev.cutaway.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What is still to happen, soonest first; of one instant, first planned first.
final class Timetable<E> {
    record Planned<E>(long at, E event) {}

    private final List<Planned<E>> planned = new ArrayList<>();

    void plan(long at, E event) {
        int place = planned.size();
        while (place > 0 && planned.get(place - 1).at() > at) place--;
        planned.add(place, new Planned<>(at, event));
    }

    void forget(Predicate<E> which) {
        planned.removeIf(it -> which.test(it.event()));
    }

    boolean isEmpty() {
        return planned.isEmpty();
    }

    /// When the next thing happens.
    long next() {
        return planned.getFirst().at();
    }

    Planned<E> take() {
        return planned.removeFirst();
    }
}
