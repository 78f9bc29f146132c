package dev.cutaway.theory.consistenthashing;

/// How many keys a server may have before chance is no excuse.
///
/// With n servers at k random points each, one server's part of the circle follows a beta law, and
/// the number of its keys among m the beta-binomial law with weights k and (n-1)k. Without a ring,
/// every key chooses by itself, and the law is the binomial one, its limit for large k. Both are
/// summed here from the top, exactly, so the limit needs no approximation.
record FairShare(int servers, int keys, int pointsEach) {
    /// No ring: every key's owner is as good as drawn by itself.
    static final int NO_RING = 0;

    private static final double ODDS = 1e-6;

    /// The least count that any one of the servers exceeds at most once in a million draws of
    /// names.
    int limit() {
        if (servers == 1 || keys == 0) return keys;
        double[] law = law();
        double tail = 0;
        int limit = keys;
        while (limit > 0 && (tail + law[limit]) * servers <= ODDS) {
            tail += law[limit];
            limit--;
        }
        return limit;
    }

    /// The chance of each count from 0 to all keys, for one server.
    private double[] law() {
        double[] law = new double[keys + 1];
        double none = 1;
        for (int i = 0; i < keys; i++) none *= missing(i);
        law[0] = none;
        for (int j = 0; j < keys; j++) law[j + 1] = law[j] * ratio(j);
        return law;
    }

    /// The chance that the next key misses a server which i keys have missed before.
    private double missing(int i) {
        if (pointsEach == NO_RING) return (servers - 1.0) / servers;
        double others = (servers - 1.0) * pointsEach;
        return (others + i) / (others + pointsEach + i);
    }

    private double ratio(int j) {
        double choices = (keys - j) / (j + 1.0);
        if (pointsEach == NO_RING) return choices / (servers - 1.0);
        double others = (servers - 1.0) * pointsEach;
        return choices * (pointsEach + j) / (others + keys - j - 1);
    }
}
