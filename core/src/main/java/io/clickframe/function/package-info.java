/**
 * Functions by family, reached through an expression: {@code col("link").url().domain()}.
 *
 * <p>To add a function: a method with Javadoc here, one line of example in {@code docs/examples}.
 * To add a family:
 *
 * <ol>
 *   <li>A public final class here with a public constructor that takes the expression; its methods
 *       lower to the engine by {@link io.clickframe.Expressions#fn}.
 *   <li>An accessor in {@link io.clickframe.Expression}.
 *   <li>Examples and a {@code Family} in {@code docs/examples}, which write its page of the manual.
 * </ol>
 */
@NullMarked
package io.clickframe.function;

import org.jspecify.annotations.NullMarked;
