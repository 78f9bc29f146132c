package dev.cutaway.tidy.planted;

final class RecordHash {
    record Key(int number) {}

    int slot(Key key) {
        return key.hashCode() & 7;
    }
}
