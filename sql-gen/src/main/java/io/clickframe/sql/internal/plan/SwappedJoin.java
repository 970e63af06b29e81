package io.clickframe.sql.internal.plan;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rex.RexNode;

/**
 * A semi- or anti-join whose left rows are put into the hash table, where the right ones look for
 * them: for few rows that are looked for among many. Its rows are those of its left side.
 */
public final class SwappedJoin extends Join {
  private SwappedJoin(
      RelTraitSet traits, RelNode left, RelNode right, RexNode condition, JoinRelType type) {
    super(left.getCluster(), traits, ImmutableList.of(), left, right, condition, Set.of(), type);
  }

  /** The same as a semi- or anti-join. */
  public static SwappedJoin of(LogicalJoin join) {
    if (join.getJoinType().projectsRight()) {
      throw new IllegalArgumentException("neither semi- nor anti-join: " + join.getJoinType());
    }
    return new SwappedJoin(
        join.getCluster().traitSetOf(Convention.NONE),
        join.getLeft(),
        join.getRight(),
        join.getCondition(),
        join.getJoinType());
  }

  @Override
  public SwappedJoin copy(
      RelTraitSet traits,
      RexNode condition,
      RelNode left,
      RelNode right,
      JoinRelType type,
      boolean semiJoinDone) {
    return new SwappedJoin(traits, left, right, condition, type);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("build", "left");
  }
}
