package dev.cutaway.gallery;

/// Cumulative layout shift: the largest sum of scores in one session window. A window ends after a
/// second without a shift, and after five seconds.
final class ShiftWindows {
    private static final long GAP = 1_000_000;
    private static final long LONGEST = 5_000_000;

    private long began;
    private long last;
    private long sum;
    private long most;

    /// A shift at a time in microseconds; its score in ten-thousandths.
    void add(long at, long score) {
        if (score == 0) return;
        if (sum == 0 || at - last >= GAP || at - began >= LONGEST) {
            began = at;
            sum = 0;
        }
        last = at;
        sum += score;
        most = Math.max(most, sum);
    }

    long most() {
        return most;
    }
}
