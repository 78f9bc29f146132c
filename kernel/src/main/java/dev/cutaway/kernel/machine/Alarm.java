package dev.cutaway.kernel.machine;

/// Something a program wants to be told later. It dies with its program.
public final class Alarm {
    private final long due;
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

    public boolean isOn() {
        return !off;
    }

    /// It may have been cancelled while the machine was paused.
    void ring() {
        if (off) return;
        off = true;
        then.run();
    }
}
