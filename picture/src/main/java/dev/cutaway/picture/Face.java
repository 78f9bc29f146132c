package dev.cutaway.picture;

/** The faces that drawings are lettered in: Inter at three weights and JetBrains Mono. */
enum Face {
    /** Inter 400: what may be passed over. */
    REGULAR,
    /** Inter 500: labels. */
    MEDIUM,
    /** Inter 600: names and callouts. */
    SEMIBOLD,
    /** JetBrains Mono 500: values, bytes and times. */
    MONO
}
