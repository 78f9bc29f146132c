/// The smallest exhibit that can be opened, bundled and written about; only tests visit it.
@NullMarked
package dev.cutaway.site.toy;

import org.jspecify.annotations.NullMarked;
