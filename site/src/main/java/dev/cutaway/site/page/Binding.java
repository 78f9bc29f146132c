package dev.cutaway.site.page;

/// What a chapter shows: a run, and the stretch of it from one event to another.
///
/// @param run the run in its canonical text
public record Binding(String run, int from, int until) {
    /// A place: what a link points to.
    public String placeAt(int event) {
        return run + "@" + event;
    }
}
