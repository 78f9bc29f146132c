/// The house inspects itself: its rules are tests, and each is shown a violation that it refuses.
@NullMarked
package dev.cutaway.tidy;

import org.jspecify.annotations.NullMarked;
