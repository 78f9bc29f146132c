package dev.cutaway.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeepholeTest {
    private static final List<String> OPERATORS = List.of("+", "*");

    /// Straight-line code of random operations on numbers, on `x` and on what came before.
    private static List<Tac> program(Random random) {
        List<Tac> code = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("x"));
        for (int i = 0; i < 12; i++) {
            String operator = OPERATORS.get(random.nextInt(2));
            code.add(
                    new Tac(
                            "v" + i + "_",
                            operator,
                            operand(random, names),
                            operand(random, names)));
            names.add("v" + i + "_");
        }
        code.add(Tac.giving(names.getLast()));
        return code;
    }

    private static String operand(Random random, List<String> names) {
        if (random.nextInt(3) == 0) return Integer.toString(random.nextInt(18));
        return names.get(random.nextInt(names.size()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void the_code_that_is_left_returns_the_same(long seed) {
        Random random = new Random(seed);
        List<Tac> code = program(random);
        PeepholePass pass = new PeepholePass(code);
        while (pass.at() >= 0) pass.step();
        pass.sweep();
        for (int i = 0; i < 20; i++) {
            long x = random.nextInt(10_000) - 5000L;
            assertThat(PeepholePass.run(pass.code(), x)).isEqualTo(PeepholePass.run(code, x));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_longer_row_of_lines_is_shared_than_the_one_found(long seed) {
        Random random = new Random(seed);
        List<String> left = letters(random);
        List<String> right = letters(random);
        List<LineDiff.Match> matches = LineDiff.matches(left, right);
        for (LineDiff.Match match : matches)
            assertThat(left.get(match.left())).isEqualTo(right.get(match.right()));
        assertThat(matches).isSortedAccordingTo((a, b) -> Integer.compare(a.left(), b.left()));
        assertThat(matches.size()).isEqualTo(longest(left, right));
    }

    private static List<String> letters(Random random) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < 9; i++) letters.add("" + (char) ('a' + random.nextInt(3)));
        return letters;
    }

    /// Tries every choice of lines on the left.
    private static int longest(List<String> left, List<String> right) {
        int most = 0;
        for (int choice = 0; choice < 1 << left.size(); choice++) {
            int at = 0;
            int found = 0;
            for (int i = 0; i < left.size(); i++) {
                if ((choice >> i & 1) == 0) continue;
                while (at < right.size() && !right.get(at).equals(left.get(i))) at++;
                if (at == right.size()) {
                    found = -1;
                    break;
                }
                at++;
                found++;
            }
            most = Math.max(most, found);
        }
        return most;
    }
}
