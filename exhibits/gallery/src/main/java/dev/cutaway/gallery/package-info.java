/// The gallery: what can be drawn, and how does it look in every state?
///
/// Each piece is a small machine that really runs, so that each figure is seen as it will be used:
/// stepped, changed, selected, dead.
@NullMarked
package dev.cutaway.gallery;

import org.jspecify.annotations.NullMarked;
