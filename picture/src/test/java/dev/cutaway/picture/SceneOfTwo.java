package dev.cutaway.picture;

import java.util.List;
import java.util.Optional;

/// Two servers and one key, with every figure, for the tests of layout and painters.
final class SceneOfTwo {
    private static final Part A = new Part("server.A", "Server A", "The first.");
    private static final Part B = new Part("server.B", "Server B", "The second.");
    private static final Part KEY = new Part("key.k", "Key k", "The only one.");
    private static final Part FACT = new Part("fact.moved", "moved", "How many.");

    private SceneOfTwo() {}

    static Scene with(String owner, int keysOfA) {
        String ofA = Integer.toString(keysOfA);
        String ofB = Integer.toString(100 - keysOfA);
        Facts facts =
                new Facts("facts", "Facts", List.of(new Facts.Fact(FACT, ofA + " of 100", false)));
        return new Scene(
                "Two <servers> & a \"key\".",
                List.of(ring(owner), facts, chart(keysOfA), table(ofA, ofB)));
    }

    private static Ring ring(String owner) {
        return new Ring(
                "ring",
                "Ring",
                List.of("2 servers"),
                List.of(),
                List.of(
                        new Ring.Arc("server.A", "A", 1, 0.1, 0.6),
                        new Ring.Arc("server.B", "B", 2, 0.6, 0.1)),
                List.of(
                        new Ring.Point(new Part("point.A", "A", ""), "A", 0.6),
                        new Ring.Point(new Part("point.B", "B", ""), "B", 0.1)),
                List.of(
                        new Ring.Key(
                                KEY,
                                "server." + owner,
                                owner,
                                owner.equals("A") ? 1 : 2,
                                0.3,
                                List.of())),
                Optional.of(new Ring.Walk(KEY, 0.3, 0.6)));
    }

    private static Chart chart(int keysOfA) {
        int keysOfB = 100 - keysOfA;
        List<Chart.Bar> bars =
                List.of(
                        new Chart.Bar(A, 1, "A", keysOfA, Integer.toString(keysOfA)),
                        new Chart.Bar(B, 2, "B", keysOfB, Integer.toString(keysOfB)));
        return new Chart(
                "chart", "Load", "keys per server", bars, List.of(new Chart.Limit("fair 50", 50)));
    }

    private static Table table(String ofA, String ofB) {
        List<Table.Column> columns =
                List.of(
                        new Table.Column("server", false, "", false),
                        new Table.Column("keys", true, "100", false));
        List<Table.Row> rows =
                List.of(
                        new Table.Row(A, 1, List.of("A", ofA)),
                        new Table.Row(B, 2, List.of("B", ofB)));
        return new Table("table", "Table", columns, rows);
    }
}
