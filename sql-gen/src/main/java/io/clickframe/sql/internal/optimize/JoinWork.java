package io.clickframe.sql.internal.optimize;

import io.clickframe.sql.internal.plan.PlanNodes;
import io.clickframe.sql.internal.plan.Subplans;
import io.clickframe.sql.internal.plan.SwappedJoin;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Join;

/**
 * What the joins of a plan have to do, as far as settings depend on it.
 *
 * @param ordered whether they are written in the order in which they are to run
 * @param largest how many rows the largest hash table takes; infinite if that is not known
 * @param filtersGroups whether a hash table has partners for so few of the rows that look for them
 *     that it pays to leave the others out before they are grouped
 */
public record JoinWork(boolean ordered, double largest, boolean filtersGroups) {
  /** None of which anything is known. */
  public static final JoinWork UNKNOWN = new JoinWork(false, Double.POSITIVE_INFINITY, true);

  private static final double FEW = 0.1;

  /** Of a plan whose operators were estimated. */
  static JoinWork of(RelNode plan, Estimator estimator) {
    double largest = 0;
    boolean filtersGroups = false;
    for (RelNode node : Subplans.all(plan)) {
      if (node instanceof Join join) {
        boolean swapped = join instanceof SwappedJoin;
        RelNode built = swapped ? join.getLeft() : join.getRight();
        RelNode looking = swapped ? join.getRight() : join.getLeft();
        Estimate rows = estimator.of(built);
        largest = Math.max(largest, rows == null ? Double.POSITIVE_INFINITY : rows.rows());
        filtersGroups |=
            PlanNodes.anyMatch(looking, Aggregate.class::isInstance)
                && estimator.partners(join, looking) < FEW;
      }
    }
    return new JoinWork(true, largest, filtersGroups);
  }
}
