/// The proof: can every picture be read, by everybody, on every sheet?
///
/// A library for tests. It knows the style sheets that readers get, so that what it measures is
/// what they see.
@NullMarked
package dev.cutaway.proof;

import org.jspecify.annotations.NullMarked;
