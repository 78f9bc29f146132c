/// The crank: how can a working model be replayed, pushed, broken and shared as a line of text?
///
/// A world is deterministic: the same run gives the same events on every machine and in every
/// browser. Nothing here reads a clock, a file or a thread, and nothing here draws.
@NullMarked
package dev.cutaway.kernel;

import org.jspecify.annotations.NullMarked;
