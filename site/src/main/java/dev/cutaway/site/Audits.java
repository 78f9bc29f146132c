package dev.cutaway.site;

import dev.cutaway.kernel.Exhibit;
import dev.cutaway.site.page.Page;
import dev.cutaway.witness.Audit;
import dev.cutaway.witness.Ledger;
import dev.cutaway.witness.Witnesses;
import java.nio.file.Path;

/// Brings a page's claims, the exhibit's witnesses and the ledger together.
public final class Audits {
    private Audits() {}

    /// The audit of one exhibit.
    ///
    /// @param home the repository
    public static Audit of(Exhibit<?> exhibit, Page page, Path home) {
        var type = exhibit.getClass();
        return new Audit(
                exhibit.card().id(),
                page.claims(),
                new Witnesses(type.getPackageName(), type.getClassLoader()),
                new Ledger(home.resolve("ledger")));
    }
}
