/// Witnesses that the tests of the ledger hear.
@NullMarked
package dev.cutaway.witness.sample;

import org.jspecify.annotations.NullMarked;
