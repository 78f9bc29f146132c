package dev.cutaway.picture;

/// A model that can be seen. It says what there is and never where it goes, and changes nothing.
public interface Drawn {
    Scene draw();
}
