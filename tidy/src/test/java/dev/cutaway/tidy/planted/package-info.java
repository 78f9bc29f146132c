/// Planted violations: each class breaks one ban, and the tests see it refused.
@NullMarked
package dev.cutaway.tidy.planted;

import org.jspecify.annotations.NullMarked;
