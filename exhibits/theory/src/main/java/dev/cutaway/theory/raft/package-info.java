/// How do five machines agree when two may fail?
///
/// Kubernetes' API server, Consul, Vault, CockroachDB, TiKV and Kafka's controllers stand on this
/// protocol. Here it runs as published: elections, replication, the commit rule, and what has to be
/// on disk before which message leaves.
@NullMarked
package dev.cutaway.theory.raft;

import org.jspecify.annotations.NullMarked;
