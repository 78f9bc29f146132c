package dev.cutaway.kernel;

/// A thread of control that can be interleaved with others: a session, a goroutine, a process.
///
/// It is never Java's control flow: it remembers where it is, and each step goes on from there.
public interface Steps {
    /// Goes one step on, and says how it stands after that.
    Step step();

    /// It can go on at once.
    default Step more() {
        return new Step.More();
    }

    /// It cannot go on before somebody wakes those that wait for this; then the same step is taken
    /// again, and may find that it must wait longer.
    default Step waitFor(Object what) {
        return new Step.Wait(what);
    }

    /// It has come to its end.
    default Step done() {
        return new Step.Done();
    }

    /// It gives up.
    default Step fail(String why) {
        return new Step.Fail(why);
    }
}
