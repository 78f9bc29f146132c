/// The picture: what does a model look like, in the same place and the same bytes every time?
///
/// A model says what there is ([Scene]); layout says where it goes ([Drawing]); painters only
/// paint. All of it is a pure function of a scene, the scene before it, a view and a space, so that
/// the picture made at build, the one in the browser and the one in a test are one picture.
@NullMarked
package dev.cutaway.picture;

import org.jspecify.annotations.NullMarked;
