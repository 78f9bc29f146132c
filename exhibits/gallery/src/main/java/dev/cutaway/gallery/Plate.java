package dev.cutaway.gallery;

import dev.cutaway.kernel.World;
import java.util.function.Function;

/// One figure on the wall: which piece feeds it, what the figure is for, and the moment that shows
/// most of it.
///
/// @param id how it is called in a run: `gallery/piece=ring`
/// @param figure the figure's name, as a title
/// @param piece what the machine is, in a few words
/// @param caption how the figure is read: one or two short sentences
/// @param event the event at which it hangs
/// @param selected the part that is selected there
public record Plate(
        String id,
        String figure,
        String piece,
        String caption,
        int event,
        String selected,
        Function<World, Piece> opens) {}
