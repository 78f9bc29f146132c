package dev.cutaway.tidy.planted;

final class ObjectHash {
    int slot(Object key) {
        return key.hashCode() & 7;
    }
}
