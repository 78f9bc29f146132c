/// How fast is the kernel, beside its peers on the same events in the same run?
@NullMarked
package dev.cutaway.bench;

import org.jspecify.annotations.NullMarked;
