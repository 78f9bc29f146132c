package dev.cutaway.gallery;

import dev.cutaway.kernel.Chance;
import dev.cutaway.kernel.World;
import dev.cutaway.picture.Listing;
import dev.cutaway.picture.Listing.Code;
import dev.cutaway.picture.Listing.Column;
import dev.cutaway.picture.Listing.Line;
import dev.cutaway.picture.Listing.Pair;
import dev.cutaway.picture.Part;
import dev.cutaway.picture.Scene;
import dev.cutaway.picture.State;
import java.util.ArrayList;
import java.util.List;

/// Ten lines of three-address code before a small optimiser, and what is left of them after it.
final class Peephole extends Piece {
    static final Plate PLATE =
            new Plate(
                    "compare",
                    "Two listings compared",
                    "constants folded, shifts found, dead lines swept",
                    "What differs lies on a ground: a tilde has changed, < is only before, > only"
                            + " after. Where there is room the two stand side by side.",
                    17,
                    "new.r",
                    Peephole::new);

    private static final List<Tac> PROGRAM =
            List.of(
                    new Tac("sec", "*", "60", "60"),
                    new Tac("day", "*", "sec", "24"),
                    new Tac("k", "*", "x", "1"),
                    new Tac("o", "*", "k", "9"),
                    new Tac("z", "*", "day", "0"),
                    new Tac("p", "+", "o", "z"),
                    new Tac("q", "+", "day", "5"),
                    new Tac("s", "*", "x", "8"),
                    new Tac("r", "+", "p", "q"),
                    Tac.giving("r"));

    private final PeepholePass pass = new PeepholePass(PROGRAM);
    private final Chance input;
    private boolean swept;
    private String result = "";

    private Peephole(World world) {
        super(world);
        input = world.chance("input", "x");
        world.say("", "The optimiser begins at the first line.");
        stepAfter(1);
    }

    @Override
    void step() {
        if (pass.at() >= 0) {
            world().say("optimiser", "{}.", pass.step());
        } else if (!swept) {
            pass.sweep();
            swept = true;
            world().say("optimiser", "sweeps the dead lines and keeps {}.", pass.code().size());
        } else {
            long x = input.below(1000);
            long before = PeepholePass.run(PROGRAM, x);
            long after = PeepholePass.run(pass.code(), x);
            result = "for x = " + x + " both return " + before;
            if (before != after) result = "for x = " + x + " they differ: " + before + ", " + after;
            world().say("both", "are run: {}.", result);
        }
        world().fold(pass.code().size());
        if (result.isEmpty()) stepAfter(1);
    }

    @Override
    public Scene draw() {
        int at = pass.at();
        String name = at < 0 ? "" : name(pass.code().get(at));
        Code before = code("old", "before", PROGRAM, name);
        Code after = code("new", "after", pass.code(), name);
        Listing listing =
                new Listing("listing", "Listing", List.of(before, after), pairs(), List.of());
        String summary =
                PROGRAM.size() + " lines before, " + pass.code().size() + " after" + doing() + ".";
        return new Scene(summary, List.of(listing));
    }

    private String doing() {
        if (!result.isEmpty()) return ": " + result;
        return pass.at() < 0 ? "" : pass.isDown() ? ", rewriting" : ", looking for dead lines";
    }

    private static String name(Tac line) {
        return line.returns() ? "return" : line.target();
    }

    private Code code(String side, String title, List<Tac> lines, String next) {
        List<Column> columns =
                List.of(
                        new Column("line", true, "12"),
                        new Column("code", false, "day = sec * 24"));
        List<Line> drawn = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Tac line = lines.get(i);
            String part = side + "." + name(line);
            State state = side.equals("old") ? State.IDLE : state(line, i);
            drawn.add(
                    new Line(
                            new Part(part, title + ", " + name(line), "A line of the code."),
                            state,
                            List.of(Integer.toString(i + 1), line.text())));
        }
        Part part = new Part(side, title, "The code " + title + " the optimiser.");
        boolean there = lines.stream().anyMatch(line -> name(line).equals(next));
        return new Code(part, columns, drawn, List.of(), there ? side + "." + next : "");
    }

    private State state(Tac line, int i) {
        if (pass.isDead(line)) return State.DEAD;
        if (i == pass.at()) return State.ACTIVE;
        return pass.isSettled(i) ? State.IDLE : State.PENDING;
    }

    /// What both share stands in one row; so does a line that was rewritten for the same target.
    private List<Pair> pairs() {
        List<Tac> after = pass.code();
        List<LineDiff.Match> matches =
                new ArrayList<>(
                        LineDiff.matches(
                                PROGRAM.stream().map(Tac::text).toList(),
                                after.stream().map(Tac::text).toList()));
        matches.add(new LineDiff.Match(PROGRAM.size(), after.size()));
        List<Pair> pairs = new ArrayList<>();
        int left = 0;
        int right = 0;
        for (LineDiff.Match match : matches) {
            gap(pairs, PROGRAM.subList(left, match.left()), after.subList(right, match.right()));
            if (match.left() < PROGRAM.size())
                pairs.add(pair(PROGRAM.get(match.left()), after.get(match.right()), true));
            left = match.left() + 1;
            right = match.right() + 1;
        }
        return pairs;
    }

    private static void gap(List<Pair> pairs, List<Tac> left, List<Tac> right) {
        int j = 0;
        for (Tac line : left) {
            int there = at(right, name(line));
            if (there < j) {
                pairs.add(new Pair("old." + name(line), "", false));
                continue;
            }
            for (; j < there; j++) pairs.add(new Pair("", "new." + name(right.get(j)), false));
            pairs.add(pair(line, right.get(there), false));
            j = there + 1;
        }
        for (; j < right.size(); j++) pairs.add(new Pair("", "new." + name(right.get(j)), false));
    }

    private static int at(List<Tac> lines, String name) {
        for (int i = 0; i < lines.size(); i++) if (name(lines.get(i)).equals(name)) return i;
        return -1;
    }

    private static Pair pair(Tac left, Tac right, boolean same) {
        return new Pair("old." + name(left), "new." + name(right), same);
    }
}
