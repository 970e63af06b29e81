/**
 * What calls like {@code file} and {@code s3} make of their arguments: the engine's table
 * functions. Not promised.
 *
 * <p>{@link io.clickframe.internal.source.ClusterFunctions} is the table of those that the nodes of
 * a cluster run together: to add one, a line there.
 */
@NullMarked
package io.clickframe.internal.source;

import org.jspecify.annotations.NullMarked;
