package io.clickframe.sql.internal.plan;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.validate.SqlValidatorUtil;

/**
 * A join that takes one of the partners a row has. It is no {@code LogicalJoin}, since Calcite's
 * rules for those would change which partner, and so the result.
 */
public final class StrictJoin extends Join {

  /** Which partner is taken. */
  public enum Strictness {
    /** Any one. */
    ANY,
    /** The nearest one by the condition's inequality, which is its last part. */
    ASOF
  }

  private final Strictness strictness;

  private StrictJoin(
      RelOptCluster cluster,
      RelTraitSet traits,
      RelNode left,
      RelNode right,
      RexNode condition,
      JoinRelType type,
      Strictness strictness) {
    super(cluster, traits, ImmutableList.of(), left, right, condition, Set.of(), type);
    this.strictness = strictness;
  }

  /** A join with at most one partner for each row, any one of those that match. */
  public static StrictJoin any(RelNode left, RelNode right, RexNode condition, JoinRelType type) {
    return of(left, right, condition, type, Strictness.ANY);
  }

  /** A join with the nearest partner of each row of the left side. */
  public static StrictJoin asof(RelNode left, RelNode right, RexNode condition, JoinRelType type) {
    return of(left, right, condition, type, Strictness.ASOF);
  }

  private static StrictJoin of(
      RelNode left, RelNode right, RexNode condition, JoinRelType type, Strictness strictness) {
    RelOptCluster cluster = left.getCluster();
    RelTraitSet traits = cluster.traitSetOf(Convention.NONE);
    return new StrictJoin(cluster, traits, left, right, condition, type, strictness);
  }

  /** Which partner is taken. */
  public Strictness strictness() {
    return strictness;
  }

  /** An inner one is a semi-join that lends its partners, which the engine takes for optional. */
  @Override
  protected RelDataType deriveRowType() {
    boolean lent = strictness == Strictness.ANY && joinType == JoinRelType.INNER;
    return SqlValidatorUtil.deriveJoinRowType(
        left.getRowType(),
        right.getRowType(),
        lent ? JoinRelType.LEFT : joinType,
        getCluster().getTypeFactory(),
        null,
        ImmutableList.of());
  }

  @Override
  public StrictJoin copy(
      RelTraitSet traits,
      RexNode condition,
      RelNode left,
      RelNode right,
      JoinRelType type,
      boolean semiJoinDone) {
    return new StrictJoin(getCluster(), traits, left, right, condition, type, strictness);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("strictness", strictness);
  }
}
