/**
 * Chains on a cluster of two shards, which is this process twice: each shard reads its own rows of
 * a view, joins and groups them, and the engine puts together what they give. What no process can
 * do alone, reading files by several nodes, is checked as far as the engine takes the statements.
 */
@NullMarked
package io.clickframe.engine.chdb.cluster;

import org.jspecify.annotations.NullMarked;
