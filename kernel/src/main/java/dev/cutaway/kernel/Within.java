package dev.cutaway.kernel;

import dev.cutaway.kernel.Guarantees.Verdict;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Watches that something comes about in bounded time while nothing is wrong.
///
/// The watch starts anew whenever something goes wrong or is mended. Once the thing came about in a
/// calm stretch, that stretch is good to its end.
final class Within implements Supplier<Verdict> {
    private final World world;
    private final String name;
    private final long ticks;
    private final BooleanSupplier comes;
    private long since;
    private boolean came;

    Within(World world, String name, long ticks, BooleanSupplier comes) {
        this.world = world;
        this.name = name;
        this.ticks = ticks;
        this.comes = comes;
    }

    @Override
    public Verdict get() {
        long calm = world.calmSince();
        if (calm != since) came = false;
        since = calm;
        if (calm == Long.MAX_VALUE) return Verdict.HOLDS;
        boolean inTime = world.now() - calm <= ticks;
        if (inTime) came = came || comes.getAsBoolean();
        if (inTime || came) return Verdict.HOLDS;
        return Verdict.broken(
                "Nothing was wrong for longer than promised, and still not: {}.", name);
    }
}
