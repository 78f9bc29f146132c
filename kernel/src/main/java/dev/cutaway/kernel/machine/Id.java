package dev.cutaway.kernel.machine;

/// A machine's number, counted from 0, and its name: 0 and s1.
public record Id(int number, String name) {
    @Override
    public String toString() {
        return name;
    }
}
