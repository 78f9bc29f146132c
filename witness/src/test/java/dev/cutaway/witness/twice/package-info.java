/// Two witnesses of one claim.
@NullMarked
package dev.cutaway.witness.twice;

import org.jspecify.annotations.NullMarked;
