package dev.cutaway.picture;

import dev.cutaway.picture.Listing.Code;
import dev.cutaway.picture.Listing.Jump;
import java.util.ArrayList;
import java.util.List;

/// Which lane each jump of a code is drawn in, from the code outwards: short jumps inside long
/// ones, and no two of one lane side by side.
final class JumpLanes {
    /// More lanes than this would take the code's room. The rest share the last.
    private static final int MOST = 4;

    private record Span(int top, int bottom) {
        boolean meets(Span other) {
            return top <= other.bottom && other.top <= bottom;
        }
    }

    private final int[] lane;
    private int count;

    private JumpLanes(int jumps) {
        lane = new int[jumps];
    }

    static JumpLanes of(Code code) {
        JumpLanes lanes = new JumpLanes(code.jumps().size());
        List<List<Span>> taken = new ArrayList<>();
        List<Integer> shortest = new ArrayList<>();
        for (int i = 0; i < code.jumps().size(); i++) shortest.add(i);
        shortest.sort((a, b) -> Integer.compare(length(code, a), length(code, b)));
        for (int jump : shortest) {
            Span span = span(code, code.jumps().get(jump));
            int at = free(taken, span);
            if (at == taken.size()) taken.add(new ArrayList<>());
            taken.get(at).add(span);
            lanes.lane[jump] = at;
        }
        lanes.count = taken.size();
        return lanes;
    }

    private static int free(List<List<Span>> taken, Span span) {
        for (int i = 0; i < taken.size(); i++)
            if (taken.get(i).stream().noneMatch(span::meets)) return i;
        return Math.min(taken.size(), MOST - 1);
    }

    private static int length(Code code, int jump) {
        Span span = span(code, code.jumps().get(jump));
        return span.bottom() - span.top();
    }

    private static Span span(Code code, Jump jump) {
        int from = code.at(jump.from());
        int to = code.at(jump.to());
        return new Span(Math.min(from, to), Math.max(from, to));
    }

    int count() {
        return count;
    }

    int of(int jump) {
        return lane[jump];
    }
}
