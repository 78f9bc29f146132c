package dev.cutaway.tidy.planted;

import java.util.Deque;

final class DequeRemoval {
    void forget(Deque<Long> waiting, long before) {
        waiting.removeIf(it -> it < before);
    }
}
