package dev.cutaway.tidy.planted;

import java.util.function.LongSupplier;

/// A reference to a method calls it as well.
final class WallClock {
    LongSupplier now() {
        return System::nanoTime;
    }
}
