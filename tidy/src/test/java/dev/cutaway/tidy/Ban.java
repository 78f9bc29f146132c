package dev.cutaway.tidy;

/// What the portable profile refuses in a class file, and why.
///
/// A signature file cannot see these: they are opcodes, types, and shapes of a call graph.
enum Ban {
    API("api", "a call that the signature file refuses"),
    FLOAT("float", "the browser computes floats as doubles: use double, or whole numbers"),
    REMAINDER("remainder", "the remainder of doubles is wrong in the browser: use whole numbers"),
    CAST("cast", "a cast out of range wraps in the browser: use Whole.floor"),
    DIVISION("division", "a division by zero is no exception in the browser: use Whole.divide"),
    STATE("state", "state outside the world survives a replay: keep it in the model"),
    TABLE("table", "a static array or collection can change: use List.of, or list its place"),
    COMPONENT("component", "a record that can change is no message: use List, or a value"),
    RECURSION("recursion", "the browser's stack is shorter: use a loop, or list the bound"),
    HASH(
            "hash",
            "the hash code of a record or plain object differs in the browser: compare what it holds"),
    ORDER("order", "the order of a PriorityQueue differs in the browser: poll it"),
    VIEW("view", "clearing a view clears to the end in the browser: remove one by one"),
    DEQUE(
            "deque",
            "removing inside an ArrayDeque, or reversing it, fails in the browser: build a new one");

    /// The word by which config/portable-places.txt names it.
    final String word;

    final String why;

    Ban(String word, String why) {
        this.word = word;
        this.why = why;
    }
}
