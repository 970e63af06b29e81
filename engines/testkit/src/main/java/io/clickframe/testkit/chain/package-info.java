/**
 * Random chains, compared with oracles that share no code with the engine.
 *
 * <p>A seed gives a {@code Chain} of steps over tables with NULL, NaN, wide types and no rows. It
 * runs as ClickFrame's operations, by plain Java, and, where it means the same there, as SQL in
 * DuckDB. A chain that fails is shrunken to a small one that still fails.
 *
 * <p>To add an operation, see {@code chain.step}; to add an expression, {@code chain.term}.
 */
@NullMarked
package io.clickframe.testkit.chain;

import org.jspecify.annotations.NullMarked;
