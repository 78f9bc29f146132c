package dev.cutaway.gallery;

import java.util.List;

/// Every plate, in the order of the wall.
public final class Plates {
    public static final List<Plate> ALL =
            List.of(
                    Election.NODES,
                    Election.LANES,
                    GroupCommit.PLATE,
                    Hops.PLATE,
                    Collector.PLATE,
                    Edits.PLATE,
                    Index.PLATE,
                    Connections.PLATE,
                    Versions.PLATE,
                    SlowStart.PLATE,
                    RoundRobin.PLATE,
                    SumLoop.PLATE,
                    Peephole.PLATE,
                    HashRing.PLATE,
                    Encapsulation.PLATE,
                    Clusters.PLATE,
                    ShiftingPage.PLATE,
                    Tokenizer.PLATE,
                    Backoff.PLATE);

    private Plates() {}

    static Plate named(String id) {
        for (Plate plate : ALL) if (plate.id().equals(id)) return plate;
        throw new IllegalArgumentException("no plate is called " + id);
    }
}
