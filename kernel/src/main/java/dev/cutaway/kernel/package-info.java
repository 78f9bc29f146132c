/// The crank: one deterministic world, in virtual time, that every model runs on.
@NullMarked
package dev.cutaway.kernel;

import org.jspecify.annotations.NullMarked;
