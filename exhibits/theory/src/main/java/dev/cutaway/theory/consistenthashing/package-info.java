/// Who moves when a server joins?
///
/// Cache clusters, sharded databases, load balancers and content networks all place keys on servers
/// that come and go. Three ways to do it stand here side by side: the remainder, a ring with
/// virtual nodes, and jump hash.
@NullMarked
package dev.cutaway.theory.consistenthashing;

import org.jspecify.annotations.NullMarked;
