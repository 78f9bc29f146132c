package dev.cutaway.kernel.machine;

/// Something a program wants to be told later. It dies with its program.
public final class Alarm {
    private long due;
    private final Runnable then;
    private boolean off;

    Alarm(long due, Runnable then) {
        this.due = due;
        this.then = then;
    }

    /// It will not ring.
    public void cancel() {
        off = true;
    }

    /// When it rings, in the world's time, unless it is cancelled first.
    public long due() {
        return due;
    }

    /// It was asked for in the course of a flush, and runs from now on.
    void set(long time) {
        due = time;
    }

    public boolean isOn() {
        return !off;
    }

    /// False where it had been turned off, perhaps while the machine was paused.
    boolean ring() {
        if (off) return false;
        off = true;
        then.run();
        return true;
    }
}
