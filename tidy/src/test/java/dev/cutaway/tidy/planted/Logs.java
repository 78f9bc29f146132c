package dev.cutaway.tidy.planted;

/// It leaves java.base, which the kernel must not.
final class Logs {
    java.util.logging.@org.jspecify.annotations.Nullable Level level;
}
