/// Walkthroughs: `page.md` is read, its runs are played, its values are looked up, its claims
/// checked for form. Everything that does not fit is a sentence with file and line.
@NullMarked
package dev.cutaway.site.page;

import org.jspecify.annotations.NullMarked;
