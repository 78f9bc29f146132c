package dev.cutaway.theory.consistenthashing;

import dev.cutaway.kernel.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// The algorithm of Lamping and Veach (2014): a key jumps from bucket to ever later bucket, as if
/// servers had been added one by one, and stays where the next jump would leave the list.
///
/// It holds nothing in memory and needs about ln n turns. What it gives is a number, so only the
/// server with the last number can leave without renaming others.
record JumpHash(int servers) implements Placement {
    private static final long MULTIPLIER = 2862933555777941757L;
    private static final double TWO_TO_31 = 0x1p31;

    @Override
    public int server(long hash) {
        return jump(hash, _ -> {});
    }

    @Override
    public Found find(long hash) {
        List<Integer> way = new ArrayList<>();
        int server = jump(hash, way::add);
        StringBuilder how = new StringBuilder("bucket ");
        for (int i = 0; i < way.size(); i++) how.append(i == 0 ? "" : ", ").append(way.get(i));
        return new Found(server, way.size(), how.toString());
    }

    /// Shows every bucket on the way to a visitor; the last one is the answer.
    private int jump(long hash, IntConsumer visits) {
        long key = hash;
        long bucket = 0;
        long next = 0;
        while (next < servers) {
            bucket = next;
            visits.accept((int) bucket);
            key = key * MULTIPLIER + 1;
            next = Whole.floor((bucket + 1) * (TWO_TO_31 / ((key >>> 33) + 1)));
        }
        return (int) bucket;
    }

    /// The bucket alone, as Guava's function gives it.
    static int bucket(long hash, int servers) {
        return new JumpHash(servers).server(hash);
    }

    @Override
    public String shared() {
        return servers + " names in order";
    }
}
