/**
 * Plans that give the same rows sooner: from what {@code statistics} knows of the sources, and by
 * the shape of a plan alone.
 *
 * <p>To add a rule: a class whose method takes an operator and gives one that stands for it, or
 * null; a name in {@link io.clickframe.sql.internal.render.Rewrite}, by which it is switched off
 * and explained; a case in {@link io.clickframe.sql.internal.optimize.Optimizer}; a chain that it
 * fires for and one that it does not in {@code FasterCases} of the embedded engine's tests, which
 * compare the rows too.
 */
@NullMarked
package io.clickframe.sql.internal.optimize;

import org.jspecify.annotations.NullMarked;
