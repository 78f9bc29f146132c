/// What a model looks like: figures, their layout, and the painters that need no browser.
@NullMarked
package dev.cutaway.picture;

import org.jspecify.annotations.NullMarked;
