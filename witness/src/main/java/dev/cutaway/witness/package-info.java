/// What observes the real thing, and the ledger of what it saw.
@NullMarked
package dev.cutaway.witness;

import org.jspecify.annotations.NullMarked;
