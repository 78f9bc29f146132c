package dev.cutaway.kernel.machine;

/// What runs on a machine: volatile code and state. A crash throws the object away, and a restart
/// makes a new one, which finds on the disk what had been flushed.
public abstract class Program<M extends Message> {
    /// Runs once the program is on its machine, before it hears anything.
    protected void start() {}

    /// A message has come.
    protected abstract void hear(Id from, M message);
}
