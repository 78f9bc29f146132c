package dev.cutaway.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Goes once down through straight-line code and rewrites each line from what is known by then, and
/// once up to find the lines that nobody asks for. Every name is set once.
final class PeepholePass {
    private final List<Tac> code;
    private final TreeMap<String, String> known = new TreeMap<>();
    private final TreeSet<String> asked = new TreeSet<>();
    private final TreeSet<String> dead = new TreeSet<>();
    private int at;
    private boolean down = true;

    PeepholePass(List<Tac> code) {
        this.code = new ArrayList<>(code);
    }

    List<Tac> code() {
        return List.copyOf(code);
    }

    /// The line whose turn is next, or -1 when the pass is through.
    int at() {
        return at;
    }

    boolean isDown() {
        return down;
    }

    boolean isDead(Tac line) {
        return dead.contains(line.target());
    }

    boolean isSettled(int line) {
        return !down || line < at;
    }

    /// Rewrites one line, or judges it, and says in a few words what came of it.
    String step() {
        return down ? rewrite() : judge();
    }

    private String rewrite() {
        Tac old = code.get(at);
        Tac line = old.with(now(old.left()), now(old.right()));
        Tac better = simpler(line);
        code.set(at, better);
        if (better.isCopy()) known.put(better.target(), better.left());
        if (splits(better)) {
            split(better);
            at++;
        }
        at++;
        if (at == code.size()) {
            down = false;
            at--;
        }
        return old.equals(better)
                ? "leaves " + old.text()
                : "makes of " + old.text() + ": " + better.text();
    }

    /// What a name stands for by now: a number, or another name it was copied from.
    private String now(String operand) {
        return known.getOrDefault(operand, operand);
    }

    private static Tac simpler(Tac line) {
        if (line.operator().isEmpty()) return line;
        boolean number = Tac.isNumber(line.right());
        if (number && Tac.isNumber(line.left())) {
            long value =
                    Tac.apply(
                            line.operator(),
                            Long.parseLong(line.left()),
                            Long.parseLong(line.right()));
            return Tac.copy(line.target(), Long.toString(value));
        }
        if (!number) return line;
        long right = Long.parseLong(line.right());
        if (line.operator().equals("+") && right == 0) return Tac.copy(line.target(), line.left());
        if (!line.operator().equals("*")) return line;
        if (right == 0) return Tac.copy(line.target(), "0");
        if (right == 1) return Tac.copy(line.target(), line.left());
        if (Long.bitCount(right) != 1) return line;
        String shift = Integer.toString(Long.numberOfTrailingZeros(right));
        return new Tac(line.target(), "<<", line.left(), shift);
    }

    /// A factor that is one above a power of two is a shift and a sum: two cheap lines for a dear
    /// one.
    private static boolean splits(Tac line) {
        if (!line.operator().equals("*") || !Tac.isNumber(line.right())) return false;
        long less = Long.parseLong(line.right()) - 1;
        return less > 1 && Long.bitCount(less) == 1;
    }

    private void split(Tac line) {
        long less = Long.parseLong(line.right()) - 1;
        String part = line.target() + "1";
        String shift = Integer.toString(Long.numberOfTrailingZeros(less));
        code.set(at, new Tac(part, "<<", line.left(), shift));
        code.add(at + 1, new Tac(line.target(), "+", part, line.left()));
    }

    private String judge() {
        Tac line = code.get(at);
        at--;
        if (!line.returns() && !asked.contains(line.target())) {
            dead.add(line.target());
            return "finds that nobody asks for " + line.target();
        }
        for (String operand : List.of(line.left(), line.right()))
            if (!operand.isEmpty() && !Tac.isNumber(operand)) asked.add(operand);
        return "keeps " + line.text();
    }

    /// Takes out every line that nobody asks for.
    void sweep() {
        code.removeIf(this::isDead);
    }

    /// What the code returns where `x` is this.
    static long run(List<Tac> code, long x) {
        TreeMap<String, Long> values = new TreeMap<>();
        values.put("x", x);
        for (Tac line : code) {
            long result =
                    Tac.apply(
                            line.operator(),
                            value(values, line.left()),
                            value(values, line.right()));
            if (line.returns()) return result;
            values.put(line.target(), result);
        }
        throw new IllegalArgumentException("the code returns nothing");
    }

    private static long value(Map<String, Long> values, String operand) {
        if (operand.isEmpty()) return 0;
        return Tac.isNumber(operand) ? Long.parseLong(operand) : values.getOrDefault(operand, 0L);
    }
}
