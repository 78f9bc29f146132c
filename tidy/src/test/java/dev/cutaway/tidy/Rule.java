package dev.cutaway.tidy;

import java.io.IOException;
import java.util.List;

/// A house rule: looks at the house and returns what breaks it.
@FunctionalInterface
interface Rule {
    List<Violation> broken(House house) throws IOException;
}
