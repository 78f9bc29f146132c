/// The museum as static pages: walkthroughs to HTML, models to browser bundles.
@NullMarked
package dev.cutaway.site;

import org.jspecify.annotations.NullMarked;
