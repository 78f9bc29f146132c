package dev.cutaway.picture;

import java.util.List;

/// One kind of picture, filled in by a model.
public sealed interface Figure
        permits Nodes,
                Lanes,
                Tape,
                Bytes,
                Cells,
                Matrix,
                Tree,
                Graph,
                Table,
                Chart,
                Series,
                Histogram,
                Gantt,
                Listing,
                Ring,
                Layers,
                Plane,
                Screen,
                Text,
                Facts {
    String id();

    /// The name on the figure's tab.
    String name();

    List<Part> parts();

    /// What the parts show. Two scenes differ where these differ.
    List<Value> values();

    /// How it is laid out. Each figure names its own, so that a bundle holds only those it draws.
    FigureLayout layout(Frame frame);

    /// The same in lines of letters, for terminals.
    default List<String> letters() {
        return Letters.plain(this);
    }
}
