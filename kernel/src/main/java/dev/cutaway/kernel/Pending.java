package dev.cutaway.kernel;

/// An event that is still to happen: when, to whom, with what, caused by which event, planned when.
public record Pending(long time, Happening target, Object with, int tag, int cause, long planned) {
    /// Sees each pending event in turn.
    public interface Visitor {
        void visit(Pending pending);
    }
}
