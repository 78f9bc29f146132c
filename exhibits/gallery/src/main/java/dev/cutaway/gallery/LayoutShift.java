package dev.cutaway.gallery;

import dev.cutaway.kernel.Whole;
import dev.cutaway.picture.Screen.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// How much of a window moved, and how far, as web.dev defines it.
///
/// Impact is the part of the window that what moved covers, before and after together; distance is
/// the farthest that anything moved, over the window's longer side; the score is their product.
/// Both are in ten-thousandths.
record LayoutShift(long impact, long distance) {
    static final LayoutShift NONE = new LayoutShift(0, 0);
    private static final long WHOLE = 10_000;

    long score() {
        return impact * distance / WHOLE;
    }

    /// Of what was and is in the window, by name.
    static LayoutShift between(
            Map<String, Area> before, Map<String, Area> now, int width, int height) {
        List<Area> touched = new ArrayList<>();
        long farthest = 0;
        for (Map.Entry<String, Area> entry : now.entrySet()) {
            Area old = before.get(entry.getKey());
            Area area = entry.getValue();
            if (old == null || (old.x() == area.x() && old.y() == area.y())) continue;
            Area seenBefore = seen(old, width, height);
            Area seenNow = seen(area, width, height);
            if (size(seenBefore) + size(seenNow) == 0) continue;
            touched.add(seenBefore);
            touched.add(seenNow);
            long moved = Math.max(Math.abs(area.x() - old.x()), Math.abs(area.y() - old.y()));
            farthest = Math.max(farthest, moved);
        }
        long all = (long) width * height;
        long longer = Math.max(width, height);
        return new LayoutShift(
                Whole.divide(covered(touched) * WHOLE, all),
                Whole.divide(Math.min(farthest, longer) * WHOLE, longer));
    }

    private static Area seen(Area area, int width, int height) {
        int left = Math.max(0, area.x());
        int top = Math.max(0, area.y());
        int right = Math.min(width, area.x() + area.width());
        int end = Math.min(height, area.y() + area.height());
        if (right <= left || end <= top) return new Area(0, 0, 0, 0);
        return new Area(left, top, right - left, end - top);
    }

    private static long size(Area area) {
        return (long) area.width() * area.height();
    }

    /// The size of what these cover together: strip by strip between all edges.
    static long covered(List<Area> areas) {
        TreeSet<Integer> edges = new TreeSet<>();
        for (Area area : areas) {
            edges.add(area.y());
            edges.add(area.y() + area.height());
        }
        long covered = 0;
        Integer top = null;
        for (Integer edge : edges) {
            if (top != null) covered += (long) (edge - top) * wide(areas, top, edge);
            top = edge;
        }
        return covered;
    }

    /// How wide the areas are together that reach through this strip.
    private static long wide(List<Area> areas, int top, int end) {
        List<Area> there = new ArrayList<>();
        for (Area area : areas)
            if (area.width() > 0 && area.y() <= top && area.y() + area.height() >= end)
                there.add(area);
        there.sort((a, b) -> Integer.compare(a.x(), b.x()));
        long wide = 0;
        long reached = Long.MIN_VALUE;
        for (Area area : there) {
            long from = Math.max(reached, area.x());
            long to = (long) area.x() + area.width();
            if (to > from) wide += to - from;
            reached = Math.max(reached, to);
        }
        return wide;
    }
}
