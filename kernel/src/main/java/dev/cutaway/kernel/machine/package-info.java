/// Machines, networks, disks and clocks: what can go wrong between a program and the world?
///
/// A program is volatile; a machine keeps its disk. Every fault that a real one knows is a lever
/// here, for every exhibit alike, and a model only says which of them it allows.
@NullMarked
package dev.cutaway.kernel.machine;

import org.jspecify.annotations.NullMarked;
