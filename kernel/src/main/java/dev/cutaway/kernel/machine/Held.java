package dev.cutaway.kernel.machine;

/// What a program did after a flush that takes time. It happens when that ends, so until then a
/// crash undoes it.
record Held(long due, int cause, boolean isMessage, Runnable does) {
    Held later(long by) {
        return new Held(due + by, cause, isMessage, does);
    }
}
