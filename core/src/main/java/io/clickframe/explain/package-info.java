/**
 * What a chain will do, and what it did: {@link io.clickframe.explain.Explanation} before a run,
 * {@link io.clickframe.explain.Profile} after one, both as text, JSON and a page.
 *
 * <p>To add advice: a constant of {@code io.clickframe.internal.explain.advice.Rules} with its
 * condition, reason and cure, and a planted and a clean chain in {@code AdviceTest}.
 */
@NullMarked
package io.clickframe.explain;

import org.jspecify.annotations.NullMarked;
