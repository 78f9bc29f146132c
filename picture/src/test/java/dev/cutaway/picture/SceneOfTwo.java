package dev.cutaway.picture;

import java.util.List;
import java.util.Optional;

/// Two servers and one key, with every figure, for the tests of layout and painters.
final class SceneOfTwo {
    private SceneOfTwo() {}

    static Scene with(String owner, int keysOfA) {
        Part a = new Part("server.A", "Server A", "The first.");
        Part b = new Part("server.B", "Server B", "The second.");
        Part key = new Part("key.k", "Key k", "The only one.");
        Part fact = new Part("fact.moved", "moved", "How many.");
        String keysOfB = Integer.toString(100 - keysOfA);
        Ring ring =
                new Ring(
                        "ring",
                        "Ring",
                        List.of("2 servers"),
                        List.of(
                                new Ring.Arc("server.A", "A", 1, 0.1, 0.6),
                                new Ring.Arc("server.B", "B", 2, 0.6, 0.1)),
                        List.of(
                                new Ring.Point(new Part("point.A", "A", ""), "A", 0.6),
                                new Ring.Point(new Part("point.B", "B", ""), "B", 0.1)),
                        List.of(new Ring.Key(key, owner, owner.equals("A") ? 1 : 2, 0.3)),
                        Optional.of(new Ring.Walk(key, 0.3, 0.6)));
        Facts facts =
                new Facts("facts", "Facts", List.of(new Facts.Fact(fact, keysOfA + " of 100")));
        Chart chart =
                new Chart(
                        "chart",
                        "Load",
                        "keys per server",
                        List.of(
                                new Chart.Bar(a, 1, "A", keysOfA, Integer.toString(keysOfA)),
                                new Chart.Bar(b, 2, "B", 100 - keysOfA, keysOfB)),
                        List.of(new Chart.Limit("fair 50", 50)));
        Table table =
                new Table(
                        "table",
                        "Table",
                        List.of(
                                new Table.Column("server", false, "", false),
                                new Table.Column("keys", true, "100", false)),
                        List.of(
                                new Table.Row(a, 1, List.of("A", Integer.toString(keysOfA))),
                                new Table.Row(b, 2, List.of("B", keysOfB))));
        return new Scene("Two <servers> & a \"key\".", List.of(ring, facts, chart, table));
    }
}
