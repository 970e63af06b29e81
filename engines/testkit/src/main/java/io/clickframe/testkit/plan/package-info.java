/**
 * Budgets of plans, as assertions in the style of AssertJ: what a chain may read, where it runs,
 * and that there is nothing to advise. A failure shows the plan.
 */
@NullMarked
package io.clickframe.testkit.plan;

import org.jspecify.annotations.NullMarked;
