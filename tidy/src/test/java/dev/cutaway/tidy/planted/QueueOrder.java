package dev.cutaway.tidy.planted;

import java.util.PriorityQueue;

final class QueueOrder {
    @SuppressWarnings("NonApiType")
    long sum(PriorityQueue<Long> queue) {
        return queue.stream().mapToLong(it -> it).sum();
    }
}
