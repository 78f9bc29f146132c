/// The stage: how does a reader, or a test, or a build, look at a run and pull its levers?
///
/// One exhibit, one run and one place at a time. Everything goes in and out as text, so that the
/// same class serves a page being built on the JVM and a page being read in a browser.
@NullMarked
package dev.cutaway.picture.stage;

import org.jspecify.annotations.NullMarked;
