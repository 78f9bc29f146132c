/// Which promises can be kept when machines fail and clocks disagree?
@NullMarked
package dev.cutaway.theory;

import org.jspecify.annotations.NullMarked;
