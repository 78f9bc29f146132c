package dev.cutaway.witness.sample;

import dev.cutaway.witness.Observation;
import dev.cutaway.witness.Witness;

class SampleWitness {
    @Witness("sample/counted")
    String counts() {
        return Abacus.three() + " beads";
    }

    @Witness("sample/measured")
    Observation measures() {
        return Observation.seen("4 ms", "Clockwork", "1.2", "tick\ntock");
    }

    @Witness("sample/nameless")
    Observation doesNotSayWhere() {
        return Observation.seen("4 ms");
    }

    @Witness("sample/elsewhere")
    Observation isNotHere() {
        return Observation.absent("Clockwork", "Install it with the package clockwork.");
    }

    @Witness("sample/stops")
    String stops() {
        throw new IllegalStateException("the spring broke");
    }
}
