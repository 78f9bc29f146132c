/// The command line: every run of a model from a terminal.
@NullMarked
package dev.cutaway.cli;

import org.jspecify.annotations.NullMarked;
