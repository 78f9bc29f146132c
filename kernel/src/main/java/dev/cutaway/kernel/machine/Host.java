package dev.cutaway.kernel.machine;

import dev.cutaway.kernel.Chance;

/// All that a protocol may ask of the world. A protocol that asks only this is a plain object that
/// can run anywhere, and whatever it asks can go wrong.
public interface Host<M extends Message> {
    Id self();

    /// Sends a message. It may be lost, late, out of order, or come twice.
    void send(Id to, M message);

    /// Rings once after so many ticks of this machine's own clock. It dies with its program.
    Alarm alarm(long ticks, Runnable then);

    /// What this machine's clock says. It may be off, and run fast or slow.
    long clock();

    Disk disk();

    /// Chance for one purpose on this machine.
    Chance chance(String purpose);

    /// Tells what happened, for the story.
    void say(String template, Object... arguments);

    /// What an everyday event was, in case nothing else is told of it. Costs nothing unless
    /// somebody listens.
    void tell(String template, Object... arguments);

    /// A moment inside an operation. A crash can strike here.
    void beat(String template, Object... arguments);

    /// Stops the program, as a server does that finds it cannot go on.
    void halt(String why);
}
