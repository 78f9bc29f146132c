package dev.cutaway.tidy.planted;

import java.util.NavigableMap;

final class ViewClear {
    void forget(NavigableMap<Long, String> log, long before) {
        log.headMap(before, false).clear();
    }
}
