package dev.cutaway.gallery;

import java.util.ArrayList;
import java.util.List;

/// The longest row of lines that two texts share, in order: what is left over is their difference.
///
/// By the table of Wagner and Fischer (1974): cell (i, j) holds how many lines the texts share from
/// their lines i and j on.
final class LineDiff {
    /// A line of each text that are the same; both count from 0.
    record Match(int left, int right) {}

    private LineDiff() {}

    static List<Match> matches(List<String> left, List<String> right) {
        int[][] shared = table(left, right);
        List<Match> matches = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() && j < right.size()) {
            if (left.get(i).equals(right.get(j))) {
                matches.add(new Match(i, j));
                i++;
                j++;
            } else if (shared[i + 1][j] >= shared[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return matches;
    }

    private static int[][] table(List<String> left, List<String> right) {
        int[][] shared = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--)
            for (int j = right.size() - 1; j >= 0; j--)
                shared[i][j] =
                        left.get(i).equals(right.get(j))
                                ? shared[i + 1][j + 1] + 1
                                : Math.max(shared[i + 1][j], shared[i][j + 1]);
        return shared;
    }
}
