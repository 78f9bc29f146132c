package dev.cutaway.theory.consistenthashing;

import dev.cutaway.kernel.Whole;

/// The obvious way: the hash modulo the number of servers is the server's number.
record Remainder(int servers) implements Placement {
    @Override
    public int server(long hash) {
        return Whole.remainderUnsigned(hash, servers);
    }

    @Override
    public Found find(long hash) {
        int server = server(hash);
        return new Found(server, 1, "hash mod " + servers + " = " + server);
    }

    @Override
    public String shared() {
        return servers + " names in order";
    }
}
