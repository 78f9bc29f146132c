package dev.cutaway.theory.consistenthashing;

import dev.cutaway.kernel.Whole;

/// The algorithm of Lamping and Veach (2014): a key jumps from bucket to ever later bucket, as if
/// servers had been added one by one, and stays where the next jump would leave the list.
///
/// It holds nothing in memory and needs about ln n turns. What it gives is a number, so only the
/// server with the last number can leave without renaming others.
record JumpHash(int servers) implements Placement {
    private static final long MULTIPLIER = 2862933555777941757L;
    private static final double TWO_TO_31 = 0x1p31;

    @Override
    public Found find(long hash) {
        StringBuilder way = new StringBuilder();
        long key = hash;
        long bucket = 0;
        long next = 0;
        int turns = 0;
        while (next < servers) {
            bucket = next;
            way.append(turns == 0 ? "bucket " : ", ").append(bucket);
            key = key * MULTIPLIER + 1;
            next = Whole.floor((bucket + 1) * (TWO_TO_31 / ((key >>> 33) + 1)));
            turns++;
        }
        return new Found((int) bucket, turns, way.toString());
    }

    /// The bucket alone, as [#find] gives it.
    static int bucket(long hash, int servers) {
        return new JumpHash(servers).find(hash).server();
    }

    @Override
    public String shared() {
        return servers + " names in order";
    }
}
