package dev.cutaway.proof;

/// The two sheets: paper and blueprint.
enum Theme {
    LIGHT,
    DARK
}
