package dev.cutaway.witness.twice;

import dev.cutaway.witness.Witness;

class OneWitness {
    @Witness("sample/counted")
    String counts() {
        return "3 beads";
    }
}
