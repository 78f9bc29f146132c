/// Exhibits as the browser runs them: one WasmGC module each, compiled by TeaVM from the same
/// classes.
@NullMarked
package dev.cutaway.site.bundle;

import org.jspecify.annotations.NullMarked;
