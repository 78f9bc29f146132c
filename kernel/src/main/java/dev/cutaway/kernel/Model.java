package dev.cutaway.kernel;

/// The working machine of an exhibit: state that changes only by events of its world.
public interface Model {
    /// Says what a hand can do now. Asked only when somebody looks, so it must change nothing.
    void levers(Levers can);

    /// Says, once, what the system promises. The checks run after every event and change nothing.
    void guarantees(Guarantees promise);
}
