package dev.cutaway.kernel;

/// Moments inside an operation.
public final class Beats {
    /// Is told of each beat while the operation is half done. It must change nothing, except that a
    /// crash may strike.
    public interface Watcher {
        void beat(int number, String who, String template, Object... arguments);
    }

    /// Nobody watches: a beat costs a comparison.
    static final Watcher NOBODY = (_, _, _, _) -> {};

    private Beats() {}

    /// Cuts an operation short where a crash struck. Caught by the machine that it happened to.
    public static final class Struck extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Struck() {
            super("a crash struck", null, false, false);
        }
    }
}
